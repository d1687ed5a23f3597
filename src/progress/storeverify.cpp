// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/storeverify.h"

#include "journal/undone.h"
#include "progress/projectiontable.h"
#include "progress/refold.h"
#include "sqlite/statement.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Ochre::Progress {

namespace {

struct VerifyText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Progress::VerifyText)
};

ProjectionRows rowsIn(const QSet<QString> &areas, const ProjectionRows &rows)
{
    ProjectionRows found;
    for (const auto &[key, json] : rows.asKeyValueRange()) {
        if (areas.contains(key.area)) {
            found.insert(key, json);
        }
    }
    return found;
}

/// The areas that both the store and this program have, in one version; `others` are the rest.
QSet<QString> comparableAreas(const ProjectionVersions &stored, QStringList &others)
{
    const QSet<QString> comparable = allAreas() - staleAreas(stored);
    const QStringList names = stored.keys();
    others = QStringList(((allAreas() + QSet<QString>(names.begin(), names.end())) - comparable).values());
    others.sort();
    return comparable;
}

void compareRows(const ProjectionVersions &versions, const ProjectionRows &stored, const LearnerState &state,
                 Journal::VerifyReport &report)
{
    QStringList others;
    const QSet<QString> areas = comparableAreas(versions, others);
    const QStringList wrong = differences(rowsIn(areas, stored), rowsIn(areas, rowsOf(state)));
    report.problems += wrong;
    report.harmless += wrong.size();
    if (!others.isEmpty()) {
        report.notes << VerifyText::tr("The overview that another version of Ochre stored was not compared: %1.")
                            .arg(others.join(u", "_s));
    }
}

} // namespace

Result<Journal::VerifyReport> verifyStore(const QSqlDatabase &database)
{
    Sqlite::ReadTransaction reading(database);
    Result<Journal::VerifyReport> report = reading.begin().and_then([&] { return Journal::checkJournal(database); });
    const Result<ProjectionVersions> versions =
        report.and_then([&](const Journal::VerifyReport &) { return readVersions(database); });
    const Result<ProjectionRows> rows =
        versions.and_then([&](const ProjectionVersions &) { return readRows(database); });
    const Result<Journal::UndoneEvents> undone =
        rows.and_then([&](const ProjectionRows &) { return Journal::readUndone(database); });
    return undone.and_then([&](const Journal::UndoneEvents &known) { return foldLog(database, known.undone); })
        .transform([&](const LearnerState &state) {
            compareRows(*versions, *rows, state, *report);
            return std::move(*report);
        });
}

} // namespace Ochre::Progress
