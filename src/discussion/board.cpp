// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discussion/board.h"

#include <QSet>

#include <algorithm>

namespace Ochre::Discussion {

namespace {

/// Posts by id while they are made.
class Folding {
public:
    explicit Folding(const BoardRows &rows)
        : m_rows(rows)
    {
        for (const PostRow &row : rows.rows) {
            m_sorted.push_back(&row);
        }
        // What waits comes last. The moment and not the position: a post that was hidden has a new one.
        std::ranges::stable_sort(m_sorted, {}, [](const PostRow *row) {
            return std::tuple(row->seq == 0, row->seq == 0 ? 0 : row->atMs, row->seq);
        });
    }

    Board fold()
    {
        for (const PostRow *row : m_sorted) {
            if (row->kind == RowKind::Post) {
                addPost(*row);
            }
        }
        for (const PostRow *row : m_sorted) {
            if (row->kind != RowKind::Post) {
                change(*row);
            }
        }
        return gather();
    }

private:
    [[nodiscard]] bool isTeacher(const QString &author) const
    {
        const auto known = m_rows.authors.constFind(author);
        return known == m_rows.authors.cend() ? author == m_rows.me && m_rows.isTeacher
                                              : known->standing == Standing::Teacher;
    }

    void addPost(const PostRow &row)
    {
        if (m_posts.contains(row.id)) {
            return;
        }
        Post post{.id = row.id, .author = row.author, .lesson = row.lesson, .topic = row.topic, .text = row.body};
        post.rows = {row.id};
        post.seq = row.seq;
        post.atMs = row.atMs;
        post.isHidden = row.isHidden;
        post.isOwn = !m_rows.me.isEmpty() && row.author == m_rows.me;
        post.isWaiting = row.seq == 0;
        post.refused = row.refused;
        m_order.push_back(row.id);
        m_parents.insert(row.id, row.parent);
        m_posts.insert(row.id, std::move(post));
    }

    void change(const PostRow &row)
    {
        const auto found = m_posts.find(row.parent);
        if (found == m_posts.end()) {
            return;
        }
        Post &post = *found;
        const bool isByAuthor = row.author == post.author;
        switch (row.kind) {
        case RowKind::Edit:
            if (isByAuthor && !row.isHidden) {
                post.text = row.body;
                post.editedMs = row.atMs;
            }
            if (isByAuthor) {
                post.rows.push_back(row.id);
            }
            break;
        case RowKind::Delete:
            post.isRemoved = post.isRemoved || isByAuthor;
            break;
        case RowKind::State:
            if (isByAuthor || isTeacher(row.author)) {
                m_solved.insert(row.parent, row.body == QLatin1StringView("solved"));
            }
            break;
        case RowKind::Report:
            ++post.reports;
            post.isReportedByMe = post.isReportedByMe || row.author == m_rows.me;
            return;
        case RowKind::Post:
            return;
        }
        if (row.seq == 0 && row.author == m_rows.me) {
            post.isWaiting = true;
            post.refused = row.refused.isEmpty() ? post.refused : row.refused;
        }
    }

    /// The post that began the thread. A ring of answers, which only a forger writes, ends at its first member.
    [[nodiscard]] QString rootOf(QString id) const
    {
        QSet<QString> met;
        for (;;) {
            met.insert(id);
            const QString parent = m_parents.value(id);
            if (parent.isEmpty() || !m_posts.contains(parent) || met.contains(parent)) {
                return id;
            }
            id = parent;
        }
    }

    Board gather()
    {
        Board board{.authors = m_rows.authors, .me = m_rows.me, .isTeacher = m_rows.isTeacher};
        QHash<QString, std::size_t> threads;
        QHash<QString, std::vector<QString>> replies;
        for (const QString &id : m_order) {
            if (const QString root = rootOf(id); root == id) {
                threads.insert(id, board.threads.size());
                board.threads.push_back({.first = m_posts.value(id)});
            } else {
                replies[root].push_back(id);
            }
        }
        for (Thread &thread : board.threads) {
            for (const QString &id : replies.value(thread.first.id)) {
                thread.replies.push_back(m_posts.value(id));
            }
            finish(thread);
            board.unread += thread.unread;
        }
        // Without posts nothing is left to read of what was removed.
        std::erase_if(board.threads, [](const Thread &thread) {
            return thread.first.isRemoved && std::ranges::all_of(thread.replies, &Post::isRemoved);
        });
        std::ranges::stable_sort(board.threads, std::ranges::greater(), &Thread::lastMs);
        for (const PostRow &row : m_rows.rows) {
            board.waiting += row.seq == 0 && row.refused.isEmpty() ? 1 : 0;
            board.refused += row.seq == 0 && !row.refused.isEmpty() ? 1 : 0;
        }
        return board;
    }

    void finish(Thread &thread) const
    {
        const qint64 seen = std::max(m_rows.seen.value(thread.first.id), m_rows.baseline);
        const auto look = [&](Post &post) {
            post.isUnread = post.seq > seen && !post.isOwn && !post.isRemoved && (!post.isHidden || m_rows.isTeacher);
            thread.unread += post.isUnread ? 1 : 0;
            thread.lastMs = std::max(thread.lastMs, post.atMs);
            thread.lastSeq = std::max(thread.lastSeq, post.seq);
        };
        look(thread.first);
        bool isAnswered = false;
        for (Post &reply : thread.replies) {
            look(reply);
            isAnswered = isAnswered || (reply.author != thread.first.author && !reply.isRemoved && !reply.isHidden);
        }
        thread.state = m_solved.value(thread.first.id) ? ThreadState::Solved
                       : isAnswered                    ? ThreadState::Answered
                                                       : ThreadState::Open;
    }

    const BoardRows &m_rows;
    std::vector<const PostRow *> m_sorted;
    std::vector<QString> m_order;
    QHash<QString, Post> m_posts;
    QHash<QString, QString> m_parents;
    QHash<QString, bool> m_solved;
};

} // namespace

const Thread *Board::thread(const QString &id) const
{
    const auto found = std::ranges::find(threads, id, [](const Thread &thread) { return thread.first.id; });
    return found == threads.end() ? nullptr : &*found;
}

const Author *Board::author(const QString &id) const
{
    const auto found = authors.constFind(id);
    return found == authors.cend() ? nullptr : &*found;
}

Board foldBoard(const BoardRows &rows)
{
    return Folding(rows).fold();
}

} // namespace Ochre::Discussion
