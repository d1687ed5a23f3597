// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/topicgroups.h"

#include "course/course.h"

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

// Ids are lower-case words; none begins with a sign.
constexpr auto groupName = "@group/"_L1; // and its place: id, title and topics, a line each
constexpr auto topicName = "@topic/"_L1; // and the topic: the place of its group

} // namespace

std::vector<TopicGroup> topicGroups(const Course &course)
{
    std::vector<TopicGroup> groups;
    for (int place = 0;; ++place) {
        const auto found = course.topicTitles.constFind(groupName + QString::number(place));
        if (found == course.topicTitles.cend()) {
            return groups;
        }
        const QStringList lines = found->split(u'\n');
        groups.push_back({lines.value(0), lines.value(1), lines.sliced(2)});
    }
}

int groupOfTopic(const Course &course, const QString &topic)
{
    const auto found = course.topicTitles.constFind(topicName + topic);
    return found == course.topicTitles.cend() ? -1 : found->toInt();
}

void setTopicGroups(Course &course, const std::vector<TopicGroup> &groups)
{
    course.topicTitles.removeIf([](const auto &entry) { return entry.key().startsWith(u'@'); });
    int place = 0;
    for (const TopicGroup &group : groups) {
        const QString number = QString::number(place++);
        course.topicTitles.insert(groupName + number,
                                  (QStringList{group.id, group.title.simplified()} + group.topics).join(u'\n'));
        for (const QString &topic : group.topics) {
            course.topicTitles.insert(topicName + topic, number);
        }
    }
}

} // namespace Ochre::Course
