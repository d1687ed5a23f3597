// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/packwatch.h"

#include <QHash>
#include <QSet>

namespace Ochre::Widgets {
class MessageBar;
}

namespace Ochre::Window {

class CourseShelf;

/// Reads a course again when its files have changed. What is in order takes the place of the course; what is not is
/// told, with file, line and column, and the course stays. All courses are watched.
class CourseReload final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        const CourseShelf &shelf;
        const QString &folder; ///< what is watched while there is no course
        bool isFollowed;       ///< a change is read at once; else it is offered
        Widgets::MessageBar &bar;
    };

    /// All parts are borrowed and must outlive it.
    explicit CourseReload(const Parts &parts, QObject *parent = nullptr);

    /// A course that came later.
    void watch(const QString &folder, const QString &courseId);

    /// The program itself has changed a course: it is read at once, and nothing is offered.
    void readChangedByUs(const QString &courseId);
    /// The program itself has removed a course: nobody has to be told.
    void expectGone(const QString &courseId) { m_expectedGone.insert(courseId); }

    /// The library is read in another language than before.
    void followLanguage();

signals:
    /// The course is another value now. The one before lives until this returns: who points into it looks there again.
    void replaced(const QString &courseId);

private:
    void followLanguage(const QString &courseId);
    void noteChange(PackWatch *watch);
    void readChanged();
    void accept(const ReadCourse &read, const QString &courseId);
    void showGone(const QString &courseId);
    void showProblem(const QString &text, bool staysAsItWas);

    Parts m_parts;
    QHash<QString, PackWatch *> m_watches; ///< by the course's id
    QSet<QString> m_gone;                  ///< ids of courses whose folder is not there any more
    QSet<PackWatch *> m_changed;           ///< offered to be read again
    QSet<PackWatch *> m_expected;          ///< whose next change is the program's own
    QSet<QString> m_expectedGone;          ///< ids of courses that the program has removed
};

} // namespace Ochre::Window
