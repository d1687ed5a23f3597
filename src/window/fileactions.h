// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "workbench/document.h"

#include <QObject>

namespace Ochre::Workbench {
class Workbench;
}

class QMenu;

namespace Ochre::Settings {
class Settings;
}

namespace Ochre::Window {

class Actions;
class Navigator;

/// The commands of the File menu: the playground, and the learner's own Rust files, those of late in a menu.
class FileActions final : public QObject {
    Q_OBJECT
public:
    /// All are borrowed; the window is the parent of its dialogs.
    FileActions(Actions &actions, Settings::Settings &settings, Navigator &navigator, Workbench::Workbench &workbench,
                QWidget &window);

    /// The program that belongs to no lesson.
    [[nodiscard]] static Workbench::Document playground();
    /// Opens a Rust file of the learner; one that is no program text is refused: failed().
    void open(const QString &path);

signals:
    void failed(const Ochre::Error &error);

private:
    void choose();
    void saveAs();
    void remember(const QString &path);
    void fillRecent(QMenu &menu);

    Settings::Settings &m_settings;
    Navigator &m_navigator;
    Workbench::Workbench &m_workbench;
    QWidget &m_window;
};

} // namespace Ochre::Window
