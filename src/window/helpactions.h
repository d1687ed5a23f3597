// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace Ochre::Progress {
class ProgressService;
}

namespace Ochre::Window {

class Actions;
class KeyControl;
class ToolchainControl;

/// The commands of the Help menu: keys, about, and a report for whoever is asked for help.
class HelpActions final : public QObject {
    Q_OBJECT
public:
    /// All are borrowed; the window is the parent of its dialogs.
    HelpActions(Actions &actions, KeyControl &keys, const ToolchainControl &tools,
                const Progress::ProgressService &progress, QWidget &window);

    /// Versions, tools, the state of the store and the last log lines; nothing that the learner wrote.
    [[nodiscard]] QString report() const;

signals:
    void messageRaised(const QString &sentence);

private:
    void showKeys();
    void showAbout();
    void copyReport();

    KeyControl &m_keys;
    const ToolchainControl &m_tools;
    const Progress::ProgressService &m_progress;
    QWidget &m_window;
};

} // namespace Ochre::Window
