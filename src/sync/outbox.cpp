// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/outbox.h"

#include "base/filesystem.h"
#include "journal/codec.h"
#include "journal/eventlines.h"
#include "journal/eventtable.h"
#include "sqlite/statement.h"
#include "sync/segmentname.h"

#include <QCoreApplication>

#include <algorithm>

namespace Ochre::Sync {

namespace {

struct OutboxText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Sync::OutboxText)
};

Error notTaken(const QString &file, const Error &cause)
{
    return {OutboxText::tr("The sync folder does not take what happened on this machine; nothing is lost."), file,
            cause.advice.isEmpty() ? cause.what : cause.advice, ErrorKind::WriteFailed};
}

} // namespace

Outbox::Outbox(Progress::EventStore &store, const QString &folder, OwnPart own, SaveFile save)
    : m_store(store)
    , m_folder(deviceFolder(folder, own.link.device))
    , m_own(std::move(own))
    , m_save(std::move(save))
{
}

qint64 Outbox::lastSegment() const
{
    return m_own.segments.empty() ? 0 : m_own.segments.rbegin()->first;
}

QString Outbox::pathOf(qint64 number) const
{
    return m_folder + u'/' + segmentName(number);
}

Result<void> Outbox::send(const QSet<QUuid> *inFolder)
{
    return outgoing(inFolder)
        .and_then([this](const std::vector<Journal::Arrival> &arrivals) { return writeAll(arrivals); })
        .and_then([this] { return finish(); });
}

Result<std::vector<Journal::Arrival>> Outbox::outgoing(const QSet<QUuid> *inFolder)
{
    m_lastPlace = inFolder ? 0 : m_own.link.published;
    Result<std::vector<Journal::Arrival>> arrivals = Journal::arrivalsAfter(m_store.database(), m_lastPlace);
    if (!arrivals) {
        return arrivals;
    }
    m_lastPlace = arrivals->empty() ? m_lastPlace : arrivals->back().place;
    if (inFolder) {
        std::erase_if(*arrivals, [&](const Journal::Arrival &arrival) {
            return inFolder->contains(QUuid::fromString(arrival.id));
        });
        return arrivals;
    }
    return receivedRanges(m_store.database(), m_own.link.id).transform([&](const std::vector<ArrivalRange> &ranges) {
        leaveOut(*arrivals, ranges);
        return std::move(*arrivals);
    });
}

Result<void> Outbox::writeAll(const std::vector<Journal::Arrival> &arrivals)
{
    m_unsent = std::ssize(arrivals);
    for (const Journal::Arrival &arrival : arrivals) {
        Result<void> added = add(arrival);
        if (added && (m_body.size() >= closedBytes || m_events >= maxSegmentEvents)) {
            added = flush();
        }
        if (!added) {
            return added;
        }
    }
    Result<void> written = m_body.isEmpty() ? Result<void>() : flush();
    while (written && !m_own.broken.empty()) {
        begin(); // nothing is left to say in it
        written = flush();
    }
    return written;
}

Result<void> Outbox::add(const Journal::Arrival &arrival)
{
    const Result<std::optional<Journal::Event>> event = Journal::readEvent(m_store.database(), arrival.id);
    if (!event || !*event) {
        return event.transform([](const auto &) {});
    }
    return m_store.source(Journal::sourceHashOf(**event)).transform([&](const std::optional<QByteArray> &source) {
        if (m_body.isEmpty()) {
            begin();
        }
        m_body += Journal::exportLine(**event, source);
        ++m_events;
        ++m_added;
        m_place = arrival.place;
    });
}

void Outbox::begin()
{
    if (!m_own.broken.empty()) {
        m_number = m_own.broken.front();
        m_own.broken.erase(m_own.broken.begin());
    } else if (goOnWithLast()) {
        return;
    } else {
        m_number = lastSegment() + 1;
    }
    m_body = segmentHeader({m_own.link.device, m_own.link.id, m_number});
    m_events = 0;
}

/// A segment that is not closed yet is written again with more behind it.
bool Outbox::goOnWithLast()
{
    const Result<QByteArray> content =
        m_own.segments.empty() ? QByteArray() : readFile(pathOf(lastSegment()), maxSegmentBytes);
    const SegmentSeal seal =
        content ? sealAt(content->last(std::min<qsizetype>(content->size(), maxSealBytes)), content->size())
                : SegmentSeal();
    if (seal.checksum.isEmpty() || seal.checksum != m_own.segments[lastSegment()] || seal.bodyBytes >= closedBytes
        || seal.events >= maxSegmentEvents) {
        return false;
    }
    m_number = lastSegment();
    m_body = content->first(seal.bodyBytes);
    m_events = seal.events;
    return true;
}

Result<void> Outbox::flush()
{
    if (m_number > maxSegments) {
        return std::unexpected(Error{OutboxText::tr("This device has filled its part of the sync folder."), m_folder,
                                     OutboxText::tr("Begin a new sync folder on all your machines."),
                                     ErrorKind::WriteFailed});
    }
    const SegmentText text = sealed(std::exchange(m_body, {}), m_events);
    const PendingSegment pending{m_number, text.seal.checksum, std::max(m_place, m_own.link.published)};
    m_own.link.pending = pending;
    return saveLink(m_store.database(), m_own.link)
        .and_then([&] {
            return makeFolder(m_folder)
                .and_then([&] { return m_save(pathOf(m_number), text.content); })
                .transform_error([this](const Error &error) { return notTaken(m_folder, error); });
        })
        .and_then([&] { return confirm(pending); })
        .transform([this] {
            m_sent += m_added;
            m_unsent -= m_added;
            m_added = 0;
        });
}

Result<void> Outbox::confirm(const PendingSegment &pending)
{
    Sqlite::Transaction transaction(m_store.database());
    m_own.link.pending.reset();
    m_own.link.published = pending.published;
    return transaction.begin()
        .and_then([&] {
            return noteSegment(m_store.database(), m_own.link.id, m_own.link.device, pending.number, pending.checksum);
        })
        .and_then([&] { return saveLink(m_store.database(), m_own.link); })
        .and_then([&] { return transaction.commit(); })
        .transform([&] { m_own.segments[pending.number] = pending.checksum; });
}

Result<void> Outbox::finish()
{
    const qint64 place = std::max(m_lastPlace, m_own.link.published);
    if (m_own.link.isWhole && place == m_own.link.published) {
        return {};
    }
    Sqlite::Transaction transaction(m_store.database());
    m_own.link.published = place;
    m_own.link.isWhole = true;
    return transaction.begin()
        .and_then([&] { return saveLink(m_store.database(), m_own.link); })
        .and_then([&] { return dropReceived(m_store.database(), m_own.link.id, place); })
        .and_then([&] { return transaction.commit(); });
}

} // namespace Ochre::Sync
