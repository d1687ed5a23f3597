// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "progress/progressservice.h"

#include <QObject>
#include <QTimer>

namespace Ochre::Workbench {

class HistoryPanel;
class Workbench;

/// Fills the history of the program in the workbench from the learner's store, while it can be seen, and puts a
/// version back: one undo step and one more entry, so that nothing is ever lost.
class ProgramHistory final : public QObject {
    Q_OBJECT
public:
    /// All borrowed; they must outlive it.
    ProgramHistory(Progress::ProgressService &progress, Workbench &workbench, HistoryPanel &panel,
                   QObject *parent = nullptr);

    void refresh();

private:
    using Versions = std::vector<Progress::Snapshot>;

    void askForRuns(int request, const Result<Versions> &versions);
    void show(const Versions &versions, const std::vector<Progress::Event> &runs);
    void compare();
    [[nodiscard]] QString shownId() const; ///< the name of what is shown in the store
    [[nodiscard]] QString shownTitle() const;
    [[nodiscard]] QByteArray given() const;
    void restore(const QByteArray &source, const QString &when);

    Progress::ProgressService &m_progress;
    Workbench &m_workbench;
    HistoryPanel &m_panel;
    QTimer m_refreshTimer;
    QTimer m_compareTimer;
    QString m_listed;  ///< what the list is of, as shownId()
    int m_request = 0; ///< number of the last question; older answers are not shown
};

} // namespace Ochre::Workbench
