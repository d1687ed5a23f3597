// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "progress/progressservice.h"
#include "sync/syncreport.h"

#include <QThreadPool>
#include <QTimer>

#include <atomic>

namespace Ochre::Sync {

struct SyncOrder;

/// The exchange for the window: on a thread of its own, with the store opened once more, now and then and when it is
/// asked for. Nothing waits for it.
class SyncService final : public QObject {
    Q_OBJECT
public:
    enum class State {
        Off,     ///< there is no folder
        Waiting, ///< nothing was exchanged yet
        Running,
        Done,   ///< report() tells
        Failed, ///< problem() tells
    };

    /// `store` is the file that the service has open. Both are borrowed.
    SyncService(Progress::ProgressService &progress, QString store, Clock clock, QObject *parent = nullptr);
    ~SyncService() override; ///< waits until an exchange that runs has ended, soon

    /// An absolute path; empty = no exchange any more. Exchanges at once.
    void setFolder(const QString &folder);
    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const SyncReport &report() const { return m_report; }
    [[nodiscard]] const Error &problem() const { return m_problem; }
    /// One line: "Synchronised 14:03 · 2 devices". Empty when it is off.
    [[nodiscard]] QString stateText() const;

    // Each does nothing while an exchange runs, or without a folder.
    void synchronise();
    /// A device that was forgotten takes part again, as a new one.
    void joinAgain();
    void forget(const QString &device);
    /// Exchanges once more, then leaves the folder: left() follows, unless it failed.
    void leave();

signals:
    void changed();
    void left();

private:
    void start(SyncOrder order);
    [[nodiscard]] SyncOrder order() const;
    void finish(const Result<SyncReport> &report, bool wasLeaving);

    Progress::ProgressService &m_progress;
    QString m_store;
    Clock m_clock;
    QString m_folder;
    State m_state = State::Off;
    SyncReport m_report;
    qint64 m_reportMs = 0;
    Error m_problem;
    QTimer m_timer;
    QThreadPool m_pool;
    std::atomic_bool m_isEnding = false;
};

} // namespace Ochre::Sync
