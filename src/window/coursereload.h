// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/packwatch.h"

namespace Ochre::Widgets {
class MessageBar;
}

namespace Ochre::Window {

/// Reads the course again when its files have changed. What is in order takes the place of the course; what is not is
/// told, with file, line and column, and the course stays.
class CourseReload final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        Result<Course::LoadedCourse> &course;
        const QString &folder;
        bool isFollowed; ///< a change is read at once; else it is offered
        Widgets::MessageBar &bar;
    };

    /// All parts are borrowed and must outlive it.
    explicit CourseReload(const Parts &parts, QObject *parent = nullptr);

signals:
    /// The course is another value now. The one before lives until this returns: who points into it looks there again.
    void replaced();

private:
    void noteChange();
    void accept(const ReadCourse &read);
    void showProblem(const QString &text);

    Parts m_parts;
    PackWatch m_watch;
};

} // namespace Ochre::Window
