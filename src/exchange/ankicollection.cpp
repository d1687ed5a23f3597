// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/ankicollection.h"

#include "exchange/ankischema.h"
#include "exchange/htmltokens.h"
#include "sqlite/connection.h"
#include "sqlite/statement.h"

#include <QCoreApplication>
#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace Ochre::Exchange {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(AnkiCollection)
};

constexpr qint64 schemaVersion = 11;
constexpr qint64 secondsOfDay = 86'400;
constexpr QChar fieldEnd(0x1f);

/// Anki finds doubles by the first 32 bits of a SHA-1 of the first field's text.
qint64 checksumOf(const QString &text)
{
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha1).toHex();
    return hash.first(8).toLongLong(nullptr, 16);
}

Result<void> writeTables(const QSqlDatabase &database, qint64 nowMs)
{
    for (const QString &sql : ankiTables()) {
        if (const Result<void> made = Sqlite::execute(database, sql); !made) {
            return made;
        }
    }
    const qint64 seconds = nowMs / 1000;
    Sqlite::Statement row(database, u"INSERT INTO col VALUES (1, ?, ?, ?, ?, 0, 0, 0, ?, ?, ?, ?, '{}')"_s);
    row.bind(seconds - seconds % secondsOfDay).bind(nowMs).bind(nowMs).bind(schemaVersion);
    row.bind(QString::fromUtf8(ankiConfJson())).bind(QString::fromUtf8(basicTypeJson(seconds)));
    row.bind(QString::fromUtf8(ankiDecksJson(seconds))).bind(QString::fromUtf8(ankiDeckOptionsJson()));
    return row.run();
}

Result<void> writeNotes(const QSqlDatabase &database, const std::vector<AnkiNote> &notes, qint64 nowMs)
{
    Sqlite::Statement note(database, u"INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')"_s);
    Sqlite::Statement card(database,
                           u"INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')"_s);
    qint64 number = 0;
    for (const AnkiNote &one : notes) {
        const qint64 id = nowMs + number;
        const QString sorted = textOfHtml(one.front);
        const QString tags = one.tags.isEmpty() ? QString() : u' ' + one.tags.join(u' ') + u' ';
        note.bind(id).bind(one.guid).bind(basicType).bind(nowMs / 1000).bind(tags);
        note.bind(QString(one.front + fieldEnd + one.back)).bind(sorted).bind(checksumOf(sorted));
        card.bind(id).bind(id).bind(ankiDeckId).bind(nowMs / 1000).bind(++number);
        if (const Result<void> written = note.run().and_then([&card] { return card.run(); }); !written) {
            return written;
        }
    }
    return {};
}

Error damaged(const QString &what)
{
    return {what, {}, Text::tr("Export it once more from Anki."), ErrorKind::Damaged};
}

/// Only plain tables are read: a view or a computed column would run what its author wrote.
Result<void> checkTables(const QSqlDatabase &database)
{
    static const QString tables =
        u"SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN ('col', 'notes') AND rootpage > 0"_s;
    static const QString computed = u"SELECT (SELECT count(*) FROM pragma_table_xinfo('col') WHERE hidden <> 0) + "
                                    "(SELECT count(*) FROM pragma_table_xinfo('notes') WHERE hidden <> 0)"_s;
    const Result<qint64> plain = Sqlite::queryInteger(database, tables);
    const Result<qint64> hidden =
        plain.and_then([&database](qint64) { return Sqlite::queryInteger(database, computed); });
    if (!hidden) {
        return std::unexpected(damaged(Text::tr("The collection in the package is damaged.")));
    }
    if (*plain != 2 || *hidden != 0) {
        return std::unexpected(damaged(Text::tr("The package holds no collection of Anki.")));
    }
    return {};
}

Result<QHash<qint64, NoteType>> readTypes(const QSqlDatabase &database)
{
    Sqlite::Statement row(database, u"SELECT models FROM col LIMIT 1"_s);
    if (!row.runForRow()) {
        return std::unexpected(damaged(Text::tr("The collection in the package is damaged.")));
    }
    const QHash<qint64, NoteType> types = noteTypesOf(row.bytes(0));
    if (types.isEmpty()) {
        return std::unexpected(
            Error{Text::tr("The collection was written for newer versions of Anki only."),
                  {},
                  Text::tr("Export it once more with “Support older Anki versions” ticked, or as text."),
                  ErrorKind::Newer});
    }
    return types;
}

Result<std::vector<CollectedNote>> readNotes(const QSqlDatabase &database, size_t most)
{
    std::vector<CollectedNote> notes;
    Sqlite::Statement row(database, u"SELECT guid, mid, tags, flds FROM notes ORDER BY id"_s);
    Result<void> ran = row.run();
    while (ran) {
        const Result<bool> next = row.next();
        if (!next) {
            ran = std::unexpected(next.error());
        } else if (!*next) {
            return notes;
        } else if (notes.size() == most) {
            return std::unexpected(Error{Text::tr("The package holds more than %1 notes.").arg(most),
                                         {},
                                         Text::tr("Export its decks one by one."),
                                         ErrorKind::Foreign});
        } else {
            notes.push_back({row.text(0), row.text(2).split(u' ', Qt::SkipEmptyParts), row.text(3).split(fieldEnd),
                             row.integer(1)});
        }
    }
    return std::unexpected(damaged(Text::tr("The collection in the package is damaged.")));
}

} // namespace

Result<void> writeCollection(const QString &file, const std::vector<AnkiNote> &notes, qint64 nowMs)
{
    const Result<std::unique_ptr<Sqlite::Connection>> connection =
        Sqlite::Connection::open(file, Sqlite::Access::ReadWrite);
    if (!connection) {
        return std::unexpected(connection.error());
    }
    const QSqlDatabase &database = (*connection)->database();
    Sqlite::Transaction transaction(database);
    return transaction.begin()
        .and_then([&] { return writeTables(database, nowMs); })
        .and_then([&] { return writeNotes(database, notes, nowMs); })
        .and_then([&] { return transaction.commit(); });
}

Result<Collection> readCollection(const QString &file, size_t most)
{
    const Result<std::unique_ptr<Sqlite::Connection>> connection =
        Sqlite::Connection::open(file, Sqlite::Access::ReadWrite);
    if (!connection) {
        return std::unexpected(damaged(Text::tr("The collection in the package is damaged.")));
    }
    const QSqlDatabase &database = (*connection)->database();
    const Result<void> sound = Sqlite::execute(database, u"PRAGMA trusted_schema = OFF"_s).and_then([&database] {
        return checkTables(database);
    });
    if (!sound) {
        return std::unexpected(sound.error());
    }
    return readTypes(database).and_then([&](const QHash<qint64, NoteType> &types) {
        return readNotes(database, most).transform([&types](const std::vector<CollectedNote> &notes) {
            return Collection{types, notes};
        });
    });
}

} // namespace Ochre::Exchange
