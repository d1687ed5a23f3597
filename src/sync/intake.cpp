// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/intake.h"

#include "journal/arrivals.h"
#include "sync/syncmemory.h"

#include <algorithm>

namespace Ochre::Sync {

namespace {

// Who else writes waits for the end of a transaction, at most five seconds.
constexpr qint64 batchEvents = 20'000;
constexpr qint64 batchBytes = qint64{16} * 1024 * 1024; // of source texts, which are most of what an event weighs

bool comesBefore(const DeviceStream &one, const DeviceStream &other)
{
    if (!one.head() || !other.head()) {
        return one.head().has_value();
    }
    return Journal::keyOf(one.head()->event) < Journal::keyOf(other.head()->event);
}

} // namespace

Intake::Intake(Progress::EventStore &store, QString link, bool wantsIds)
    : m_store(store)
    , m_link(std::move(link))
    , m_wantsIds(wantsIds)
{
}

Result<IntakeReport> Intake::takeAll(std::vector<DeviceStream> streams, const std::function<bool()> &stop)
{
    m_streams = std::move(streams);
    while (!m_isAtEnd && !m_report.isStopped) {
        if (const Result<void> taken = takeBatch(); !taken) {
            return std::unexpected(taken.error());
        }
        m_report.isStopped = !m_isAtEnd && stop && stop();
    }
    for (const DeviceStream &stream : m_streams) {
        m_report.refused += stream.refused();
        m_report.unread.insert(m_report.unread.end(), stream.unread().begin(), stream.unread().end());
    }
    return std::move(m_report);
}

Result<void> Intake::takeBatch()
{
    m_before = -1;
    m_events = 0;
    m_bytes = 0;
    return m_store.append([this] { return next(); }, [this](const QSqlDatabase &database) { return note(database); })
        .transform([this](const Progress::AppendReport &report) {
            m_report.received += report.added;
            m_report.conflicting += report.conflicting;
        });
}

Result<std::optional<Journal::Entry>> Intake::next()
{
    if (m_before < 0) {
        const Result<qint64> last = Journal::lastArrival(m_store.database());
        if (!last) {
            return std::unexpected(last.error());
        }
        m_before = *last;
    }
    if (m_events >= batchEvents || m_bytes >= batchBytes) {
        return std::nullopt;
    }
    const auto first = std::ranges::min_element(m_streams, comesBefore);
    if (first == m_streams.end() || !first->head()) {
        m_isAtEnd = true;
        return std::nullopt;
    }
    Journal::Entry entry = first->take();
    ++m_events;
    m_bytes += entry.source ? entry.source->size() : 0;
    if (m_wantsIds) {
        m_report.ids.insert(QUuid::fromString(entry.event.id));
    }
    return entry;
}

Result<void> Intake::note(const QSqlDatabase &database)
{
    Result<void> noted = noteReceivedAfter(database, m_link, m_before);
    for (DeviceStream &stream : m_streams) {
        for (const FinishedSegment &done : stream.takeFinished()) {
            noted =
                noted.and_then([&] { return noteSegment(database, m_link, done.device, done.number, done.checksum); });
        }
    }
    return noted;
}

} // namespace Ochre::Sync
