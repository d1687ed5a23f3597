// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace Ochre::Course {

struct Course;

/// Interview topics that belong together, as course.toml names them: a dozen at most, so that they can be seen at once.
struct TopicGroup {
    QString id;
    QString title;
    QStringList topics; ///< ids

    bool operator==(const TopicGroup &) const = default;
};

/// In the order of course.toml; none in a course that has none.
[[nodiscard]] std::vector<TopicGroup> topicGroups(const Course &course);
/// The group of a topic: its place among the groups, -1 = it is in none.
[[nodiscard]] int groupOfTopic(const Course &course, const QString &topic);
/// Replaces the groups. They lie among the titles of topics, under names that no topic can have.
void setTopicGroups(Course &course, const std::vector<TopicGroup> &groups);

} // namespace Ochre::Course
