// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

namespace Ochre::Settings {
class Settings;
}
namespace Ochre::Sync {
class SyncService;
}

namespace Ochre::Window {

class Actions;
class StatusLine;
class SyncDialog;

/// The exchange with the learner's other devices: lets it begin, says in the status bar how it stands, shows the
/// dialog.
class SyncControl final : public QObject {
    Q_OBJECT
public:
    /// All parts are borrowed and must outlive it.
    struct Parts {
        Actions &actions;
        Settings::Settings &settings;
        Sync::SyncService &service;
        StatusLine &status;
        QWidget &window; ///< parent of the dialog
    };
    explicit SyncControl(const Parts &parts, QObject *parent = nullptr);

private:
    void showState();
    void showDialog();

    Parts m_parts;
    QPointer<SyncDialog> m_dialog;
};

} // namespace Ochre::Window
