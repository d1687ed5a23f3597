// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "progress/backups.h"
#include "progress/newbeginning.h"
#include "study/studyhistory.h"

#include <QFuture>
#include <QMutex>
#include <QObject>
#include <QSet>
#include <QThread>

#include <atomic>
#include <functional>

namespace Ochre::Progress {

/// A backup with what was found in it.
struct ListedBackup {
    Backup backup;
    Result<BackupContent> content; ///< or why it cannot be read
};

/// Looks after the store on a thread of its own, and only reads it: proves it after a start, makes the backup of the
/// day, lists the backups. Nobody waits for it.
class StoreKeeper final : public QObject {
    Q_OBJECT
public:
    StoreKeeper(QString file, Clock clock, QObject *parent = nullptr);
    ~StoreKeeper() override; ///< ends what is under way

    /// Checks the whole file and every checksum, and makes the day's backup unless there is one. careEnded() follows,
    /// after damageFound() or backupFailed() when something is wrong.
    void begin();
    /// Newest first.
    QFuture<Result<std::vector<ListedBackup>>> list();
    /// Makes a backup that stays until the learner removes it.
    QFuture<Result<Backup>> backUp();
    /// What the log on the disk says of the past of these courses; of all when none is named.
    QFuture<Result<Study::StudyHistory>> history(const QSet<QString> &courses);
    /// The same of the compilations of all courses and of nothing else.
    QFuture<Result<Study::StudyHistory>> runs();
    /// The new beginnings that can be taken back, newest first.
    QFuture<Result<std::vector<NewBeginning>>> beginnings();

    /// Held while the file is open here; who replaces it holds it meanwhile.
    [[nodiscard]] QMutex &alone() { return m_alone; }

signals:
    void damageFound(const Ochre::Error &error);
    void backupFailed(const Ochre::Error &error);
    void careEnded();

private:
    template<typename T>
    QFuture<T> later(std::function<T()> work);
    template<typename T>
    QFuture<Result<T>> reading(std::function<Result<T>(const QSqlDatabase &database)> read);
    void check(qint64 nowMs);

    const QString m_file;
    const Clock m_clock;
    QMutex m_alone;
    std::atomic_bool m_isEnding = false;
    QThread m_thread;
    QObject *m_here; // lives on the thread
};

} // namespace Ochre::Progress
