// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "classroom/classpull.h"

#include "journal/arrivals.h"
#include "journal/eventlines.h"
#include "journal/eventtable.h"
#include "sync/syncmemory.h"

#include <QBuffer>

namespace Ochre::Classroom {

namespace {

/// An event of a class is proven as one of an import is.
Result<std::optional<Journal::Entry>> entryOf(const QByteArray &line)
{
    QByteArray text = Journal::exportHeader() + line + '\n';
    QBuffer buffer(&text);
    buffer.open(QIODevice::ReadOnly);
    return Journal::EventLineReader(buffer, {}).next();
}

} // namespace

ClassPull::ClassPull(Progress::EventStore &store, Connection &connection, QString classId, QString link)
    : m_store(store)
    , m_connection(connection)
    , m_classId(std::move(classId))
{
    m_memory.link = std::move(link);
}

Reply<qint64> ClassPull::lastPosition()
{
    return m_connection.run("SELECT seq FROM study.class WHERE class_id = $1", {m_classId.toUtf8()})
        .and_then([](const Rows &rows) -> Reply<qint64> {
            if (rows.count() == 0) { // row-level security shows nobody a class that he is not in
                return std::unexpected(ServerFault{FaultKind::Denied, QStringLiteral("42501"), {}});
            }
            return rows.integer(0, 0);
        });
}

Result<void> ClassPull::receive(ClassReport &report)
{
    const Reply<qint64> last = lastPosition();
    if (!last) {
        report.fault = last.error();
        return {};
    }
    const Result<ClassMemory> memory = readMemory(m_store.database(), m_memory.link);
    if (!memory) {
        return std::unexpected(memory.error());
    }
    m_memory = *memory;
    const Result<Journal::LogHead> head = Journal::readHead(m_store.database());
    if (!head) {
        return std::unexpected(head.error());
    }
    m_device = head->device;
    if (*last < m_memory.cursor) {
        // An older copy of the database was put in its place: what it lacks is sent again.
        m_memory.cursor = 0;
        m_memory.published = 0;
        if (const auto saved = saveMemory(m_store.database(), m_memory); !saved) {
            return saved;
        }
    }
    for (;;) {
        const Reply<Rows> rows = m_connection.run("SELECT o_seq, o_line FROM study.pull($1, $2)",
                                                  {m_classId.toUtf8(), QByteArray::number(m_memory.cursor)});
        if (!rows) {
            report.fault = rows.error();
            return settle(report);
        }
        if (rows->count() == 0) {
            return settle(report);
        }
        if (const Result<void> taken = take(*rows, report); !taken) {
            return taken;
        }
    }
}

Result<void> ClassPull::look(const Journal::Event &event)
{
    if (event.device != m_device || m_isCopied) {
        return {};
    }
    return Journal::readEvent(m_store.database(), event.id).transform([this](const auto &known) {
        m_isCopied = !known;
    });
}

Result<void> ClassPull::settle(ClassReport &report)
{
    report.isNewDevice = m_isCopied;
    return m_isCopied ? m_store.takeNewDevice() : Result<void>();
}

Result<void> ClassPull::take(const Rows &rows, ClassReport &report)
{
    int row = 0;
    qint64 before = -1;
    qint64 unusable = 0;
    const auto next = [&]() -> Result<std::optional<Journal::Entry>> {
        if (before < 0) {
            const Result<qint64> place = Journal::lastArrival(m_store.database());
            if (!place) {
                return std::unexpected(place.error());
            }
            before = *place;
        }
        while (row < rows.count()) {
            auto entry = entryOf(rows.bytes(row++, 1));
            if (entry && *entry) {
                return look((*entry)->event).transform([&entry] { return std::move(*entry); });
            }
            ++unusable;
        }
        return std::nullopt;
    };
    ClassMemory after = m_memory;
    after.cursor = rows.integer(rows.count() - 1, 0);
    return m_store
        .append(next,
                [&](const QSqlDatabase &database) {
                    return Sync::noteReceivedAfter(database, m_memory.link, before).and_then([&] {
                        return saveMemory(database, after);
                    });
                })
        .transform([&](const Progress::AppendReport &appended) {
            m_memory = after;
            report.received += appended.added;
            report.unusable += unusable + appended.conflicting;
        });
}

} // namespace Ochre::Classroom
