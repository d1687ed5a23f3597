// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packs/packinstall.h"

#include <QObject>
#include <QStringList>

class QDropEvent;
class QWidget;

namespace Ochre::Window {

class Actions;

/// Installs courses: from the File menu, from a file that was opened with the program, or that was dropped on the
/// window. Reading, unpacking and installing are done on a thread of the pool; between them the learner is asked.
class PackActions final : public QObject {
    Q_OBJECT
public:
    /// `data` is the learner's data folder. The window is the parent of its dialogs.
    PackActions(Actions &actions, const QString &data, QWidget &window);

    [[nodiscard]] static bool isPack(const QString &path);
    /// Asks about one pack after the other.
    void open(const QString &path);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void failed(const Ochre::Error &error);
    void progressed(const QString &sentence);
    /// A Rust file was dropped on the window.
    void programDropped(const QString &path);
    /// A file or a folder of another program was dropped on the window.
    void importDropped(const QString &path);
    /// A course lies in the folder of courses now that was not there, or was another one.
    void installed(const QString &courseId);

private:
    using Prepared = Result<std::shared_ptr<Packs::PreparedPack>>;

    void choose();
    void next();
    void ask(const Prepared &prepared);
    void install(const std::shared_ptr<Packs::PreparedPack> &pack);
    void done();
    [[nodiscard]] bool takeDrop(QDropEvent &event, bool isDropped);

    QWidget &m_window;
    QString m_courses;
    QStringList m_waiting;
    bool m_isBusy = false;
};

} // namespace Ochre::Window
