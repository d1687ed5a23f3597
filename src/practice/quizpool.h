// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "practice/practiceitems.h"
#include "study/quizplan.h"

namespace Ochre::Practice {

/// What a quiz or flash cards may ask, by the lessons and topics under which the learner chooses it.
class QuizPool final {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Practice::QuizPool)
public:
    enum class Use { Quiz, FlashCards };
    struct Group {
        QString id;
        QString section; ///< what it stands under: the lessons or the topics of a course
        QString title;
        int count = 0;
        bool isTopic = false;
        bool isBegun = false; ///< of a lesson: it was opened
    };

    QuizPool() = default;
    QuizPool(const PracticeItems &items, const Progress::LearnerState &learner, Use use);

    [[nodiscard]] const std::vector<Study::QuizCandidate> &candidates() const { return m_candidates; }
    [[nodiscard]] const std::vector<Group> &groups() const { return m_groups; }
    /// Whether a question can be asked so.
    [[nodiscard]] static bool takes(const Course::Question &question, Use use);

private:
    void add(const PracticeItems &items, const Progress::LearnerState &learner, const Study::StudyItem &item,
             const Course::Question &question);
    [[nodiscard]] static QString sectionOf(const PracticeItems &items, const QString &course, bool isTopic);

    std::vector<Study::QuizCandidate> m_candidates;
    std::vector<Group> m_groups;
    QHash<QString, size_t> m_places; // of groups, by id
};

/// The lessons that were opened, as "course/lesson".
[[nodiscard]] QSet<QString> begunLessons(const Progress::LearnerState &learner);

} // namespace Ochre::Practice
