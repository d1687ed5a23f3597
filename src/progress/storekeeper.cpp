// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/storekeeper.h"

#include "base/logging.h"
#include "journal/journalcheck.h"
#include "journal/journalstore.h"
#include "journal/storewords.h"
#include "progress/historyreader.h"
#include "sqlite/statement.h"
#include "sqlite/storeerror.h"

#include <QPromise>

#include <memory>

using namespace Qt::StringLiterals;

namespace Ochre::Progress {

StoreKeeper::StoreKeeper(QString file, Clock clock, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
    , m_clock(std::move(clock))
    , m_here(new QObject)
{
    m_here->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_here, &QObject::deleteLater);
    m_thread.setObjectName(u"ochre-storekeeper"_s);
    m_thread.start(QThread::LowPriority);
}

StoreKeeper::~StoreKeeper()
{
    m_isEnding = true;
    m_thread.quit();
    m_thread.wait();
}

template<typename T>
QFuture<T> StoreKeeper::later(std::function<T()> work)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    QMetaObject::invokeMethod(m_here, [this, promise, work = std::move(work)] {
        const QMutexLocker lock(&m_alone);
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

void StoreKeeper::begin()
{
    // The clock belongs to the thread of whoever asks.
    QMetaObject::invokeMethod(m_here, [this, now = m_clock()] {
        const QMutexLocker lock(&m_alone);
        if (!m_isEnding) {
            check(now);
        }
        emit careEnded();
    });
}

/// A store that cannot be opened is somebody else's trouble: whoever writes it tells.
void StoreKeeper::check(qint64 nowMs)
{
    const Result<Journal::JournalStore> store = Journal::JournalStore::open(m_file, Sqlite::Access::ReadOnly);
    if (!store) {
        return;
    }
    Sqlite::ReadTransaction reading(store->database());
    const Result<Journal::VerifyReport> report =
        reading.begin().and_then([&] { return Journal::checkJournal(store->database(), &m_isEnding); });
    const bool isDamaged = report ? report->isDamaged() : report.error().kind == ErrorKind::Damaged;
    if (isDamaged) {
        const QString what = (report ? report->problems.first() : report.error().what).simplified();
        qCWarning(logJournal).noquote() << what;
        emit damageFound(Journal::inWords(Sqlite::damagedError(m_file, what)));
    } else if (report) {
        if (const auto made = makeDailyBackup(m_file, nowMs); !made) {
            emit backupFailed(made.error());
        }
    }
}

QFuture<Result<std::vector<ListedBackup>>> StoreKeeper::list()
{
    return later<Result<std::vector<ListedBackup>>>([this]() -> Result<std::vector<ListedBackup>> {
        std::vector<ListedBackup> listed;
        for (Backup &backup : backupsOf(m_file)) {
            Result<BackupContent> content = contentOf(backup.file, m_file);
            listed.push_back({std::move(backup), std::move(content)});
        }
        return listed;
    });
}

QFuture<Result<Backup>> StoreKeeper::backUp()
{
    return later<Result<Backup>>([this, now = m_clock()] { return makeBackup(m_file, BackupReason::ByHand, now); });
}

template<typename T>
QFuture<Result<T>> StoreKeeper::reading(std::function<Result<T>(const QSqlDatabase &database)> read)
{
    return later<Result<T>>([this, read = std::move(read)] {
        const Result<Journal::JournalStore> store = Journal::JournalStore::open(m_file, Sqlite::Access::ReadOnly);
        return store
            .and_then([&](const Journal::JournalStore &opened) -> Result<T> {
                Sqlite::ReadTransaction transaction(opened.database());
                return transaction.begin().and_then([&] { return read(opened.database()); });
            })
            .transform_error(Journal::inWords);
    });
}

QFuture<Result<Study::StudyHistory>> StoreKeeper::history(const QSet<QString> &courses)
{
    return reading<Study::StudyHistory>([this, courses, now = m_clock()](const QSqlDatabase &database) {
        return readHistory(database, courses, now, &m_isEnding);
    });
}

QFuture<Result<Study::StudyHistory>> StoreKeeper::runs()
{
    return reading<Study::StudyHistory>(
        [now = m_clock()](const QSqlDatabase &database) { return readRuns(database, now); });
}

QFuture<Result<std::vector<NewBeginning>>> StoreKeeper::beginnings()
{
    return reading<std::vector<NewBeginning>>(&newBeginnings);
}

} // namespace Ochre::Progress
