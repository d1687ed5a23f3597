// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/courselibrary.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QStringList>
#include <QThreadPool>
#include <QTimer>

#include <vector>

namespace Ochre::Window {

/// Notices courses that are put into the learner's folder while the program runs, reads them on a thread of its own,
/// and adds them to the library. What cannot be read is left alone until the folder changes again: it may be on its
/// way. At the start it reads those that the library waits for, behind the window.
class CourseArrival final : public QObject {
    Q_OBJECT
public:
    /// The library is borrowed and must outlive it. `folder` is the learner's own; empty = there is none.
    CourseArrival(Course::CourseLibrary &library, const QString &folder, QObject *parent = nullptr);
    ~CourseArrival() override;

    /// Looks now instead of waiting for the change of a folder.
    void look();

signals:
    void arrived(const QString &courseId);
    /// The library waits for no course any more; these are new.
    void joined(const QStringList &courseIds);

private:
    void readWaiting();
    void accept(std::vector<Course::ReadPack> read);
    void lookAgain();

    Course::CourseLibrary &m_library;
    QString m_folder;
    QFileSystemWatcher m_watcher;
    QTimer m_pause;
    QThreadPool m_pool;
    bool m_isLooking = false;
    bool m_looksAgain = false; ///< the folder changed meanwhile
};

} // namespace Ochre::Window
