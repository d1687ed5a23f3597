// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "course/packloader.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace Ochre::Window {

using ReadCourse = std::shared_ptr<Result<Course::LoadedCourse>>;

/// Notices that files of a course pack change, and reads it again, both on a thread of its own.
class PackWatch final : public QObject {
    Q_OBJECT
public:
    explicit PackWatch(const QString &folder, QObject *parent = nullptr);
    ~PackWatch() override;

    void read(const QString &language = {}); ///< as loadPack(); wasRead() follows

signals:
    /// Files differ from what they were, and for a moment none has changed any more: editors save by renaming, and git
    /// changes hundreds of files at once.
    void changed();
    void gone();     ///< the folder is not there any more, and no other took its place within seconds
    void cameBack(); ///< after gone(); changed() follows when it is another one
    void wasRead(const Ochre::Window::ReadCourse &course);

private:
    class Worker;

    QThread m_thread;
    Worker *m_worker; ///< lives on the thread
};

} // namespace Ochre::Window
