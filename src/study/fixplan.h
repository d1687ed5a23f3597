// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "study/studyitem.h"

#include <QSet>

namespace Ochre::Study {

/// Whether an exercise begins with a program that the compiler rejects.
[[nodiscard]] bool isBroken(const Course::Exercise &exercise);

/// Which of the programs at `places` are mended next, at most `length`: what is due, then the learner's own errors,
/// then what was never mended, then what is remembered worst. While lessons were begun ("course/lesson") only theirs
/// are taken, beside the own errors.
[[nodiscard]] QList<int> programsToFix(const std::vector<StudyItem> &items, const QList<int> &places,
                                       const StudyMoment &now, const QSet<QString> &begunLessons, int length);

} // namespace Ochre::Study
