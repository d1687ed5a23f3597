// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discussion/poststore.h"

#include "sqlite/connection.h"
#include "sqlite/migrations.h"
#include "sqlite/statement.h"

using namespace Qt::StringLiterals;

// Outside every namespace, as the macro demands; without it the linker drops the resources of a static library.
static void initDiscussionResources()
{
    Q_INIT_RESOURCE(discussion);
}

namespace Ochre::Discussion {

using Sqlite::Statement;

namespace {

constexpr qint64 maxCheckedBytes = qint64{8} * 1024 * 1024;

const Sqlite::Schema &schema()
{
    static const Sqlite::Schema known = [] {
        initDiscussionResources();
        return Sqlite::Schema{u":/ochre/discussion/sql"_s, 1331914867, {}};
    }();
    return known;
}

Result<void> insertPost(const QSqlDatabase &database, const QString &link, const PostRow &row)
{
    return Statement(database,
                     u"INSERT OR REPLACE INTO posts (link, author, id, seq, kind, parent, lesson, topic, body,"
                     " hidden, at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
        .bind(link)
        .bind(row.author)
        .bind(row.id)
        .bind(row.seq)
        .bind(static_cast<qint64>(row.kind))
        .bind(row.parent)
        .bind(row.lesson)
        .bind(row.topic)
        .bind(row.body)
        .bind(qint64{row.isHidden ? 1 : 0})
        .bind(row.atMs)
        .run();
}

Result<void> replaceAuthors(const QSqlDatabase &database, const QString &link, const std::vector<Author> &authors)
{
    Result<void> done = Statement(database, u"DELETE FROM authors WHERE link = ?"_s).bind(link).run();
    for (const Author &author : authors) {
        done = done.and_then([&] {
            return Statement(database,
                             u"INSERT INTO authors (link, id, number, standing, name) VALUES (?, ?, ?, ?, ?)"_s)
                .bind(link)
                .bind(author.id)
                .bind(qint64{author.number})
                .bind(static_cast<qint64>(author.standing))
                .bind(author.name)
                .run();
        });
    }
    return done;
}

/// Own rows that the older database lacks wait again; everything that was read is read anew.
Result<void> beginAgain(const QSqlDatabase &database, const QString &link, qint64 serverSeq)
{
    return Statement(database,
                     u"INSERT OR IGNORE INTO queue (link, id, kind, parent, lesson, topic, body, at_ms, refused)"
                     " SELECT p.link, p.id, p.kind, p.parent, p.lesson, p.topic, p.body, p.at_ms, '' FROM posts p"
                     " JOIN links l ON l.link = p.link AND l.me = p.author WHERE p.link = ? AND p.seq > ?"
                     " ORDER BY p.seq"_s)
        .bind(link)
        .bind(serverSeq)
        .run()
        .and_then([&] { return Statement(database, u"DELETE FROM posts WHERE link = ?"_s).bind(link).run(); });
}

/// What every change of the file is.
Result<void> atOnce(const QSqlDatabase &database, const auto &steps)
{
    Sqlite::Transaction transaction(database);
    return transaction.begin().and_then(steps).and_then([&transaction] { return transaction.commit(); });
}

} // namespace

PostStore::PostStore(std::unique_ptr<Sqlite::Connection> connection)
    : m_connection(std::move(connection))
{
}

PostStore::PostStore(PostStore &&other) noexcept = default;
PostStore &PostStore::operator=(PostStore &&other) noexcept = default;
PostStore::~PostStore() = default;

QString PostStore::fileIn(const QString &dataFolder)
{
    return dataFolder + u"/discussion.sqlite"_s;
}

Result<PostStore> PostStore::open(const QString &file)
{
    auto connection = Sqlite::Connection::open(file, Sqlite::Access::ReadWrite);
    if (!connection) {
        return std::unexpected(connection.error());
    }
    const QSqlDatabase &database = (*connection)->database();
    return Sqlite::checkSchema(database, schema(), maxCheckedBytes)
        .and_then([&](int version) {
            return (*connection)->setJournal().and_then([&] { return Sqlite::migrate(database, schema(), version); });
        })
        .transform([&connection] { return PostStore(std::move(*connection)); });
}

Result<void> PostStore::setReader(const QString &link, const QString &me, bool isTeacher)
{
    return Statement(m_connection->database(),
                     u"INSERT INTO links (link, cursor, baseline, me, is_teacher) VALUES (?, 0, -1, ?, ?)"
                     " ON CONFLICT (link) DO UPDATE SET me = excluded.me, is_teacher = excluded.is_teacher"_s)
        .bind(link)
        .bind(me)
        .bind(qint64{isTeacher ? 1 : 0})
        .run();
}

Result<void> PostStore::enqueue(const QString &link, const std::vector<PostRow> &rows, const QString &draftPlace)
{
    const QSqlDatabase &database = m_connection->database();
    return atOnce(database, [&] {
        Result<void> done;
        for (const PostRow &row : rows) {
            done = done.and_then([&] {
                return Statement(database,
                                 u"INSERT INTO queue (link, id, kind, parent, lesson, topic, body, at_ms, refused)"
                                 " VALUES (?, ?, ?, ?, ?, ?, ?, ?, '')"_s)
                    .bind(link)
                    .bind(row.id)
                    .bind(static_cast<qint64>(row.kind))
                    .bind(row.parent)
                    .bind(row.lesson)
                    .bind(row.topic)
                    .bind(row.body)
                    .bind(row.atMs)
                    .run();
            });
        }
        return done.and_then([&] { return keepDraft(link, draftPlace, {}); });
    });
}

Result<void> PostStore::discard(const QString &link, const QString &id)
{
    // Changes of it go with it: nobody else can have seen what they speak of.
    return Statement(m_connection->database(), u"DELETE FROM queue WHERE link = ? AND (id = ? OR parent = ?)"_s)
        .bind(link)
        .bind(id)
        .bind(id)
        .run();
}

Result<void> PostStore::retryRefused(const QString &link)
{
    return Statement(m_connection->database(), u"UPDATE queue SET refused = '' WHERE link = ?"_s).bind(link).run();
}

Result<void> PostStore::take(const QString &link, const PostRound &round)
{
    const QSqlDatabase &database = m_connection->database();
    return atOnce(database, [&] {
        Result<void> done = round.isReset ? beginAgain(database, link, round.serverSeq) : Result<void>();
        for (const QString &id : round.acknowledged) {
            done = done.and_then([&] {
                return Statement(database, u"DELETE FROM queue WHERE link = ? AND id = ?"_s).bind(link).bind(id).run();
            });
        }
        for (const auto &[id, state] : round.refused.asKeyValueRange()) {
            done = done.and_then([&] {
                return Statement(database, u"UPDATE queue SET refused = ? WHERE link = ? AND id = ?"_s)
                    .bind(state)
                    .bind(link)
                    .bind(id)
                    .run();
            });
        }
        for (const PostRow &row : round.rows) {
            done = done.and_then([&] { return insertPost(database, link, row); });
        }
        if (round.authors) {
            done = done.and_then([&] { return replaceAuthors(database, link, *round.authors); });
        }
        return done.and_then([&] {
            return Statement(database, u"UPDATE links SET cursor = ?, baseline = CASE WHEN ? THEN ?"
                                       " WHEN baseline < 0 AND ? THEN ? ELSE baseline END WHERE link = ?"_s)
                .bind(round.cursor)
                .bind(qint64{round.isReset ? 1 : 0})
                .bind(round.cursor)
                .bind(qint64{round.isComplete ? 1 : 0})
                .bind(round.cursor)
                .bind(link)
                .run();
        });
    });
}

Result<void> PostStore::markSeen(const QString &link, const QString &thread, qint64 seq)
{
    return Statement(m_connection->database(),
                     u"INSERT INTO seen (link, thread, seq) VALUES (?, ?, ?)"
                     " ON CONFLICT (link, thread) DO UPDATE SET seq = max(seq, excluded.seq)"_s)
        .bind(link)
        .bind(thread)
        .bind(seq)
        .run();
}

Result<void> PostStore::keepDraft(const QString &link, const QString &place, const QString &text)
{
    const QSqlDatabase &database = m_connection->database();
    if (text.isEmpty()) {
        return Statement(database, u"DELETE FROM drafts WHERE link = ? AND place = ?"_s).bind(link).bind(place).run();
    }
    return Statement(database, u"INSERT OR REPLACE INTO drafts (link, place, text) VALUES (?, ?, ?)"_s)
        .bind(link)
        .bind(place)
        .bind(text)
        .run();
}

} // namespace Ochre::Discussion
