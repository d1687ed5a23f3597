// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/eventwriter.h"

#include "journal/codec.h"
#include "journal/eventrows.h"
#include "journal/eventtable.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace Ochre::Journal {

namespace {

/// The same event, whatever place in the order two stores gave it when they changed from the old form.
bool saysTheSame(const Event &one, const Event &other)
{
    return one.kind == other.kind && one.course == other.course && one.lesson == other.lesson
           && one.subject == other.subject && one.data == other.data && one.timeMs == other.timeMs;
}

} // namespace

QString hashOf(const QByteArray &source)
{
    return QString::fromLatin1(QCryptographicHash::hash(source, QCryptographicHash::Sha256).toHex());
}

EventWriter::EventWriter(const QSqlDatabase &database, LogHead &head)
    : m_database(database)
    , m_head(head)
    , m_insertSource(database, u"INSERT OR IGNORE INTO snapshots (hash, source) VALUES (?, ?)"_s)
    , m_insertEvent(database, u"INSERT OR IGNORE INTO events ("_s + QLatin1StringView(eventColumns)
                                  + u", snapshot) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
    , m_findEvent(database, u"SELECT "_s + QLatin1StringView(eventColumns) + u" FROM events WHERE id = ?"_s)
    , m_findLast(database, u"SELECT snapshot FROM events WHERE kind = ? AND subject = ? AND course = ?"_s
                               + QLatin1StringView(newestFirst) + u" LIMIT 1"_s)
{
}

Result<Inserted> EventWriter::insert(Entry &entry)
{
    const QString hash = entry.source ? hashOf(*entry.source) : QString();
    if (entry.source) {
        const Result<bool> unchanged = entry.onlyIfChanged ? isUnchanged(entry.event, hash) : Result<bool>(false);
        if (!unchanged || *unchanged) {
            return unchanged.transform([](bool) { return Inserted::Unchanged; });
        }
        if (const Result<void> stored = insertSource(entry, hash); !stored) {
            return std::unexpected(stored.error());
        }
        setSourceHash(entry.event, hash);
    }
    if (entry.event.device.isEmpty()) {
        if (const Result<void> renewed = renewDevice(); !renewed) {
            return std::unexpected(renewed.error());
        }
        seal(entry.event, m_head);
    }
    return insertEvent(entry.event, hash);
}

/// A device whose numbers have come to their end, as after an import that claimed the last one for it.
Result<void> EventWriter::renewDevice()
{
    if (m_head.sequence < maxNumber) {
        return {};
    }
    return becomeNewDevice(m_database)
        .and_then([this] { return readHead(m_database); })
        .transform([this](LogHead head) { m_head = std::move(head); });
}

Result<Inserted> EventWriter::insertEvent(const Event &event, const QString &hash)
{
    m_insertEvent.bind(event.id).bind(event.timeMs).bind(event.kind).bind(event.lesson).bind(event.subject);
    m_insertEvent.bind(QString::fromUtf8(dataText(event.data))).bind(event.course).bind(event.device);
    m_insertEvent.bind(event.sequence).bind(event.counter).bind(qint64{event.zoneMinutes});
    m_insertEvent.bind(event.studyDay.toString(Qt::ISODate)).bind(event.previous).bind(event.checksum);
    if (hash.isEmpty()) {
        m_insertEvent.bindNull();
    } else {
        m_insertEvent.bind(hash);
    }
    return m_insertEvent.run().and_then([&]() -> Result<Inserted> {
        if (m_insertEvent.changedRows() == 0) {
            return compare(event);
        }
        advance(m_head, event);
        return Inserted::Added;
    });
}

Result<bool> EventWriter::isUnchanged(const Event &event, const QString &hash)
{
    m_findLast.bind(QString::fromLatin1(EventKind::codeSnapshot)).bind(event.subject).bind(event.course);
    return m_findLast.run().and_then([this] { return m_findLast.next(); }).transform([&](bool hasRow) {
        return hasRow && m_findLast.text(0) == hash;
    });
}

Result<void> EventWriter::insertSource(const Entry &entry, const QString &hash)
{
    return m_insertSource.bind(hash).bind(*entry.source).run();
}

Result<Inserted> EventWriter::compare(const Event &event)
{
    return m_findEvent.bind(event.id).runForRow().transform([&] {
        const Event stored = eventAt(m_findEvent);
        return stored.checksum == event.checksum || saysTheSame(stored, event) ? Inserted::Known
                                                                               : Inserted::Conflicting;
    });
}

} // namespace Ochre::Journal
