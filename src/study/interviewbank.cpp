// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/interviewbank.h"

#include "course/courseid.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Study {

namespace {

constexpr int ungrouped = 1'000'000; // behind every group

bool matches(const InterviewEntry &entry, const InterviewFilter &filter)
{
    const Course::Question &question = entry.question;
    if ((!filter.style.isEmpty() && question.style != filter.style)
        || (filter.level > 0 && question.difficulty != filter.level)) {
        return false;
    }
    const QStringList words = filter.text.split(u' ', Qt::SkipEmptyParts);
    const QString text =
        QStringList{question.prompt, question.program, question.answer, question.brief, question.points.join(u' '),
                    question.topic,  entry.topicTitle, entry.groupTitle}
            .join(u'\n');
    return std::ranges::all_of(words,
                               [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

// Where a group stands among the others.
std::pair<qsizetype, QString> rankOf(const InterviewEntry &entry, InterviewGrouping grouping)
{
    switch (grouping) {
    case InterviewGrouping::Topic:
        return {entry.groupPlace, entry.topicTitle.toLower()};
    case InterviewGrouping::Style:
        return {InterviewBank::styles().indexOf(entry.question.style), {}};
    case InterviewGrouping::Level:
        return {entry.question.difficulty, {}};
    case InterviewGrouping::Lesson:
        break;
    }
    return {entry.step == 0 ? 1'000'000 : entry.order * 1000 + entry.step, {}};
}

} // namespace

InterviewBank::InterviewBank(const Course::Course &course)
{
    add(course, {}, false);
}

InterviewBank::InterviewBank(const std::vector<const Course::Course *> &courses)
{
    InterviewEntry frame;
    for (const Course::Course *course : courses) {
        frame.course = courses.size() > 1 ? course->title : QString();
        add(*course, frame, true);
        ++frame.order;
    }
}

void InterviewBank::add(const Course::Course &course, const InterviewEntry &frame, bool isOneOfSeveral)
{
    for (const Course::TopicGroup &group : course.topicGroups) {
        if (!m_groups.contains(group.id)) {
            m_groups << group.id;
        }
    }
    const auto named = [&](const QString &id) { return isOneOfSeveral ? Course::joinId(course.id, id) : id; };
    const auto add = [&](const Course::Question &question, const Course::Lesson *lesson) {
        if (!question.isAskedInInterview()) {
            return;
        }
        InterviewEntry &entry = m_entries.emplace_back(frame);
        entry.question = question;
        entry.courseId = course.id;
        entry.questionId = question.id;
        entry.question.id = named(question.id);
        entry.topicTitle = topicTitle(course, question.topic);
        const Course::TopicGroup *group = course.groupOfTopic(question.topic);
        entry.group = group ? group->id : question.topic;
        entry.groupPlace = group ? static_cast<int>(m_groups.indexOf(entry.group)) : ungrouped;
        entry.groupTitle = group ? group->title : entry.topicTitle;
        if (lesson) {
            entry.lesson = named(lesson->id);
            entry.lessonId = lesson->id;
            entry.lessonTitle = lesson->title;
            entry.step = lesson->step;
        }
        if (!styles().contains(question.style)) {
            entry.question.style = styles().constFirst();
        }
    };
    for (const Course::Lesson &lesson : course.lessons) {
        for (const Course::Question &question : lesson.questions) {
            add(question, &lesson);
        }
    }
    for (const Course::Question &question : course.bank) {
        add(question, nullptr);
    }
}

const InterviewEntry *InterviewBank::find(const QString &questionId) const
{
    const auto found = std::ranges::find_if(
        m_entries, [&questionId](const InterviewEntry &entry) { return entry.question.id == questionId; });
    return found == m_entries.end() ? nullptr : &*found;
}

std::vector<InterviewGroup> InterviewBank::groups(InterviewGrouping grouping, const InterviewFilter &filter) const
{
    std::vector<const InterviewEntry *> shown;
    for (const InterviewEntry &entry : m_entries) {
        if (matches(entry, filter)) {
            shown.push_back(&entry);
        }
    }
    std::ranges::stable_sort(shown, {}, [grouping](const InterviewEntry *entry) { return rankOf(*entry, grouping); });
    std::vector<InterviewGroup> groups;
    for (const InterviewEntry *entry : shown) {
        const QString key = keyOf(*entry, grouping);
        if (groups.empty() || groups.back().key != key) {
            groups.push_back({key, {}});
        }
        groups.back().entries.push_back(entry);
    }
    return groups;
}

QString InterviewBank::keyOf(const InterviewEntry &entry, InterviewGrouping grouping)
{
    switch (grouping) {
    case InterviewGrouping::Topic:
        return entry.group;
    case InterviewGrouping::Style:
        return entry.question.style;
    case InterviewGrouping::Level:
        return QString::number(entry.question.difficulty);
    case InterviewGrouping::Lesson:
        break;
    }
    return entry.lesson;
}

std::vector<InterviewTopic> topicsOf(const std::vector<const InterviewEntry *> &entries)
{
    std::vector<InterviewTopic> topics;
    for (const InterviewEntry *entry : entries) {
        auto topic = std::ranges::find(topics, entry->question.topic, &InterviewTopic::id);
        if (topic == topics.end()) {
            topic = topics.insert(topics.end(), {entry->question.topic, entry->topicTitle});
        }
        ++topic->count;
    }
    std::ranges::sort(topics, {}, [](const InterviewTopic &topic) { return topic.title.toLower(); });
    return topics;
}

QStringList InterviewBank::styles()
{
    return {u"concept"_s, u"code"_s, u"design"_s, u"comparison"_s, u"behavioural"_s};
}

QString topicTitle(const Course::Course &course, const QString &topic)
{
    if (const auto known = course.topicTitles.constFind(topic); known != course.topicTitles.cend()) {
        return *known;
    }
    QString words = QString(topic).replace(u'-', u' ');
    if (!words.isEmpty()) {
        words[0] = words[0].toUpper();
    }
    return words;
}

} // namespace Ochre::Study
