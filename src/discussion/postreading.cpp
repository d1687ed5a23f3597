// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What PostStore reads.

#include "discussion/poststore.h"
#include "sqlite/connection.h"
#include "sqlite/statement.h"

using namespace Qt::StringLiterals;

namespace Ochre::Discussion {

using Sqlite::Statement;

namespace {

/// Calls `take` for each row.
Result<void> each(Statement &statement, const auto &take)
{
    Result<bool> hasRow = statement.run().and_then([&statement] { return statement.next(); });
    while (hasRow && *hasRow) {
        take();
        hasRow = statement.next();
    }
    return hasRow.transform([](bool) {});
}

Result<void> readPosts(const QSqlDatabase &database, const QString &link, BoardRows &all)
{
    Statement posts(database, u"SELECT id, kind, parent, lesson, topic, body, author, seq, hidden, at_ms FROM posts"
                              " WHERE link = ?"_s);
    posts.bind(link);
    const auto done = each(posts, [&] {
        all.rows.push_back({posts.text(0), static_cast<RowKind>(posts.integer(1)), posts.text(2), posts.text(3),
                            posts.text(4), posts.text(5), posts.text(6), posts.integer(7), posts.integer(8) != 0,
                            posts.integer(9)});
    });
    return done.and_then([&]() -> Result<void> {
        Statement queue(database, u"SELECT id, kind, parent, lesson, topic, body, at_ms, refused FROM queue"
                                  " WHERE link = ? ORDER BY place"_s);
        queue.bind(link);
        return each(queue, [&] {
            all.rows.push_back({queue.text(0), static_cast<RowKind>(queue.integer(1)), queue.text(2), queue.text(3),
                                queue.text(4), queue.text(5), all.me, 0, false, queue.integer(6), queue.text(7)});
        });
    });
}

} // namespace

Result<BoardRows> PostStore::load(const QString &link) const
{
    const QSqlDatabase &database = m_connection->database();
    const Sqlite::ReadTransaction reading(database);
    BoardRows all;
    Statement head(database, u"SELECT cursor, baseline, me, is_teacher FROM links WHERE link = ?"_s);
    Statement authors(database, u"SELECT id, number, standing, name FROM authors WHERE link = ?"_s);
    Statement seen(database, u"SELECT thread, seq FROM seen WHERE link = ?"_s);
    head.bind(link);
    authors.bind(link);
    seen.bind(link);
    return each(head,
                [&] {
                    all.cursor = head.integer(0);
                    // Before the first look was whole there is no news.
                    all.baseline = head.integer(1) < 0 ? all.cursor : head.integer(1);
                    all.me = head.text(2);
                    all.isTeacher = head.integer(3) != 0;
                })
        .and_then([&] {
            return each(authors, [&] {
                all.authors.insert(authors.text(0), {authors.text(0), static_cast<int>(authors.integer(1)),
                                                     static_cast<Standing>(authors.integer(2)), authors.text(3)});
            });
        })
        .and_then([&] { return each(seen, [&] { all.seen.insert(seen.text(0), seen.integer(1)); }); })
        .and_then([&] { return readPosts(database, link, all); })
        .transform([&all] { return std::move(all); });
}

Result<QHash<QString, QString>> PostStore::drafts(const QString &link) const
{
    Statement rows(m_connection->database(), u"SELECT place, text FROM drafts WHERE link = ?"_s);
    QHash<QString, QString> found;
    return each(rows.bind(link), [&] { found.insert(rows.text(0), rows.text(1)); }).transform([&found] {
        return std::move(found);
    });
}

} // namespace Ochre::Discussion
