// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/exercise.h"
#include "course/problem.h"
#include "course/question.h"

#include <QString>

#include <vector>

namespace Ochre::Exchange {

inline constexpr size_t mostItems = 20'000; ///< that come in at once

/// What was read of a foreign file. Nothing is written yet.
struct Incoming {
    QString title;                           ///< of the file, the deck or the folder
    std::vector<Course::Question> questions; ///< `file` and `line` say where each stands
    std::vector<Course::Exercise> exercises; ///< `folder` says where each stands
    Course::Problems problems;               ///< what cannot come in, with its file and line

    [[nodiscard]] size_t size() const { return questions.size() + exercises.size(); }
    void leaveOut(const QString &file, int line, const QString &message)
    {
        problems.push_back({file, line, 0, QStringLiteral("left-out"), message});
    }
};

} // namespace Ochre::Exchange
