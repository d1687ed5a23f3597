// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/storecheck.h"

#include "journal/eventtable.h"
#include "progress/projectiontable.h"
#include "sqlite/statement.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Ochre::Progress {

using namespace Journal;
using namespace Sqlite;

namespace {

struct CheckText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Progress::CheckText)
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

Result<void> checkFile(const QSqlDatabase &database, VerifyReport &report)
{
    return noteRows(database, u"SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'"_s,
                    CheckText::tr("The file is damaged: %1."), report.problems);
}

Result<void> checkEvents(const QSqlDatabase &database, VerifyReport &report)
{
    return noteRows(database, u"SELECT id FROM events WHERE NOT json_valid(data) ORDER BY id"_s,
                    CheckText::tr("Event %1: its data cannot be read."), report.problems)
        .and_then([&] {
            return noteRows(database,
                            u"SELECT id FROM events LEFT JOIN snapshots ON hash = snapshot"
                            " WHERE snapshot IS NOT NULL AND hash IS NULL ORDER BY id"_s,
                            CheckText::tr("Event %1: its source text is missing."), report.problems);
        })
        .and_then([&] { return queryInteger(database, u"SELECT count(*) FROM events"_s); })
        .transform([&report](qint64 count) { report.events = count; });
}

Result<void> checkSources(const QSqlDatabase &database, VerifyReport &report)
{
    Statement rows(database, u"SELECT hash, source FROM snapshots ORDER BY hash"_s);
    Result<bool> hasRow = rows.run().and_then([&rows] { return rows.next(); });
    while (hasRow && *hasRow) {
        ++report.snapshots;
        if (hashOf(rows.bytes(1)) != rows.text(0)) {
            report.problems << CheckText::tr("Source text %1: its bytes have changed.").arg(rows.text(0));
        }
        hasRow = rows.next();
    }
    return hasRow.transform([](bool) {});
}

Result<void> checkProjection(const QSqlDatabase &database, VerifyReport &report)
{
    const Result<ProjectionRows> stored = readRows(database);
    const Result<ProgressState> folded = stored.and_then([&](const ProjectionRows &) { return foldLog(database); });
    return folded.transform(
        [&](const ProgressState &state) { report.problems += differences(*stored, rowsOf(state)); });
}

} // namespace

Result<VerifyReport> checkStore(const QSqlDatabase &database)
{
    VerifyReport report;
    return checkFile(database, report)
        .and_then([&] { return checkEvents(database, report); })
        .and_then([&] { return checkSources(database, report); })
        .and_then([&] { return checkProjection(database, report); })
        .transform([&report] { return report; });
}

} // namespace Ochre::Progress
