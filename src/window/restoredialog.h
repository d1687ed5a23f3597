// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "progress/storekeeper.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace Ochre::Progress {
class ProgressService;
struct RestoreReport;
} // namespace Ochre::Progress

namespace Ochre::Window {

/// The backups of the learner's progress: when each was made and why, how large it is, what it holds and lacks. One of
/// them can take the place of the present progress, which is kept in the same list.
class RestoreDialog final : public QDialog {
    Q_OBJECT
public:
    /// The service is borrowed and outlives the dialog.
    explicit RestoreDialog(Progress::ProgressService &progress, QWidget *parent = nullptr);

    /// What one backup has more and less than today's progress, as a part of a sentence.
    [[nodiscard]] static QString comparison(const Result<Progress::BackupContent> &content);
    [[nodiscard]] static QString reasonText(Progress::BackupReason reason);

private:
    void refresh();
    void show(const std::vector<Progress::ListedBackup> &backups);
    void chooseChanged();
    void restore();
    void backUp();
    void say(const QString &sentence);
    void setBusy(bool isBusy);

    Progress::ProgressService &m_progress;
    QTreeWidget *m_list;
    QLabel *m_status;
    QPushButton *m_restore;
    QPushButton *m_backUp;
    bool m_isBusy = false;
};

} // namespace Ochre::Window
