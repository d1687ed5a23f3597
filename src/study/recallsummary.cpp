// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/recallsummary.h"

#include "course/courseid.h"
#include "study/studygrade.h"

#include <algorithm>
#include <map>

namespace Ochre::Study {

namespace {

bool isStudied(const StudyItem &item)
{
    return item.record.memory.phase != StudyPhase::New;
}

double recallOf(const StudyItem &item, qint64 atMs)
{
    return recallNow(reviewRules(), item.record.memory, atMs);
}

void add(RecallGroup &group, const StudyItem &item, qint64 nowMs)
{
    ++group.items;
    if (isStudied(item)) {
        group.recall += recallOf(item, nowMs); // the sum, until all are there
        ++group.studied;
    }
}

void finish(RecallGroup &group)
{
    group.recall = group.studied > 0 ? group.recall / group.studied : 0;
}

/// The id of a concept in words: "two-mutable-borrows" → "Two mutable borrows".
QString conceptName(const QString &id)
{
    QString words = id;
    words.replace(u'-', u' ');
    return words.isEmpty() ? words : words.first(1).toUpper() + words.sliced(1);
}

} // namespace

std::vector<RecallGroup> recallOfLessons(const std::vector<LessonName> &lessons, const std::vector<StudyItem> &items,
                                         qint64 nowMs)
{
    std::vector<RecallGroup> groups;
    QHash<QString, size_t> places;
    for (const LessonName &lesson : lessons) {
        places.insert(lesson.key, groups.size());
        groups.push_back({lesson.key, lesson.title, lesson.step, 0, 0, 0, lesson.course});
    }
    for (const StudyItem &item : items) {
        const QString key = Course::joinId(Course::splitId(item.key).course, item.record.lesson);
        if (const auto place = places.constFind(key); place != places.constEnd() && !item.record.isSuspended) {
            add(groups[*place], item, nowMs);
        }
    }
    std::ranges::for_each(groups, finish);
    return groups;
}

std::vector<RecallGroup> recallOfConcepts(const std::vector<StudyItem> &items, qint64 nowMs)
{
    std::map<QString, RecallGroup> byKey;
    for (const StudyItem &item : items) {
        if (!item.idea.isEmpty() && !item.record.isSuspended) { // "course/lesson/concept", the lesson may be empty
            const QString id = item.idea.section(u'/', -1);
            RecallGroup &group = byKey[Course::joinId(Course::splitId(item.idea).course, id)];
            group.name = conceptName(id);
            add(group, item, nowMs);
        }
    }
    std::vector<RecallGroup> groups;
    for (auto &[key, group] : byKey) {
        group.key = key;
        finish(group);
        if (group.studied >= leastForConcept) {
            groups.push_back(std::move(group));
        }
    }
    std::ranges::stable_sort(groups, {}, &RecallGroup::recall);
    return groups;
}

std::vector<GroupReadiness> readinessOf(const std::vector<StudyItem> &items, const QHash<QString, QString> &groups,
                                        qint64 day, const StudyMoment &now, double target)
{
    constexpr qint64 noonMs = 28'800'000; // after the day begins
    const qint64 atMs = day > studyDayNumber(now) ? beginOfStudyDay(day, now.zoneMinutes) + noonMs : now.ms;
    std::map<QString, GroupReadiness> byName;
    for (const StudyItem &item : items) {
        const auto name = groups.constFind(item.key);
        if (name == groups.constEnd() || item.record.isSuspended) {
            continue;
        }
        GroupReadiness &group = byName[*name];
        group.name = *name;
        ++group.items;
        group.studied += isStudied(item) ? 1 : 0;
        group.ready += isStudied(item) && recallOf(item, atMs) >= target ? 1 : 0;
    }
    std::vector<GroupReadiness> all;
    for (auto &[name, group] : byName) {
        all.push_back(std::move(group));
    }
    return all;
}

} // namespace Ochre::Study
