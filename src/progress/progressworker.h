// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "progress/eventstore.h"
#include "progress/storerepair.h"
#include "progress/storetransfer.h"

#include <QMutex>
#include <QObject>
#include <QPromise>
#include <QTimer>

#include <optional>
#include <vector>

namespace Ochre::Progress {

/// One entry to be written, numbered in the order of recording from 1, and who waits for it.
struct WriteJob {
    quint64 number = 0;
    Entry entry;
    QPromise<Result<void>> promise;
};

/// What the store holds after a commit: everything up to and including the entry `number`.
struct Saved {
    quint64 number = 0;
    LearnerState state;
};

/// The half of ProgressService that lives on its thread: owns the store, writes all waiting entries in one transaction,
/// and keeps what could not be written to try again with the next entry, or after a few seconds. A store that cannot be
/// opened is tried again, too, while the reason may pass. Of a damaged store it shows what is whole, and writes nothing
/// into it.
class ProgressWorker final : public QObject {
    Q_OBJECT
public:
    /// `alone` is held while the file is replaced; who else opens it holds it, too. Borrowed.
    ProgressWorker(QString file, QMutex &alone);

    /// Takes a job from any thread; true when writeWaiting() must be called for it (one call serves many jobs).
    [[nodiscard]] bool enqueue(WriteJob job);

    // On the worker's thread only.
    void open();
    /// Opens anew after renaming a store that is damaged; one that is whole is left alone, whatever the error was.
    void startAfresh(qint64 nowMs);
    /// The store is open and was found damaged: nothing more is written into it.
    void takeDamage(const Error &error);
    /// Both open the new store; on failure all stays as it was.
    [[nodiscard]] Result<RepairReport> repair(qint64 nowMs);
    [[nodiscard]] Result<RestoreReport> restore(const QString &backup, qint64 nowMs);
    void writeWaiting();
    /// Takes in what another connection has written.
    void refresh();
    /// A last try, then the store is closed.
    void close();
    [[nodiscard]] Result<std::vector<Snapshot>> snapshots(const QString &document, int limit) const;
    [[nodiscard]] Result<std::vector<Event>> events(const QString &kind, const QString &subject, int limit) const;
    /// Everything that the events of one kind are about.
    [[nodiscard]] Result<QStringList> subjects(const QString &kind) const;

signals:
    /// The store's content is known; nothing of the waiting entries is in it yet.
    void loaded(const Ochre::Progress::Saved &saved);
    void opened();
    void saved(const Ochre::Progress::Saved &saved);
    /// What was recorded stays in memory after both. `canRepair`: what is whole in a damaged store is shown.
    void openFailed(const Ochre::Error &error, bool canRepair);
    void writeFailed(const Ochre::Error &error);

private:
    [[nodiscard]] bool isDamaged() const;
    void take(EventStore store);
    void showWhatIsThere();
    [[nodiscard]] const EventStore *readable() const;
    void tellOpened();
    void tellOpenFailed(const Error &error);
    void openAgain();
    void lookForOthers();
    void tryAgain();
    void noteFailure(const Error &error);
    [[nodiscard]] bool hasUnsaved();
    void finish(std::vector<WriteJob> &jobs, const Result<void> &result);
    [[nodiscard]] Result<void> writeUnsaved();

    const QString m_file;
    QMutex &m_alone;
    QMutex m_mutex;
    std::vector<WriteJob> m_waiting; // guarded by the mutex

    std::optional<EventStore> m_store;
    std::optional<WholePart> m_part;  // of a damaged store
    std::optional<Error> m_openError; // set: the store is absent, there only to be read, or to be opened anew
    bool m_wasOpened = false;
    bool m_isToldOpen = false;
    std::vector<Entry> m_unsaved; // in order; those that a failed write left
    quint64 m_lastNumber = 0;
    QTimer m_retry;
    QTimer m_look;                       ///< for what others have written
    std::optional<qint64> m_seenVersion; ///< of the file, when that was looked for last
};

} // namespace Ochre::Progress
