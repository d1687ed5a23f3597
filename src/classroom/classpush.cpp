// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "classroom/classpush.h"

#include "journal/codec.h"
#include "journal/eventlines.h"
#include "journal/eventtable.h"
#include "journal/seal.h"
#include "sqlite/statement.h"
#include "sync/syncmemory.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Ochre::Classroom {

namespace {

constexpr std::size_t batchEvents = 500;
constexpr qsizetype batchBytes = qsizetype{2} * 1024 * 1024;
/// A single event may be larger than a batch is wished to be, but not larger than the server takes.
constexpr qsizetype maxItemBytes = qsizetype{12} * 1024 * 1024;
constexpr auto tooLarge = "54000"; // program_limit_exceeded, as the server would say

} // namespace

QByteArray pushItem(const Journal::Event &event, const std::optional<QByteArray> &source)
{
    const QByteArray line = Journal::exportLine(event, source).chopped(1);
    // PostgreSQL keeps no U+0000 in jsonb. The line has it, as six signs of a text.
    const bool hasNull = Journal::dataText(event.data).contains("\\u0000");
    return QJsonDocument(QJsonObject{{u"id"_s, event.id},
                                     {u"device"_s, event.device},
                                     {u"sequence"_s, event.sequence},
                                     {u"counter"_s, event.counter},
                                     {u"kind"_s, event.kind},
                                     {u"data"_s, hasNull ? QJsonObject() : event.data},
                                     {u"line"_s, QString::fromUtf8(line)}})
        .toJson(QJsonDocument::Compact);
}

ClassPush::ClassPush(Progress::EventStore &store, Connection &connection, QString classId, QString link)
    : m_store(store)
    , m_connection(connection)
    , m_classId(std::move(classId))
{
    m_memory.link = std::move(link);
}

Result<void> ClassPush::send(ClassReport &report, bool retriesParked)
{
    Result<void> sent =
        readMemory(m_store.database(), m_memory.link)
            .and_then([&](const ClassMemory &memory) {
                m_memory = memory;
                return outgoing(retriesParked);
            })
            .and_then([&](const std::vector<Journal::Arrival> &arrivals) { return sendAll(arrivals, report); });
    return sent.and_then([&] { return report.fault ? Result<void>() : finish(); })
        .and_then([&] { return parkedEvents(m_store.database(), m_memory.link); })
        .transform([&](const std::vector<ParkedEvent> &parked) {
            report.parked = std::ssize(parked);
            report.parkedState = parked.empty() ? QString() : parked.front().sqlState;
        });
}

/// The parked ones first; their place is behind what is published already.
Result<std::vector<Journal::Arrival>> ClassPush::outgoing(bool retriesParked)
{
    Result<std::vector<Journal::Arrival>> arrivals = Journal::arrivalsAfter(m_store.database(), m_memory.published);
    const auto ranges = Sync::receivedRanges(m_store.database(), m_memory.link);
    const auto parked = parkedEvents(m_store.database(), m_memory.link);
    if (!arrivals || !ranges || !parked) {
        return std::unexpected(!arrivals ? arrivals.error() : !ranges ? ranges.error() : parked.error());
    }
    m_lastPlace = arrivals->empty() ? m_memory.published : arrivals->back().place;
    Sync::leaveOut(*arrivals, *ranges);
    if (retriesParked) {
        for (const ParkedEvent &event : *parked) {
            arrivals->insert(arrivals->begin(), {m_memory.published, event.id});
        }
    }
    return arrivals;
}

Result<void> ClassPush::sendAll(const std::vector<Journal::Arrival> &arrivals, ClassReport &report)
{
    report.waiting = std::ssize(arrivals);
    std::size_t at = 0;
    while (at < arrivals.size() && !report.fault) {
        std::size_t taken = 0;
        const Result<void> sent =
            nextBatch(std::span(arrivals).subspan(at), taken).and_then([&](const std::vector<Item> &items) {
                return sendBatch(items, report);
            });
        if (!sent) {
            return sent;
        }
        at += taken;
    }
    return {};
}

Result<std::vector<ClassPush::Item>> ClassPush::nextBatch(std::span<const Journal::Arrival> arrivals,
                                                          std::size_t &taken)
{
    std::vector<Item> items;
    qsizetype bytes = 0;
    while (taken < arrivals.size() && items.size() < batchEvents && bytes < batchBytes) {
        const Journal::Arrival &arrival = arrivals[taken++];
        const Result<std::optional<Journal::Event>> event = Journal::readEvent(m_store.database(), arrival.id);
        if (!event) {
            return std::unexpected(event.error());
        }
        if (!*event) {
            continue; // an event never goes; a parked one of another file is none of this store's
        }
        const auto source = m_store.source(Journal::sourceHashOf(**event));
        if (!source) {
            return std::unexpected(source.error());
        }
        items.push_back({arrival, pushItem(**event, *source)});
        bytes += items.back().json.size();
    }
    return items;
}

Result<void> ClassPush::sendBatch(std::span<const Item> items, ClassReport &report)
{
    if (items.empty() || report.fault) {
        return {};
    }
    QByteArray batch = "[";
    for (const Item &item : items) {
        batch += (batch.size() > 1 ? "," : "") + item.json;
    }
    const bool fits = items.size() > 1 || batch.size() <= maxItemBytes;
    const Reply<Rows> reply = fits ? m_connection.run("SELECT study.push($1, $2)", {m_classId.toUtf8(), batch + ']'})
                                   : std::unexpected(ServerFault{FaultKind::Refused, QLatin1StringView(tooLarge), {}});
    if (reply || (reply.error().kind == FaultKind::Refused && items.size() == 1)) {
        return acknowledge(items, reply ? QString() : reply.error().sqlState).transform([&] {
            report.sent += reply ? std::ssize(items) : 0;
            report.waiting -= std::ssize(items);
        });
    }
    if (reply.error().kind != FaultKind::Refused) {
        report.fault = reply.error();
        return {};
    }
    const std::size_t half = items.size() / 2;
    return sendBatch(items.first(half), report).and_then([&] { return sendBatch(items.subspan(half), report); });
}

Result<void> ClassPush::acknowledge(std::span<const Item> items, const QString &parkedWith)
{
    Sqlite::Transaction transaction(m_store.database());
    Result<void> done = transaction.begin();
    for (const Item &item : items) {
        done = done.and_then([&] {
            return parkedWith.isEmpty() ? unpark(m_store.database(), m_memory.link, item.arrival.id)
                                        : park(m_store.database(), m_memory.link, {item.arrival.id, parkedWith});
        });
        m_memory.published = std::max(m_memory.published, item.arrival.place);
    }
    return done.and_then([&] { return saveMemory(m_store.database(), m_memory); }).and_then([&] {
        return transaction.commit();
    });
}

/// What is behind the last event that was sent came from the class.
Result<void> ClassPush::finish()
{
    if (m_lastPlace <= m_memory.published) {
        return {};
    }
    m_memory.published = m_lastPlace;
    Sqlite::Transaction transaction(m_store.database());
    return transaction.begin()
        .and_then([&] { return saveMemory(m_store.database(), m_memory); })
        .and_then([&] { return Sync::dropReceived(m_store.database(), m_memory.link, m_memory.published); })
        .and_then([&] { return transaction.commit(); });
}

} // namespace Ochre::Classroom
