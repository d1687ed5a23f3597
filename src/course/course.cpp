// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/course.h"

#include "course/language.h"

#include <algorithm>

namespace Ochre::Course {

namespace {

template<typename List>
auto findById(const List &list, const QString &id) -> decltype(list.data())
{
    const auto found = std::ranges::find_if(list, [&id](const auto &item) { return item.id == id; });
    return found == list.end() ? nullptr : &*found;
}

} // namespace

int Course::stepCount() const
{
    return std::ranges::fold_left(
        parts, 0, [](int sum, const Part &part) { return sum + static_cast<int>(part.lessons.size()); });
}

int Course::stepOf(const QString &lessonId) const
{
    for (const Part &part : parts) {
        const auto entry = std::ranges::find(part.lessons, lessonId, &LessonEntry::id);
        if (entry != part.lessons.end()) {
            return entry->step;
        }
    }
    return 0;
}

QString Course::missingLanguage(const Lesson &lesson) const
{
    const bool othersHave = !nearestLanguage(translation, languages).isEmpty();
    return othersHave && lesson.translation.isEmpty() ? translation : QString();
}

const Lesson *Course::lesson(const QString &lessonId) const
{
    return findById(lessons, lessonId);
}

const Question *Course::question(const QString &questionId) const
{
    for (const Lesson &candidate : lessons) {
        if (const Question *found = findById(candidate.questions, questionId)) {
            return found;
        }
    }
    return findById(bank, questionId);
}

const Exercise *Course::exercise(const QString &exerciseId) const
{
    for (const Lesson &candidate : lessons) {
        if (const Exercise *found = findById(candidate.exercises, exerciseId)) {
            return found;
        }
        if (const Exercise *found = findById(candidate.drills, exerciseId)) {
            return found;
        }
    }
    return nullptr;
}

QHash<QString, QString> Course::replacements() const
{
    QHash<QString, QString> next;
    for (const RetiredId &gone : retirements) {
        if (!gone.replacedBy.isEmpty()) {
            next.insert(gone.id, gone.replacedBy);
        }
    }
    QHash<QString, QString> found;
    for (const auto &[gone, first] : next.asKeyValueRange()) {
        QString last = first;
        for (qsizetype steps = 0; next.contains(last) && steps < next.size(); ++steps) {
            last = next.value(last);
        }
        if (!next.contains(last)) { // else it goes round in a circle, which the checker reports
            found.insert(gone, last);
        }
    }
    return found;
}

const ExplainCard *Course::card(const QString &code) const
{
    const auto found = std::ranges::find(cards, code, &ExplainCard::code);
    return found == cards.end() ? nullptr : &*found;
}

const TopicGroup *Course::groupOfTopic(const QString &topic) const
{
    const auto found =
        std::ranges::find_if(topicGroups, [&topic](const TopicGroup &group) { return group.topics.contains(topic); });
    return found == topicGroups.end() ? nullptr : &*found;
}

} // namespace Ochre::Course
