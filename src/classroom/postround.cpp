// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "classroom/postround.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace Ochre::Classroom {

using Discussion::PostRow;
using Discussion::RowKind;

namespace {

constexpr std::size_t batchRows = 50;         ///< that the server takes at once
constexpr qsizetype batchBytes = 1024 * 1024; ///< a little more with the last row; the server takes 4 MiB
constexpr int mostBatches = 40;               ///< in one round: the window shows what came meanwhile

constexpr std::array kindNames{"post"_L1, "edit"_L1, "delete"_L1, "state"_L1, "report"_L1};

/// None for a kind that a newer program wrote.
std::optional<RowKind> kindOf(const QString &name)
{
    const auto found = std::ranges::find(kindNames, name);
    return found == kindNames.end() ? std::nullopt : std::optional(static_cast<RowKind>(found - kindNames.begin()));
}

QJsonObject itemOf(const PostRow &row)
{
    QJsonObject item{{u"id"_s, row.id},
                     {u"kind"_s, QString(kindNames.at(static_cast<std::size_t>(row.kind)))},
                     {u"lesson"_s, row.lesson},
                     {u"topic"_s, row.topic},
                     {u"body"_s, QString(row.body).remove(QChar::Null)}}; // PostgreSQL keeps no U+0000
    if (!row.parent.isEmpty()) {
        item.insert(u"parent"_s, row.parent);
    }
    return item;
}

/// One conversation with the server, which ends at the first fault.
class Round {
public:
    Round(const PostOrder &order, Connection &connection)
        : m_order(order)
        , m_connection(connection)
    {
        m_report.round.cursor = order.cursor;
    }

    PostReport run()
    {
        const Reply<void> done = meet().and_then([this] { return sendAll(); }).and_then([this] { return readAll(); });
        if (!done) {
            m_report.fault = done.error();
        }
        return std::move(m_report);
    }

private:
    /// Who asks, and whether it is the database of the last time.
    Reply<void> meet()
    {
        if (!m_order.isGuest) {
            Reply<std::vector<Membership>> own = listMemberships(m_connection);
            if (!own) {
                return std::unexpected(own.error());
            }
            m_report.memberships = std::move(*own);
        }
        return m_connection.run("SELECT seq FROM study.class WHERE class_id = $1", {m_order.classId.toUtf8()})
            .and_then([this](const Rows &rows) -> Reply<void> {
                if (rows.count() == 0) { // row-level security shows nobody a class that he is not in
                    return std::unexpected(ServerFault{FaultKind::Denied, u"42501"_s, {}});
                }
                const qint64 last = rows.integer(0, 0);
                if (last < m_order.cursor) {
                    m_report.round.isReset = true;
                    m_report.round.serverSeq = last;
                    m_report.round.cursor = 0;
                }
                return {};
            });
    }

    Reply<void> sendAll()
    {
        std::span<const PostRow> left(m_order.outgoing);
        Reply<void> done;
        while (done && !left.empty() && !m_order.isGuest) {
            std::size_t count = 0;
            for (qsizetype bytes = 0; count < left.size() && count < batchRows && bytes < batchBytes; ++count) {
                bytes += left[count].body.size();
            }
            done = send(left.first(count));
            left = left.subspan(count);
        }
        return done;
    }

    /// What the server will not take is found by halves.
    Reply<void> send(std::span<const PostRow> rows)
    {
        QJsonArray items;
        for (const PostRow &row : rows) {
            items.append(itemOf(row));
        }
        const Reply<Rows> reply =
            m_connection.run("SELECT study.add_posts($1, $2)",
                             {m_order.classId.toUtf8(), QJsonDocument(items).toJson(QJsonDocument::Compact)});
        if (reply) {
            for (const PostRow &row : rows) {
                m_report.round.acknowledged.push_back(row.id);
            }
            return {};
        }
        if (reply.error().kind != FaultKind::Refused) {
            return std::unexpected(reply.error());
        }
        if (rows.size() == 1) {
            m_report.round.refused.insert(rows.front().id, reply.error().sqlState);
            return {};
        }
        const std::size_t half = rows.size() / 2;
        return send(rows.first(half)).and_then([&] { return send(rows.subspan(half)); });
    }

    Reply<void> readAll()
    {
        for (int batch = 0; batch < mostBatches; ++batch) {
            const Reply<Rows> rows =
                m_connection.run("SELECT o_seq, o_post, o_author, o_kind, o_parent, o_lesson, o_topic, o_body,"
                                 " o_hidden, o_at FROM study.read_posts($1, $2)",
                                 {m_order.classId.toUtf8(), QByteArray::number(m_report.round.cursor)});
            if (!rows) {
                return std::unexpected(rows.error());
            }
            if (rows->count() == 0) {
                m_report.round.isComplete = true;
                break;
            }
            take(*rows);
        }
        return m_report.round.rows.empty() && m_order.cursor > 0 ? Reply<void>() : readAuthors();
    }

    void take(const Rows &rows)
    {
        for (int row = 0; row < rows.count(); ++row) {
            m_report.round.cursor = rows.integer(row, 0);
            if (const auto kind = kindOf(rows.text(row, 3))) {
                m_report.round.rows.push_back({.id = rows.text(row, 1),
                                               .kind = *kind,
                                               .parent = rows.text(row, 4),
                                               .lesson = rows.text(row, 5),
                                               .topic = rows.text(row, 6),
                                               .body = rows.text(row, 7),
                                               .author = rows.text(row, 2),
                                               .seq = rows.integer(row, 0),
                                               .isHidden = rows.boolean(row, 8),
                                               .atMs = rows.integer(row, 9)});
            }
        }
    }

    Reply<void> readAuthors()
    {
        return m_connection
            .run("SELECT o_author, o_number, o_standing, o_name FROM study.post_authors($1)",
                 {m_order.classId.toUtf8()})
            .transform([this](const Rows &rows) {
                std::vector<Discussion::Author> authors;
                for (int row = 0; row < rows.count(); ++row) {
                    const QString standing = rows.text(row, 2);
                    authors.push_back({rows.text(row, 0), static_cast<int>(rows.integer(row, 1)),
                                       standing == u"teacher"   ? Discussion::Standing::Teacher
                                       : standing == u"student" ? Discussion::Standing::Student
                                                                : Discussion::Standing::Former,
                                       rows.text(row, 3)});
                }
                m_report.round.authors = std::move(authors);
            });
    }

    const PostOrder &m_order;
    Connection &m_connection;
    PostReport m_report;
};

} // namespace

PostReport exchangePosts(const PostOrder &order, Connection &connection)
{
    return Round(order, connection).run();
}

PostReport exchangePosts(const PostOrder &order, const Patience &patience)
{
    const auto connection = Connection::open(order.address, patience);
    if (!connection) {
        PostReport report;
        report.round.cursor = order.cursor;
        report.fault = connection.error();
        return report;
    }
    return exchangePosts(order, **connection);
}

Reply<void> setHidden(Connection &connection, const QString &classId, const QString &author,
                      const std::vector<QString> &rows, bool isHidden)
{
    Reply<void> done;
    for (const QString &row : rows) {
        done = done.and_then([&] {
            return connection
                .run("SELECT study.set_hidden($1, $2, $3, $4)",
                     {classId.toUtf8(), author.toUtf8(), row.toUtf8(), QByteArray(isHidden ? "true" : "false")})
                .transform([](const Rows &) {});
        });
    }
    return done;
}

} // namespace Ochre::Classroom
