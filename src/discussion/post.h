// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>

#include <vector>

namespace Ochre::Discussion {

/// What a row of a discussion is. The numbers are kept on disk.
enum class RowKind { Post = 0, Edit = 1, Delete = 2, State = 3, Report = 4 };

/// One row as a class has it. Rows only come; nothing of one changes but `isHidden`.
struct PostRow {
    QString id; ///< a UUID, unique for its author
    RowKind kind = RowKind::Post;
    QString parent{}; ///< the post that is answered, or that an edit, a deletion, a state or a report is about
    QString lesson{}; ///< "course/lesson"
    QString topic{};  ///< a starter topic, or "at:" and the program, question or line that is asked about; may be empty
    QString body{};   ///< Markdown; of a state "solved" or "open"; of a report why
    QString author{};
    qint64 seq = 0; ///< position in the class; 0 = the server has not acknowledged it
    bool isHidden = false;
    qint64 atMs = 0;   ///< when the server took it, or else when it was written; ms since 1970 (UTC)
    QString refused{}; ///< the SQLSTATE with which the server would not take it

    bool operator==(const PostRow &) const = default;
};

/// The longest text that a post takes, in characters; the server takes as many bytes, and a character has at most four.
inline constexpr int longestPost = 16'000;

enum class Standing { Former = 0, Student = 1, Teacher = 2 };

/// Who wrote. Students know each other by number alone.
struct Author {
    QString id;
    int number = 0; ///< among those of the same standing, from 1
    Standing standing = Standing::Former;
    QString name{}; ///< empty when it is not to be known

    bool operator==(const Author &) const = default;
};

/// What a discussion is made of.
struct BoardRows {
    std::vector<PostRow> rows; ///< the class's own, and at the end those that wait
    QHash<QString, Author> authors{};
    QHash<QString, qint64> seen{}; ///< up to which position a thread was read, by its id
    qint64 baseline = 0;           ///< what was there before the first look is not news
    qint64 cursor = 0;             ///< the last position that was read
    QString me{};                  ///< empty for a guest
    bool isTeacher = false;
};

} // namespace Ochre::Discussion
