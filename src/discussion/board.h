// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "discussion/post.h"

namespace Ochre::Discussion {

enum class ThreadState { Open, Answered, Solved };

/// A post as it is shown, with what became of it.
struct Post {
    QString id;
    QString author{};
    QString lesson{};
    QString topic{};
    QString text{};              ///< Markdown, as edited last
    std::vector<QString> rows{}; ///< ids of the rows that hold its text: its own and its edits
    qint64 seq = 0;              ///< 0 = it waits
    qint64 atMs = 0;             ///< of its own row
    qint64 editedMs = 0;         ///< 0 = never
    bool isRemoved = false;      ///< by its author
    bool isHidden = false;       ///< by a teacher
    bool isOwn = false;          ///< by who looks
    bool isUnread = false;
    bool isWaiting = false; ///< it, or a change of it, was not acknowledged yet
    bool isReportedByMe = false;
    int reports = 0;   ///< that who looks may read
    QString refused{}; ///< SQLSTATE; empty = none

    bool operator==(const Post &) const = default;
};

struct Thread {
    Post first;
    std::vector<Post> replies{};
    ThreadState state = ThreadState::Open;
    qint64 lastMs = 0; ///< of its newest post
    qint64 lastSeq = 0;
    int unread = 0;

    bool operator==(const Thread &) const = default;
};

/// A discussion as who is signed in sees it.
struct Board {
    std::vector<Thread> threads{}; ///< the one that was written in last comes first
    QHash<QString, Author> authors{};
    QString me{}; ///< empty for a guest
    bool isTeacher = false;
    int unread = 0;
    int waiting = 0; ///< rows that wait
    int refused = 0; ///< rows that the server would not take

    [[nodiscard]] const Thread *thread(const QString &id) const;
    [[nodiscard]] const Author *author(const QString &id) const;
};

/// Folds rows into threads. An edit or a deletion counts only from the post's author, a state only from the author of
/// the thread or a teacher; of two rows with one id the one that came first counts. An answer to a post that is not
/// there is a thread of its own.
[[nodiscard]] Board foldBoard(const BoardRows &rows);

} // namespace Ochre::Discussion
