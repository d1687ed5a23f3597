// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/progressworker.h"

#include "journal/codec.h"

#include <QFile>

#include <chrono>
#include <ranges>

using namespace std::chrono_literals;

namespace Ochre::Progress {

ProgressWorker::ProgressWorker(QString file)
    : m_file(std::move(file))
    , m_retry(this) // a child, so that it moves to the thread with its parent
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(5s);
    connect(&m_retry, &QTimer::timeout, this, &ProgressWorker::writeWaiting);
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
    m_openError.reset();
    Result<EventStore> store = EventStore::open(m_file);
    if (!store) {
        m_openError = store.error();
        store = EventStore::open(m_file, Access::ReadOnly); // at least what is there can be shown
    }
    if (store) {
        m_store.emplace(std::move(*store));
        emit loaded({0, m_store->state()});
    }
    if (m_openError) {
        emit openFailed(*m_openError);
    } else {
        emit opened();
    }
    writeWaiting();
}

void ProgressWorker::startAfresh(qint64 nowMs)
{
    const bool isHealthy = m_store && !m_openError;
    if (!isHealthy && QFile::exists(m_file)) {
        m_store.reset();
        if (const Result<QString> aside = EventStore::setAside(m_file, nowMs); !aside) {
            emit openFailed(aside.error());
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

Result<void> ProgressWorker::writeUnsaved()
{
    if (m_openError) {
        return std::unexpected(*m_openError);
    }
    if (const Result<AppendReport> report = m_store->append(m_unsaved); !report) {
        m_retry.start();
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
    }
    writeWaiting();
    m_store.reset();
    m_retry.stop();
}

Result<std::vector<Snapshot>> ProgressWorker::snapshots(const QString &document, int limit) const
{
    std::vector<Snapshot> found;
    for (const Entry &entry : m_unsaved | std::views::reverse) {
        if (entry.source && entry.event.subject == document && std::ssize(found) < limit) {
            const Journal::Payload payload = Journal::payloadOf(entry.event);
            const auto *snapshot = std::get_if<Journal::CodeSnapshot>(&payload);
            found.push_back(
                {entry.event.id, entry.event.timeMs, document, snapshot ? snapshot->reason : QString(), *entry.source});
        }
    }
    const int rest = limit - static_cast<int>(found.size());
    if (!m_store || rest <= 0) {
        return found;
    }
    return m_store->snapshots(document, rest).transform([&found](std::vector<Snapshot> stored) {
        found.insert(found.end(), std::make_move_iterator(stored.begin()), std::make_move_iterator(stored.end()));
        return std::move(found);
    });
}

Result<std::vector<Event>> ProgressWorker::events(const QString &kind, const QString &subject, int limit) const
{
    std::vector<Event> found;
    for (const Entry &entry : m_unsaved | std::views::reverse) {
        if (entry.event.kind == kind && entry.event.subject == subject && std::ssize(found) < limit) {
            found.push_back(entry.event);
        }
    }
    const int rest = limit - static_cast<int>(found.size());
    if (!m_store || rest <= 0) {
        return found;
    }
    return m_store->events(kind, subject, rest).transform([&found](std::vector<Event> stored) {
        found.insert(found.end(), std::make_move_iterator(stored.begin()), std::make_move_iterator(stored.end()));
        return std::move(found);
    });
}

} // namespace Ochre::Progress
