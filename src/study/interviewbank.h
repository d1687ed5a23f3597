// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace Ochre::Study {

/// One open interview question and where it is taught.
struct InterviewEntry {
    Course::Question question;
    QString lesson; ///< id, empty for questions of the bank
    QString lessonTitle;
    int step = 0; ///< of the lesson, 0 for the bank
    QString topicTitle;
    QString group{};      ///< id of the group of its topic; the topic where it is in none
    QString groupTitle{}; ///< of the group; of the topic where it is in none
    int groupPlace = 0;   ///< among the groups; behind all of them where it is in none
    QString course{};     ///< title, when the bank holds several
    int order = 0;        ///< of the course among them
    QString courseId{};   ///< always
    QString questionId{}; ///< in the course
    QString lessonId{};   ///< in the course, empty for questions of the bank
};

enum class InterviewGrouping { Topic, Style, Level, Lesson };

/// What is shown; an empty or zero member leaves nothing out.
struct InterviewFilter {
    QString text;  ///< words, all of which must occur in prompt, program, answer, brief, points or topic
    QString style; ///< "concept", "code", "design", "comparison", "behavioural"
    int level = 0; ///< 1 to 3
};

/// A fine topic inside a group.
struct InterviewTopic {
    QString id;
    QString title;
    int count = 0; ///< its questions

    bool operator==(const InterviewTopic &) const = default;
};
/// The topics of these entries, alphabetically.
[[nodiscard]] std::vector<InterviewTopic> topicsOf(const std::vector<const InterviewEntry *> &entries);

struct InterviewGroup {
    QString key; ///< group of topics, style, level as a number, or lesson id (empty = bank)
    std::vector<const InterviewEntry *> entries;
};

/// All interview questions of a course, those of the lessons in teaching order and then those of the bank.
/// Of several courses the ids of questions and lessons are "course/id".
class InterviewBank final {
public:
    InterviewBank() = default;
    explicit InterviewBank(const Course::Course &course);
    explicit InterviewBank(const std::vector<const Course::Course *> &courses);

    [[nodiscard]] const std::vector<InterviewEntry> &entries() const { return m_entries; }
    [[nodiscard]] const InterviewEntry *find(const QString &questionId) const;
    /// Groups that have questions after filtering: groups of topics as the course orders them and topics in none of
    /// them alphabetically, styles and levels in their own order, lessons in teaching order. The entries live as long
    /// as the bank.
    [[nodiscard]] std::vector<InterviewGroup> groups(InterviewGrouping grouping, const InterviewFilter &filter) const;
    /// The group of a question.
    [[nodiscard]] static QString keyOf(const InterviewEntry &entry, InterviewGrouping grouping);
    /// The styles in the order in which they are offered.
    [[nodiscard]] static QStringList styles();

private:
    void add(const Course::Course &course, const InterviewEntry &frame, bool isOneOfSeveral);

    std::vector<InterviewEntry> m_entries;
    QStringList m_groups; ///< ids of groups of topics in their order; courses share those that they name alike
};

/// The title that the course gives a topic, else its words: "dangling-references" → "Dangling references".
[[nodiscard]] QString topicTitle(const Course::Course &course, const QString &topic);

} // namespace Ochre::Study
