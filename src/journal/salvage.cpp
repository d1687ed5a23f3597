// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/salvage.h"

#include "journal/eventwriter.h"
#include "journal/limits.h"
#include "journal/seal.h"
#include "journal/storewords.h"

#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

namespace Ochre::Journal {

using Sqlite::Record;
using Sqlite::Value;

namespace {

// As the steps in resources/sql make them.
enum Column {
    Id,
    Course,
    Device,
    Sequence,
    Counter,
    TimeMs,
    ZoneMinutes,
    StudyDay,
    Kind,
    Lesson,
    Subject,
    Data,
    SnapshotHash,
    Previous,
    Checksum,
    ColumnCount
};
constexpr std::size_t sourceColumns = 2; // hash, source
constexpr std::size_t indexColumns = 3;  // device, sequence, row
constexpr qsizetype maxRecordBytes = 2 * maxOldTextBytes;

QString textOf(const Value &value)
{
    return QString::fromUtf8(value.bytes);
}

bool isUuid(const Value &value)
{
    return value.isText() && value.bytes.size() == 36 && !QUuid::fromString(textOf(value)).isNull();
}

/// Looks like a row of the events, whole or not: its first columns are those of one.
bool isEventRow(const Record &record)
{
    return record.isRow && record.values.size() > StudyDay && isUuid(record.values[Id])
           && record.values[Column::Device].isText() && record.values[Sequence].isInteger()
           && record.values[StudyDay].isText();
}

Event eventOf(const std::vector<Value> &values)
{
    Event event;
    event.id = textOf(values[Id]);
    event.course = textOf(values[Course]);
    event.device = textOf(values[Column::Device]);
    event.sequence = values[Sequence].integer;
    event.counter = values[Counter].integer;
    event.timeMs = values[TimeMs].integer;
    event.zoneMinutes = static_cast<int>(values[ZoneMinutes].integer);
    event.studyDay = QDate::fromString(textOf(values[StudyDay]), Qt::ISODate);
    event.kind = textOf(values[Kind]);
    event.lesson = textOf(values[Lesson]);
    event.subject = textOf(values[Subject]);
    event.data = QJsonDocument::fromJson(values[Data].bytes).object();
    event.previous = values[Previous].bytes;
    event.checksum = values[Checksum].bytes;
    return event;
}

bool isWholeSource(const Record &record)
{
    return record.isRow && record.isWhole && record.values.size() == sourceColumns && record.values[0].isText()
           && record.values[0].bytes.size() == 64 && record.values[1].kind == Value::Kind::Blob
           && hashOf(record.values[1].bytes).toLatin1() == record.values[0].bytes;
}

} // namespace

Salvage::Salvage(Sqlite::PageFile pages)
    : m_pages(std::move(pages))
{
}

Result<Salvage> Salvage::open(const QString &file)
{
    return Sqlite::PageFile::open(file)
        .transform([](Sqlite::PageFile pages) {
            Salvage salvage(std::move(pages));
            salvage.findSources();
            return salvage;
        })
        .transform_error(inWords);
}

void Salvage::findSources()
{
    for (qint64 place = 0; place < m_pages.count(); ++place) {
        const std::vector<Record> records = Sqlite::recordsAt(m_pages, place, maxRecordBytes);
        for (std::size_t index = 0; index < records.size(); ++index) {
            if (isWholeSource(records[index])) {
                m_sources.insert(records[index].values[0].bytes, {place, static_cast<qint64>(index)});
            }
        }
    }
}

std::optional<QByteArray> Salvage::sourceOf(const QString &hash)
{
    const auto found = m_sources.constFind(hash.toLatin1());
    if (found == m_sources.constEnd()) {
        return std::nullopt;
    }
    return Sqlite::recordsAt(m_pages, found->first, maxRecordBytes)[static_cast<std::size_t>(found->second)]
        .values[1]
        .bytes;
}

std::optional<Entry> Salvage::take(const Record &record)
{
    if (!record.isWhole || record.values.size() != ColumnCount) {
        noteBroken(record);
        return std::nullopt;
    }
    Entry entry{eventOf(record.values), std::nullopt, false};
    const Event &event = entry.event;
    // What is stored again must have the same bytes.
    if (checksumOf(event, record.values[Data].bytes) != event.checksum
        || dataText(event.data) != record.values[Data].bytes) {
        noteBroken(record);
        return std::nullopt;
    }
    const QByteArray id = QUuid::fromString(event.id).toRfc4122();
    if (m_ids.contains(id)) {
        return std::nullopt;
    }
    m_ids.insert(id);
    ++m_report.events;
    m_devices[event.device].whole.emplace_back(event.sequence, event.studyDay);
    if (record.values[SnapshotHash].isText()) {
        entry.source = sourceOf(textOf(record.values[SnapshotHash]));
        m_report.lostSources += entry.source ? 0 : 1;
    }
    return entry;
}

void Salvage::noteBroken(const Record &record)
{
    if (!isUuid(record.values[Column::Device])) {
        return;
    }
    const QDate day = QDate::fromString(textOf(record.values[StudyDay]), Qt::ISODate);
    Salvage::Device &device = m_devices[textOf(record.values[Column::Device])];
    const qint64 sequence = record.values[Sequence].integer;
    if (sequence > 0) {
        device.named.insert(sequence, day);
    } else {
        device.unnumbered.insert(QUuid::fromString(textOf(record.values[Id])).toRfc4122());
    }
}

/// The index of devices and numbers knows of events whose rows are gone.
void Salvage::noteIndexed(const Record &record)
{
    if (!record.isRow && record.isWhole && record.values.size() == indexColumns && isUuid(record.values[0])
        && record.values[1].isInteger() && record.values[1].integer > 0) {
        Device &device = m_devices[textOf(record.values[0])];
        if (!device.named.contains(record.values[1].integer)) {
            device.named.insert(record.values[1].integer, {});
        }
    }
}

Result<std::optional<Entry>> Salvage::next()
{
    while (true) {
        while (m_nextRecord < m_records.size()) {
            const Record &record = m_records[m_nextRecord++];
            if (!isEventRow(record)) {
                noteIndexed(record);
            } else if (auto entry = take(record)) {
                return entry;
            }
        }
        if (m_place >= m_pages.count()) {
            return std::nullopt;
        }
        m_records = Sqlite::recordsAt(m_pages, m_place++, maxRecordBytes);
        m_nextRecord = 0;
    }
}

SalvageReport Salvage::report() const
{
    SalvageReport report = m_report;
    for (const auto &[name, device] : m_devices) {
        if (LostEvents lost = lossOf(name, device); lost.count > 0) {
            report.lost.push_back(std::move(lost));
        }
    }
    return report;
}

/// The numbers that are missing between those of whole events; and behind them those that a broken row or the index
/// names, as far as they go on without a hole, since a number may be broken, too.
LostEvents Salvage::lossOf(const QString &name, const Device &device) const
{
    std::vector<std::pair<qint64, QDate>> whole = device.whole;
    std::ranges::sort(whole);
    LostEvents lost{
        name, std::ranges::count_if(device.unnumbered, [this](const QByteArray &id) { return !m_ids.contains(id); })};
    std::pair<qint64, QDate> before;
    const auto note = [&lost](const QDate &first, const QDate &last) {
        lost.firstDay = lost.firstDay.isValid() ? std::min(lost.firstDay, first) : first;
        lost.lastDay = std::max(lost.lastDay, last);
    };
    for (const auto &place : whole) {
        const qint64 hole = place.first - before.first - 1;
        const QDate own = device.named.value(place.first - 1); // known of a hole of one
        if (hole == 1 && own.isValid()) {
            note(own, own);
        } else if (hole > 0) {
            note(before.second.isValid() ? before.second : place.second, place.second);
        }
        lost.count += std::max<qint64>(0, hole);
        before = place;
    }
    bool hasEnd = true;
    qint64 tail = before.first;
    while (device.named.contains(tail + 1)) {
        ++tail;
        const QDate own = device.named.value(tail);
        note(own.isValid() ? own : before.second, own);
        hasEnd = own.isValid();
    }
    lost.count += tail - before.first;
    lost.lastDay = hasEnd ? lost.lastDay : QDate();
    return lost;
}

} // namespace Ochre::Journal
