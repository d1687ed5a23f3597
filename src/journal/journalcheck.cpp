// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/journalcheck.h"

#include "journal/codec.h"
#include "journal/eventtable.h"
#include "journal/eventwriter.h"
#include "sqlite/statement.h"
#include "sqlite/storeerror.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Ochre::Journal {

using Sqlite::Statement;

namespace {

struct CheckText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Journal::CheckText)
};

/// Walks along one device after the other.
class ChainWalk final {
public:
    explicit ChainWalk(VerifyReport &report)
        : m_report(report)
    {
    }

    void take(const Event &event, const QByteArray &data, const QString &snapshot)
    {
        ++m_report.events;
        if (event.device != m_device) {
            m_device = event.device;
            m_number = 0;
            m_checksum.clear();
        }
        if (checksumOf(event, data) != event.checksum) {
            m_report.problems << CheckText::tr("Event %1: its checksum says that it was changed.").arg(event.id);
        }
        if (!snapshot.isEmpty() && sourceHashOf(event) != snapshot) {
            m_report.problems << CheckText::tr("Event %1: it belongs to another source text.").arg(event.id);
        }
        if (event.sequence > 0) { // 0: of the form that numbered nothing
            follow(event);
        }
    }

private:
    void follow(const Event &event)
    {
        const qint64 missing = event.sequence - m_number - 1;
        if (missing < 0) {
            ++m_report.harmless;
            m_report.problems
                << CheckText::tr("Event %1: another event of its device has the same number.").arg(event.id);
        } else if (missing > 0) {
            m_report.gaps << CheckText::tr("Device %1: %n event(s) before its number %2 are missing.", nullptr,
                                           static_cast<int>(std::min<qint64>(missing, 1'000'000'000)))
                                 .arg(m_device)
                                 .arg(event.sequence);
        } else if (event.previous != m_checksum) {
            ++m_report.harmless;
            m_report.problems << CheckText::tr("Event %1: it does not follow the event before it.").arg(event.id);
        }
        m_number = event.sequence;
        m_checksum = event.checksum;
    }

    VerifyReport &m_report;
    QString m_device;
    qint64 m_number = 0;
    QByteArray m_checksum;
};

/// Adds one sentence for each row of a query; its first column is the %1 of the sentence.
Result<void> noteRows(const QSqlDatabase &database, const QString &sql, const QString &sentence, QStringList &problems)
{
    Statement rows(database, sql);
    Result<bool> hasRow = rows.run().and_then([&rows] { return rows.next(); });
    while (hasRow && *hasRow) {
        problems << sentence.arg(rows.text(0));
        hasRow = rows.next();
    }
    return hasRow.transform([](bool) {});
}

/// Fails when the disk gave no answer: that is no damage.
Result<void> checkPages(const QSqlDatabase &database, QStringList &problems)
{
    Statement rows(database, u"SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'"_s);
    Result<bool> hasRow = rows.run().and_then([&rows] { return rows.next(); });
    while (hasRow && *hasRow) {
        const QString finding = rows.text(0).simplified();
        if (const Error error = Sqlite::findingError(finding, database.databaseName());
            error.kind != ErrorKind::Damaged) {
            return std::unexpected(error);
        }
        problems << CheckText::tr("The file is damaged: %1.").arg(finding);
        hasRow = rows.next();
    }
    return hasRow.transform([](bool) {});
}

Result<void> checkFile(const QSqlDatabase &database, VerifyReport &report)
{
    return checkPages(database, report.problems).and_then([&] {
        return noteRows(database,
                        u"SELECT id FROM events LEFT JOIN snapshots ON hash = snapshot"
                        " WHERE snapshot IS NOT NULL AND hash IS NULL ORDER BY id"_s,
                        CheckText::tr("Event %1: its source text is missing."), report.problems);
    });
}

Result<void> goOn(const std::atomic_bool *stop)
{
    return stop && *stop ? std::unexpected(Error{CheckText::tr("The check was ended before it was done."), {}, {}})
                         : Result<void>();
}

Result<void> checkEvents(const QSqlDatabase &database, VerifyReport &report, const std::atomic_bool *stop)
{
    ChainWalk walk(report);
    return forEachOfDevices(database, [&](const Event &event, const QByteArray &data, const QString &snapshot) {
        walk.take(event, data, snapshot);
        return goOn(stop);
    });
}

Result<void> checkSources(const QSqlDatabase &database, VerifyReport &report, const std::atomic_bool *stop)
{
    Statement rows(database, u"SELECT hash, source FROM snapshots ORDER BY hash"_s);
    Result<bool> hasRow = rows.run().and_then([&rows] { return rows.next(); });
    while (hasRow && *hasRow) {
        ++report.snapshots;
        if (hashOf(rows.bytes(1)) != rows.text(0)) {
            report.problems << CheckText::tr("Source text %1: its bytes have changed.").arg(rows.text(0));
        }
        hasRow = goOn(stop).and_then([&rows] { return rows.next(); });
    }
    return hasRow.transform([](bool) {});
}

} // namespace

Result<VerifyReport> checkJournal(const QSqlDatabase &database, const std::atomic_bool *stop)
{
    VerifyReport report;
    return checkFile(database, report)
        .and_then([&] { return checkEvents(database, report, stop); })
        .and_then([&] { return checkSources(database, report, stop); })
        .transform([&report] { return report; });
}

} // namespace Ochre::Journal
