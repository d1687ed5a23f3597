// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/problem.h"
#include "ctl/console.h"

#include <QJsonArray>

namespace Ochre::Ctl {

[[nodiscard]] QJsonArray problemsJson(const Course::Problems &problems);

/// As compilers print it, so that editors and terminals can jump there.
void print(const Course::Problems &problems, const QString &folder, QTextStream &out);

/// One line that is written over on a terminal, a line now and then elsewhere.
void showProgress(const Console &console, int done, int total, const QString &text);

} // namespace Ochre::Ctl
