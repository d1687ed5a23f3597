// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "course/course.h"
#include "exchange/gift.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace Ochre::Exchange {

/// What questions can go out as.
enum class ExportFormat { AnkiText, Apkg, Gift };

/// The questions of these courses, as the bytes of a file. What a format cannot say is left out and named. Not for the
/// GUI thread.
[[nodiscard]] Result<Outgoing> questionsOut(ExportFormat format, const std::vector<const Course::Course *> &courses,
                                            qint64 nowMs);

} // namespace Ochre::Exchange
