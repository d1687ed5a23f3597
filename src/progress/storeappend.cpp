// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/storeappend.h"

#include "journal/eventtable.h"
#include "progress/newbeginning.h"
#include "progress/projection.h"
#include "progress/projectiontable.h"
#include "progress/refold.h"

namespace Ochre::Progress {

namespace {

// A merge of so many events reads the log once, since each of its pieces would read a good part of it.
constexpr qint64 maxInBetween = 5000;

} // namespace

StoreAppend::StoreAppend(const QSqlDatabase &database, StoreMemory memory)
    : m_database(database)
    , m_memory(std::move(memory))
{
}

Result<void> StoreAppend::takeAll(const EntrySource &next)
{
    Journal::EventWriter writer(m_database, m_memory.head);
    while (true) {
        Result<std::optional<Entry>> entry = next();
        if (!entry || !*entry) {
            return entry.transform([](const std::optional<Entry> &) {});
        }
        const Journal::OrderKey lastBefore = m_memory.head.last;
        const Result<Journal::Inserted> inserted = writer.insert(**entry);
        if (!inserted) {
            return std::unexpected(inserted.error());
        }
        count(*inserted);
        if (*inserted == Journal::Inserted::Added) {
            take((*entry)->event, lastBefore);
        }
    }
}

void StoreAppend::count(Journal::Inserted inserted)
{
    m_report.added += inserted == Journal::Inserted::Added ? 1 : 0;
    m_report.known += inserted == Journal::Inserted::Known ? 1 : 0;
    m_report.conflicting += inserted == Journal::Inserted::Conflicting ? 1 : 0;
    m_report.unchanged += inserted == Journal::Inserted::Unchanged ? 1 : 0;
}

void StoreAppend::take(const Event &event, const Journal::OrderKey &lastBefore)
{
    m_isUndoing =
        m_isUndoing || event.kind == QLatin1StringView(EventKind::undo) || m_memory.undone.targets.contains(event.id);
    const auto reset = Journal::readReset(event);
    if (Journal::keyOf(event) > lastBefore) {
        if (reset) {
            noteBegunAnew(m_memory.state, event.course, *reset, m_touched);
        }
        m_memory.state.apply(event);
        noteTouched(event, m_touched);
    } else {
        countProjection().apply(m_memory.state.courses[event.course], event, {});
        noteTouched(event, m_refold);
        ++m_inBetween;
        m_isAllTouched = m_isAllTouched || reset;
    }
}

/// The events that are undone now and were not, or the other way round, change their pieces.
Result<void> StoreAppend::followUndone()
{
    Result<Journal::UndoneEvents> now = Journal::readUndone(m_database);
    if (!now) {
        return std::unexpected(now.error());
    }
    const QSet<QString> changed = (now->undone - m_memory.undone.undone) + (m_memory.undone.undone - now->undone);
    for (const QString &id : changed) {
        const Result<std::optional<Event>> event = Journal::readEvent(m_database, id);
        if (!event) {
            return std::unexpected(event.error());
        }
        if (*event) {
            noteTouched(**event, m_refold);
            m_isAllTouched = m_isAllTouched || Journal::isReset(**event);
        }
    }
    m_memory.undone = std::move(*now);
    return {};
}

Result<void> StoreAppend::finish()
{
    Result<void> done = m_isUndoing ? followUndone() : Result<void>();
    return done
        .and_then([this] {
            const QSet<QString> &undone = m_memory.undone.undone;
            return m_isAllTouched || m_inBetween > maxInBetween
                       ? foldAreas(m_database, allAreas(), undone, m_memory.state)
                       : foldPieces(m_database, m_refold, undone, m_memory.state);
        })
        .and_then([this] {
            // Folding more than a few pieces may have gone over all of them.
            return m_memory.isStale || m_isAllTouched ? replaceRows(m_database, m_memory.state)
                                                      : writeRows(m_database, m_memory.state, m_touched + m_refold);
        })
        .transform([this] { m_memory.isStale = false; });
}

} // namespace Ochre::Progress
