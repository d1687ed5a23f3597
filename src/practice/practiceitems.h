// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"
#include "practice/answerorigin.h"
#include "progress/progressstate.h"
#include "study/studyitem.h"

#include <QCoreApplication>
#include <QHash>

#include <optional>
#include <vector>

namespace Ochre::Practice {

/// Everything that can be asked again, over the courses that are gone over, the learner's own cards and own errors:
/// what it is, and what the log says of it.
class PracticeItems final {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Practice::PracticeItems)
public:
    /// The courses are borrowed and must outlive the next call.
    void setCourses(const std::vector<const Course::Course *> &courses);
    /// Takes in what was written on own cards and which own errors are kept; false when they are the same. Pointers
    /// into them are gone otherwise.
    bool followCards(const Progress::LearnerState &learner);

    /// The recall that the learner wants, 0.7 to 0.97: by it items are due.
    void setRecall(double recall) { m_recall = recall; }
    [[nodiscard]] const std::vector<const Course::Course *> &courses() const { return m_courses; }

    /// All items with what the log says of them.
    [[nodiscard]] std::vector<Study::StudyItem> items(const Progress::LearnerState &learner) const;
    /// Places in items() of programs that the compiler rejects, to be mended.
    [[nodiscard]] const QList<int> &broken() const { return m_broken; }
    /// One item by its key, "course/id"; none when nothing has it.
    [[nodiscard]] std::optional<Study::StudyItem> find(const QString &key, const Progress::LearnerState &learner) const;
    /// What is asked; null for what is no question, and no exercise.
    [[nodiscard]] const Course::Question *question(const QString &key) const;
    [[nodiscard]] const Course::Exercise *exercise(const QString &key) const;
    [[nodiscard]] AnswerOrigin origin(const QString &key) const;

private:
    void collect();
    void noteSources(const Course::Course &course);
    void fill(Study::StudyItem &item, const Progress::LearnerState &learner) const;
    [[nodiscard]] const Course::Course *courseOf(const QString &id) const;

    std::vector<const Course::Course *> m_courses;
    // As they were taken in last. The log's state shares them as long as no card changes, so that comparing is quick.
    QHash<QString, Progress::CardState> m_seenCards;
    QHash<QString, Progress::CardState> m_seenErrors;
    bool m_hasSeen = false;
    Course::Course m_cards;
    Course::Course m_errors;               // of the learner's own
    std::vector<Study::StudyItem> m_items; // without what the log says
    QHash<QString, size_t> m_places;
    QHash<QString, const Course::Question *> m_questions; // by key, of the courses, of m_cards and m_errors
    QHash<QString, const Course::Exercise *> m_exercises;
    QList<int> m_broken;
    double m_recall = 0.9;
};

} // namespace Ochre::Practice
