// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "discussion/post.h"

#include <memory>
#include <optional>

namespace Ochre::Sqlite {
class Connection;
}

namespace Ochre::Discussion {

/// What one round with the class server brought.
struct PostRound {
    std::vector<QString> acknowledged{};          ///< ids of rows that the server has
    QHash<QString, QString> refused{};            ///< ids of rows that it will not take, with the SQLSTATE
    std::vector<PostRow> rows{};                  ///< what was behind the cursor, by position
    std::optional<std::vector<Author>> authors{}; ///< all of the class; none = not asked
    qint64 cursor = 0;                            ///< up to where was read
    bool isComplete = false;                      ///< there was nothing more
    /// The database is an older one than that which was read before: what is known goes, own rows that it lacks are
    /// sent again.
    bool isReset = false;
    qint64 serverSeq = 0; ///< of the older database
};

/// The file of the discussions. Used by one thread.
class PostStore final {
public:
    [[nodiscard]] static QString fileIn(const QString &dataFolder);
    /// Makes it when it is missing.
    [[nodiscard]] static Result<PostStore> open(const QString &file);
    PostStore(PostStore &&other) noexcept;
    PostStore &operator=(PostStore &&other) noexcept;
    ~PostStore();

    /// Who reads through this link; an empty `me` is a guest.
    [[nodiscard]] Result<void> setReader(const QString &link, const QString &me, bool isTeacher);
    [[nodiscard]] Result<BoardRows> load(const QString &link) const;
    /// Own rows that wait to be sent, in their order; a draft of that place goes with them. All or none.
    [[nodiscard]] Result<void> enqueue(const QString &link, const std::vector<PostRow> &rows,
                                       const QString &draftPlace);
    /// Takes back a row that no server has.
    [[nodiscard]] Result<void> discard(const QString &link, const QString &id);
    /// What was refused is sent again.
    [[nodiscard]] Result<void> retryRefused(const QString &link);
    [[nodiscard]] Result<void> take(const QString &link, const PostRound &round);
    [[nodiscard]] Result<void> markSeen(const QString &link, const QString &thread, qint64 seq);

    [[nodiscard]] Result<QHash<QString, QString>> drafts(const QString &link) const;
    /// An empty text removes it.
    [[nodiscard]] Result<void> keepDraft(const QString &link, const QString &place, const QString &text);

private:
    explicit PostStore(std::unique_ptr<Sqlite::Connection> connection);

    std::unique_ptr<Sqlite::Connection> m_connection;
};

} // namespace Ochre::Discussion
