// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "classroom/membership.h"
#include "discussion/poststore.h"

namespace Ochre::Classroom {

/// What is to be exchanged of a discussion.
struct PostOrder {
    Address address; ///< with login and password, or a guest's certificate
    QString classId;
    qint64 cursor = 0; ///< the last position that was read
    std::vector<Discussion::PostRow> outgoing{};
    bool isGuest = false;
};

struct PostReport {
    Discussion::PostRound round{};
    std::vector<Membership> memberships{}; ///< of the one who is signed in
    std::optional<ServerFault> fault{};    ///< what was done before it stays done
};

/// Sends what waits, then reads what is behind the cursor. A row that the server will not take holds back no other one.
/// Blocks its thread; knows no file: whoever is ended before the report is on disk does it again, which the server does
/// not mind.
[[nodiscard]] PostReport exchangePosts(const PostOrder &order, const Patience &patience);
[[nodiscard]] PostReport exchangePosts(const PostOrder &order, Connection &connection);

/// The rows that hold a post's text, hidden from the class or shown to it again. For teachers.
[[nodiscard]] Reply<void> setHidden(Connection &connection, const QString &classId, const QString &author,
                                    const std::vector<QString> &rows, bool isHidden);

} // namespace Ochre::Classroom
