// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sqlite/migrations.h"

#include "sqlite/journalfiles.h"
#include "sqlite/statement.h"
#include "sqlite/storeerror.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Ochre::Sqlite {

namespace {

struct MigrationText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Sqlite::MigrationText)
};

QStringList stepsOf(const Schema &schema)
{
    return QDir(schema.folder).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
}

QStringList statementsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    lines.removeIf([](const QString &line) { return line.startsWith(u"--"_s); });
    return lines.join(u'\n').split(u"\n\n"_s, Qt::SkipEmptyParts);
}

Result<void> takeStep(const QSqlDatabase &database, const Schema &schema, const QString &step, int version)
{
    Transaction transaction(database);
    Result<void> done = transaction.begin();
    // Another process may have taken the step while this one waited for the lock.
    const Result<qint64> current = done.and_then([&] { return queryInteger(database, u"PRAGMA user_version"_s); });
    if (!current || *current >= version) {
        return current.transform([](qint64) {});
    }
    for (const QString &statement : statementsOf(schema.folder + u'/' + step)) {
        if (!statement.trimmed().isEmpty()) {
            done = done.and_then([&] { return execute(database, statement); });
        }
    }
    if (schema.afterStep) {
        done = done.and_then([&] { return schema.afterStep(database, version); });
    }
    return done.and_then([&] { return execute(database, u"PRAGMA user_version = %1"_s.arg(version)); }).and_then([&] {
        return transaction.commit();
    });
}

struct Header {
    qint64 tables = 0;
    qint64 version = 0;
    qint64 application = 0;
    qint64 bytes = 0;
};

Result<Header> headerOf(const QSqlDatabase &database)
{
    Statement row(database, u"SELECT (SELECT count(*) FROM sqlite_schema), user_version, application_id,"
                            " page_count * page_size FROM pragma_user_version, pragma_application_id,"
                            " pragma_page_count, pragma_page_size"_s);
    return row.runForRow().transform(
        [&row] { return Header{row.integer(0), row.integer(1), row.integer(2), row.integer(3)}; });
}

Result<void> checkPages(const QSqlDatabase &database)
{
    const Result<QString> check = queryText(database, u"PRAGMA quick_check(1)"_s);
    if (check && *check != u"ok"_s) {
        return std::unexpected(findingError(*check, database.databaseName()));
    }
    return check.transform([](const QString &) {});
}

/// A file that ends before its last page. What waits in a journal beside it may be longer than the file.
Result<void> checkLength(const QString &file, qint64 bytes)
{
    if (!hasJournal(file) && QFileInfo(file).size() < bytes) {
        return std::unexpected(damagedError(file, MigrationText::tr("its end is missing")));
    }
    return {};
}

} // namespace

int newestVersion(const Schema &schema)
{
    return static_cast<int>(stepsOf(schema).size());
}

Result<int> checkSchema(const QSqlDatabase &database, const Schema &schema, qint64 maxChecked)
{
    const QString file = database.databaseName();
    const Result<Header> header = headerOf(database);
    if (!header) {
        return std::unexpected(header.error());
    }
    if (header->application != schema.applicationId && (header->tables > 0 || header->application != 0)) {
        return std::unexpected(foreignError(file));
    }
    if (header->version < 0) {
        return std::unexpected(damagedError(file, MigrationText::tr("its version is below zero")));
    }
    if (header->version > newestVersion(schema)) {
        return std::unexpected(newerError(file));
    }
    // What is missing at the end SQLite takes for zeros, so the pages may look sound.
    return checkLength(file, header->bytes)
        .and_then([&] { return header->bytes <= maxChecked ? checkPages(database) : Result<void>(); })
        .transform([&header] { return static_cast<int>(header->version); });
}

Result<void> migrate(const QSqlDatabase &database, const Schema &schema, int fromVersion)
{
    const QStringList all = stepsOf(schema);
    Result<void> done;
    for (int version = fromVersion + 1; done && version <= all.size(); ++version) {
        done = takeStep(database, schema, all.at(version - 1), version);
    }
    return done;
}

} // namespace Ochre::Sqlite
