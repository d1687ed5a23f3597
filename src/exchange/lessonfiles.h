// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/importplan.h"
#include "packs/zipwriter.h"

#include <QDate>
#include <QStringList>

#include <vector>

namespace Ochre::Exchange {

/// What an import adds to a pack: lessons of a part of their own, since no file of a pack may grow without end.
struct LessonFiles {
    QStringList lessons; ///< folders, which are also their ids
    std::vector<Packs::NamedContent> files;
};

/// The lessons of a plan. The same questions give the same names.
[[nodiscard]] LessonFiles lessonFilesOf(const ImportPlan &plan, QDate today);

} // namespace Ochre::Exchange
