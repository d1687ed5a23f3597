// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "study/grading.h"

#include <QSet>
#include <QStringList>

#include <optional>
#include <vector>

namespace Ochre::Study {

/// Something that a quiz may ask.
struct QuizCandidate {
    QString key;    ///< "course/id"
    QString group;  ///< the lesson or the topic under which it is chosen
    QString idea{}; ///< as in StudyItem
    int level = 1;  ///< 1 to 3
    /// How it was answered last; none = never.
    struct Answered {
        bool correct = false;
        Sureness sureness = Sureness::Unsaid;
    };
    std::optional<Answered> answered{};
};

/// Which of them are asked, by how they were answered last. Lucky is right by a guess.
enum class QuizSource { All, NotRight, SureButWrong, Lucky, NeverAsked };

struct QuizChoice {
    QSet<QString> groups{}; ///< empty = all
    QSet<int> levels{};     ///< empty = all
    QuizSource source = QuizSource::All;
    int length = 10; ///< at most; 0 = no limit
};

/// Those that fit the choice, whatever its length.
[[nodiscard]] std::vector<QuizCandidate> quizPool(const std::vector<QuizCandidate> &candidates,
                                                  const QuizChoice &choice);
/// The questions of a quiz, mixed by the seed: one of each idea before a second one of any.
[[nodiscard]] QStringList quizKeys(const std::vector<QuizCandidate> &candidates, const QuizChoice &choice,
                                   quint32 seed);
/// The pass over what was not right: for each question another one of its idea, where there is one that was not asked
/// in the first pass, else the same again.
[[nodiscard]] QStringList secondPass(const std::vector<QuizCandidate> &candidates, const QStringList &asked,
                                     const QStringList &notRight, quint32 seed);

} // namespace Ochre::Study
