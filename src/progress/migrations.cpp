// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/migrations.h"

#include "progress/statement.h"
#include "progress/storeerror.h"

#include <QDir>
#include <QFile>

// Outside every namespace, as the macro demands; without it the linker drops the resources of a static library.
static void initProgressResources()
{
    Q_INIT_RESOURCE(progress);
}

namespace Ochre::Progress {

namespace {

constexpr qint64 applicationId = 0x4f636872; // "Ochr", also in 0001-events.sql

QStringList steps()
{
    initProgressResources();
    return QDir(QStringLiteral(":/ochre/progress/sql")).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
}

QStringList statementsOf(const QString &step)
{
    QFile file(QStringLiteral(":/ochre/progress/sql/") + step);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    lines.removeIf([](const QString &line) { return line.startsWith(QStringLiteral("--")); });
    return lines.join(u'\n').split(QStringLiteral("\n\n"), Qt::SkipEmptyParts);
}

Result<void> takeStep(const QSqlDatabase &database, const QString &step, int version)
{
    Transaction transaction(database);
    Result<void> done = transaction.begin();
    // Another process may have taken the step while this one waited for the lock.
    const Result<qint64> current =
        done.and_then([&] { return queryInteger(database, QStringLiteral("PRAGMA user_version")); });
    if (!current || *current >= version) {
        return current.transform([](qint64) {});
    }
    for (const QString &statement : statementsOf(step)) {
        if (!statement.trimmed().isEmpty()) {
            done = done.and_then([&] { return execute(database, statement); });
        }
    }
    return done.and_then([&] { return execute(database, QStringLiteral("PRAGMA user_version = %1").arg(version)); })
        .and_then([&] { return transaction.commit(); });
}

} // namespace

int newestSchemaVersion()
{
    return static_cast<int>(steps().size());
}

Result<int> checkSchema(const QSqlDatabase &database)
{
    const QString file = database.databaseName();
    const Result<qint64> tables = queryInteger(database, QStringLiteral("SELECT count(*) FROM sqlite_schema"));
    const auto version =
        tables.and_then([&](qint64) { return queryInteger(database, QStringLiteral("PRAGMA user_version")); });
    const auto application =
        version.and_then([&](qint64) { return queryInteger(database, QStringLiteral("PRAGMA application_id")); });
    if (!application) {
        return std::unexpected(application.error());
    }
    if (*application != applicationId && (*tables > 0 || *application != 0)) {
        return std::unexpected(foreignError(file));
    }
    if (*version > newestSchemaVersion()) {
        return std::unexpected(newerError(file));
    }
    const Result<QString> check = queryText(database, QStringLiteral("PRAGMA quick_check(1)"));
    if (!check) {
        return std::unexpected(check.error());
    }
    if (*check != QStringLiteral("ok")) {
        return std::unexpected(damagedError(file, check->simplified()));
    }
    return static_cast<int>(*version);
}

Result<void> migrate(const QSqlDatabase &database, int fromVersion)
{
    const QStringList all = steps();
    Result<void> done;
    for (int version = fromVersion + 1; done && version <= all.size(); ++version) {
        done = takeStep(database, all.at(version - 1), version);
    }
    return done;
}

} // namespace Ochre::Progress
