// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/elidingcombobox.h"

#include <utility>
#include <vector>

namespace Ochre::Practice {

/// Where the learner says what is gone over: all courses that were begun, or one. Not to be seen while there is only
/// one course.
class CourseChoice final : public Widgets::ElidingComboBox {
    Q_OBJECT
public:
    explicit CourseChoice(QWidget *parent = nullptr);

    /// Ids and titles, and the id that is chosen; empty = all.
    void showCourses(const std::vector<std::pair<QString, QString>> &courses, const QString &chosen);

signals:
    /// By the learner. Empty = all.
    void chosen(const QString &courseId);

private:
    std::vector<std::pair<QString, QString>> m_courses;
};

} // namespace Ochre::Practice
