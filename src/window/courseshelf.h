// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/courselibrary.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <vector>

namespace Ochre::Progress {
class ProgressService;
}
namespace Ochre::Settings {
class Settings;
}

namespace Ochre::Window {

/// Which course is open, and which ones are gone over by everything that looks at more than one.
class CourseShelf final : public QObject {
    Q_OBJECT
public:
    /// All are borrowed and must outlive it. Opens the course of last time, else the first one.
    CourseShelf(Course::CourseLibrary &library, Settings::Settings &settings, Progress::ProgressService &progress,
                QObject *parent = nullptr);

    [[nodiscard]] bool isEmpty() const { return m_library.courses.empty(); }
    /// No course is read any more: what is not here is not installed.
    [[nodiscard]] bool isWhole() const { return m_library.waiting.empty(); }
    /// There is something to switch between.
    [[nodiscard]] bool isSeveral() const { return m_library.courses.size() > 1; }
    [[nodiscard]] const Course::CourseLibrary &library() const { return m_library; }
    [[nodiscard]] const Course::InstalledCourse *find(const QString &courseId) const;

    /// The course that is open; only when there is one.
    [[nodiscard]] const Course::LoadedCourse &loaded() const;
    [[nodiscard]] const Course::Course &course() const { return loaded().course; }
    /// Whoever shows the course before lets go of it first. False when it is not installed; nothing happens then.
    bool open(const QString &courseId);

    /// What Today, the bank and the search go over, the open course first: every course that was begun, or the one that
    /// the learner has chosen.
    [[nodiscard]] std::vector<const Course::Course *> studied() const;
    /// Every course that was begun, whatever is chosen.
    [[nodiscard]] std::vector<const Course::Course *> begun() const;
    [[nodiscard]] QString choice() const; ///< id of that one; empty = all
    void choose(const QString &courseId);

    /// Whether a course, which need not be installed, is none of Ochre's own.
    [[nodiscard]] bool isForeign(const QString &courseId) const;
    /// Ids of courses that have progress and are not installed.
    [[nodiscard]] QStringList gone() const;
    /// What a course is called for the learner, also one that was installed once: its title, and of one that is gone
    /// the id too, by which it is found again. The id alone when it was never seen here.
    [[nodiscard]] QString nameOf(const QString &courseId) const;
    /// The id of the course that was open last time and is gone; empty when there is none, or when this was said.
    [[nodiscard]] QString takeGoneOpen();
    /// The library has other courses than before: keeps their titles for the day on which one is gone, and says so.
    void noticeCourses();

signals:
    void opened();
    void choiceChanged();
    void coursesChanged(); ///< others can be opened than before, or in other languages

private:
    void rememberTitles();
    [[nodiscard]] bool isBegun(const Course::InstalledCourse &course) const;

    Course::CourseLibrary &m_library;
    Settings::Settings &m_settings;
    Progress::ProgressService &m_progress;
    const Course::InstalledCourse *m_open = nullptr;
    QHash<QString, QString> m_titles; // of the courses that were ever seen here
};

} // namespace Ochre::Window
