// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLoggingCategory>
#include <QStringList>

namespace Ochre {

// What the rooms write about their work: facts and places, never what the learner wrote. Not printed unless asked for
// with --verbose or QT_LOGGING_RULES; the last lines are kept for Help › Copy report.
Q_DECLARE_LOGGING_CATEGORY(logCourse)
Q_DECLARE_LOGGING_CATEGORY(logJournal)
Q_DECLARE_LOGGING_CATEGORY(logRunner)
Q_DECLARE_LOGGING_CATEGORY(logSandbox)
Q_DECLARE_LOGGING_CATEGORY(logToolchain)
Q_DECLARE_LOGGING_CATEGORY(logWindow)

/// Keeps what is logged from now on, and prints warnings and worse; with `verbose` everything of ours.
void installLog(bool verbose);
/// The last lines that were logged, oldest first, at most 200.
[[nodiscard]] QStringList recentLog();

} // namespace Ochre
