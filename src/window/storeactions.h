// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QObject>

class QWidget;

namespace Ochre::Progress {
class ProgressService;
}

namespace Ochre::Window {

class Actions;

/// What the learner can do when the store is damaged or lost: repair it, begin a new one, restore a backup.
class StoreActions final : public QObject {
    Q_OBJECT
public:
    /// All are borrowed; the window is the parent of its dialog.
    StoreActions(Actions &actions, Progress::ProgressService &progress, QWidget &window);

    /// The words of a button for the problem of the store; empty when no button would help.
    [[nodiscard]] QString remedy() const;
    /// Does what remedy() says.
    void mend();

signals:
    void messageRaised(const QString &sentence);

private:
    void repair();
    void showBackups();

    Progress::ProgressService &m_progress;
    QWidget &m_window;
};

} // namespace Ochre::Window
