// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "classroom/connection.h"

#include <QJsonObject>

namespace Ochre::Classroom {

/// What the teachers of a class may read of a learner. The server decides by it; the numbers are its own.
enum class Sharing { Nothing = 0, Results = 1, ResultsAndCode = 2 };

/// What one who is signed in is in a class.
struct Membership {
    QString classId; ///< UUID
    QString title{};
    QString person{}; ///< UUID
    QString name{};   ///< the own one
    bool isTeacher = false;
    Sharing sharing = Sharing::Nothing;
    bool mustChange = false; ///< somebody else has seen the password

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Membership fromJson(const QJsonObject &object);
    bool operator==(const Membership &) const = default;
};

/// All of the one who is signed in, by title; none when the login belongs to no class any more, or is closed.
[[nodiscard]] Reply<std::vector<Membership>> listMemberships(Connection &connection);
[[nodiscard]] Reply<void> setSharing(Connection &connection, const QString &classId, Sharing sharing);

} // namespace Ochre::Classroom
