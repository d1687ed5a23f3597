// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "study/studyhistory.h"

#include <QSet>

#include <atomic>

class QSqlDatabase;

namespace Ochre::Progress {

/// What the log says of the past of these courses, or of all when none is named. What was taken back is left out, and a
/// time that a wrong clock gave is counted on the day of its neighbours. Ends early, with what it has, when `isEnding`
/// becomes true.
[[nodiscard]] Result<Study::StudyHistory> readHistory(const QSqlDatabase &database, const QSet<QString> &courses,
                                                      qint64 nowMs, const std::atomic_bool *isEnding = nullptr);

/// What it says of compilations, in every course, and of nothing else.
[[nodiscard]] Result<Study::StudyHistory> readRuns(const QSqlDatabase &database, qint64 nowMs);

} // namespace Ochre::Progress
