// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/coursechoice.h"

#include <algorithm>

namespace Ochre::Practice {

namespace {

constexpr int shortestText = 18; ///< letters that are always to be seen

} // namespace

CourseChoice::CourseChoice(QWidget *parent)
    : ElidingComboBox(parent)
{
    setAccessibleName(tr("Courses that are gone over"));
    setToolTip(tr("Which courses Today, the interview questions and the search go over"));
    setMinimumContentsLength(shortestText);
    hide();
    connect(this, &QComboBox::activated, this, [this](int index) { emit chosen(itemData(index).toString()); });
}

void CourseChoice::showCourses(const std::vector<std::pair<QString, QString>> &courses, const QString &chosen)
{
    if (courses != m_courses) { // else the list may be open
        m_courses = courses;
        clear();
        addItem(tr("All courses you have begun"), QString());
        for (const auto &[id, title] : courses) {
            addItem(title, id);
        }
    }
    setCurrentIndex(std::max(0, findData(chosen)));
    setVisible(courses.size() > 1);
}

} // namespace Ochre::Practice
