// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/progressworker.h"

#include "journal/storewords.h"
#include "sqlite/connection.h"

#include <chrono>

using namespace std::chrono_literals;

namespace Ochre::Progress {

ProgressWorker::ProgressWorker(QString file, QMutex &alone)
    : m_file(std::move(file))
    , m_alone(alone)
    , m_retry(this) // a child, so that it moves to the thread with its parent
    , m_look(this)
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(5s);
    connect(&m_retry, &QTimer::timeout, this, &ProgressWorker::tryAgain);
    m_look.setInterval(2s);
    connect(&m_look, &QTimer::timeout, this, &ProgressWorker::lookForOthers);
}

bool ProgressWorker::enqueue(WriteJob job)
{
    const QMutexLocker lock(&m_mutex);
    m_waiting.push_back(std::move(job));
    return m_waiting.size() == 1;
}

void ProgressWorker::open()
{
    m_wasOpened = true;
    m_store.reset();
    m_part.reset();
    m_openError.reset();
    if (Result<EventStore> store = EventStore::open(m_file)) {
        take(std::move(*store));
        tellOpened();
    } else {
        noteFailure(store.error());
        showWhatIsThere();
        tellOpenFailed(*m_openError);
    }
    writeWaiting();
}

/// Of a store that cannot be written, or is damaged.
void ProgressWorker::showWhatIsThere()
{
    if (m_openError->kind == ErrorKind::Damaged) {
        if (Result<WholePart> part = readWholePart(m_file)) {
            m_part.emplace(std::move(*part));
            emit loaded({0, m_part->store.state()});
        }
    } else if (Result<EventStore> store = EventStore::open(m_file, Access::ReadOnly)) {
        take(std::move(*store));
    }
}

void ProgressWorker::takeDamage(const Error &error)
{
    if (m_openError || !m_wasOpened) {
        return;
    }
    m_store.reset();
    noteFailure(error);
    showWhatIsThere();
    tellOpenFailed(error);
    writeWaiting(); // tells who waits that it is in memory only
}

Result<RepairReport> ProgressWorker::repair(qint64 nowMs)
{
    Result<RepairReport> repaired = [&] {
        const QMutexLocker lock(&m_alone);
        m_store.reset();
        return repairStore(m_file, nowMs);
    }();
    if (repaired || !m_openError) {
        open();
    }
    return repaired;
}

Result<RestoreReport> ProgressWorker::restore(const QString &backup, qint64 nowMs)
{
    writeWaiting();
    Result<RestoreReport> restored = [&] {
        const QMutexLocker lock(&m_alone);
        m_store.reset();
        return restoreFrom(backup, m_file, nowMs);
    }();
    if (restored || !m_part) {
        open();
    }
    return restored;
}

const EventStore *ProgressWorker::readable() const
{
    if (m_part) {
        return &m_part->store;
    }
    return m_store ? &*m_store : nullptr;
}

void ProgressWorker::take(EventStore store)
{
    m_store.emplace(std::move(store));
    m_seenVersion.reset();
    m_look.start();
    emit loaded({0, m_store->state()});
}

void ProgressWorker::tellOpened()
{
    m_isToldOpen = true;
    emit opened();
}

void ProgressWorker::tellOpenFailed(const Error &error)
{
    m_isToldOpen = false;
    if (!m_part) {
        emit openFailed(error, false);
        return;
    }
    Error told = error;
    told.what += u' ' + Journal::lossText(m_part->report);
    told.advice = tr("What is whole is shown. Repair your progress, or restore a backup from the File menu.");
    emit openFailed(told, true);
}

// The same problem is told once. After a failed write only a write can tell that all is well again.
void ProgressWorker::openAgain()
{
    Result<EventStore> store = EventStore::open(m_file);
    if (store) {
        m_openError.reset();
        take(std::move(*store));
        if (!m_isToldOpen) {
            tellOpened();
        }
        return;
    }
    const bool isNew = m_openError != store.error();
    noteFailure(store.error());
    if (isNew) {
        tellOpenFailed(*m_openError);
    }
}

void ProgressWorker::tryAgain()
{
    if (m_openError) {
        openAgain();
    }
    writeWaiting();
}

/// The store must be opened anew before it is written, now or when the reason has passed.
void ProgressWorker::noteFailure(const Error &error)
{
    m_openError = error;
    if (Journal::mayPass(error)) {
        m_retry.start();
    } else {
        m_retry.stop();
    }
}

/// Looked at anew: the file may have been restored since the error. A large one is not read from end to end when it is
/// opened, so that writing alone can find its damage.
bool ProgressWorker::isDamaged() const
{
    if (!m_openError || m_openError->kind != ErrorKind::Damaged) {
        return false;
    }
    const Result<EventStore> store = EventStore::open(m_file, Access::ReadOnly);
    const Result<VerifyReport> report = store.and_then([](const EventStore &opened) { return opened.verify(); });
    return report ? !report->problems.isEmpty() : report.error().kind == ErrorKind::Damaged;
}

void ProgressWorker::startAfresh(qint64 nowMs)
{
    if (isDamaged()) {
        m_store.reset();
        if (const Result<QString> aside = EventStore::setAside(m_file, nowMs); !aside) {
            Error error = aside.error();
            error.kind = ErrorKind::Damaged; // it still is, and setting it aside can be tried again
            tellOpenFailed(error);
            return;
        }
    }
    open();
}

void ProgressWorker::writeWaiting()
{
    if (!m_wasOpened) {
        return; // open() writes what waits
    }
    std::vector<WriteJob> jobs;
    {
        const QMutexLocker lock(&m_mutex);
        jobs.swap(m_waiting);
    }
    for (WriteJob &job : jobs) {
        m_lastNumber = job.number;
        m_unsaved.push_back(std::move(job.entry));
    }
    const Result<void> written = m_unsaved.empty() ? Result<void>() : writeUnsaved();
    finish(jobs, written);
}

// A card that was written on the command line shows in the window, too. The question costs no look at the events.
void ProgressWorker::lookForOthers()
{
    if (!m_store || m_openError) {
        return;
    }
    const Result<qint64> version = Sqlite::outsideVersion(m_store->database());
    if (!version) {
        return; // what is wrong with the file is told by who needs it
    }
    if (m_seenVersion != *version) {
        m_seenVersion = *version;
        refresh();
    }
}

void ProgressWorker::refresh()
{
    if (m_store && !m_openError && m_store->refresh()) {
        emit loaded({0, m_store->state()});
    }
}

Result<void> ProgressWorker::writeUnsaved()
{
    if (m_openError) {
        return std::unexpected(*m_openError);
    }
    if (const Result<AppendReport> report = m_store->append(m_unsaved); !report) {
        const ErrorKind kind = report.error().kind;
        if (kind == ErrorKind::Busy || kind == ErrorKind::WriteFailed) {
            m_retry.start();
        } else {
            noteFailure(report.error()); // such as a file that was moved away
        }
        if (kind == ErrorKind::Damaged) {
            m_store.reset();
            showWhatIsThere();
            tellOpenFailed(report.error());
            return std::unexpected(report.error());
        }
        emit writeFailed(report.error());
        return std::unexpected(report.error());
    }
    m_retry.stop();
    m_unsaved.clear();
    emit saved({m_lastNumber, m_store->state()});
    return {};
}

// After saved() is on its way, so that a continuation in the service's thread finds the service up to date.
void ProgressWorker::finish(std::vector<WriteJob> &jobs, const Result<void> &result)
{
    for (WriteJob &job : jobs) {
        job.promise.addResult(result);
        job.promise.finish();
    }
}

void ProgressWorker::close()
{
    if (!m_wasOpened) {
        m_openError = Error{tr("Your progress was never opened, so nothing was saved."), m_file, QString()};
        m_wasOpened = true;
    } else if (m_openError && Journal::mayPass(*m_openError) && hasUnsaved()) {
        openAgain();
    }
    writeWaiting();
    m_store.reset();
    m_retry.stop();
    m_look.stop();
}

bool ProgressWorker::hasUnsaved()
{
    const QMutexLocker lock(&m_mutex);
    return !m_unsaved.empty() || !m_waiting.empty();
}

} // namespace Ochre::Progress
