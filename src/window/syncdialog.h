// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace Ochre::Sync {
class SyncService;
}

namespace Ochre::Window {

/// The folder through which the learner's devices exchange their progress: which it is, who takes part, when each was
/// seen last, and what waits. Exchanges now, forgets a device, leaves.
class SyncDialog final : public QDialog {
    Q_OBJECT
public:
    /// The service is borrowed and outlives the dialog.
    explicit SyncDialog(Sync::SyncService &service, QWidget *parent = nullptr);
    ~SyncDialog() override;

    /// What is to be said of the last exchange: its problem, or its notes, one a line.
    [[nodiscard]] static QString sentences(const Sync::SyncService &service);

private:
    void build();
    void choose();
    void takeFolder();
    void refresh();
    void showDevices();
    void chooseChanged();
    void forget();

    Sync::SyncService &m_service;
    QLineEdit *m_folder;
    QPushButton *m_browse;
    QTreeWidget *m_devices;
    QLabel *m_state;
    QLabel *m_notes;
    QPushButton *m_now;
    QPushButton *m_forget;
    QPushButton *m_leave;
    QPushButton *m_join;
};

} // namespace Ochre::Window
