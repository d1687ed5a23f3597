// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "classroom/connection.h"

#include <vector>

namespace Ochre::Classroom {

struct ClassRow {
    QString id; ///< UUID
    QString title;
};

/// A person of a class, as a teacher of it sees.
struct Member {
    QString person; ///< UUID
    QString login;
    QString name;
    bool isTeacher = false;
    int sharing = 0; ///< 0 nothing, 1 results, 2 results and code
    bool isActive = true;
    bool mustChange = false; ///< the password is one that somebody else has seen
};

/// A login with its password, which is nowhere but here.
struct NewLogin {
    QString person;
    QString login;
    QString name;
    QString password;
};

struct NewCode {
    QString id;
    QString code; ///< nowhere but here
    qint64 closesMs = 0;
};

/// What a join code led to.
struct Joined {
    QString classId;
    QString title;
    QString login;
};

/// The classes that the one who is signed in may see.
[[nodiscard]] Reply<std::vector<ClassRow>> listClasses(Connection &connection);
[[nodiscard]] Reply<QString> makeClass(Connection &connection, const QString &title, bool showsGuests);
/// With all that people wrote in it, and the logins of those who are in no other.
[[nodiscard]] Reply<void> removeClass(Connection &connection, const QString &classId);

/// By name.
[[nodiscard]] Reply<std::vector<Member>> listMembers(Connection &connection, const QString &classId);
[[nodiscard]] Reply<NewLogin> addPerson(Connection &connection, const QString &classId, bool isTeacher,
                                        const QString &name);
[[nodiscard]] Reply<NewLogin> resetPassword(Connection &connection, const QString &classId, const Member &member);
/// What the person wrote goes, but for posts; with the last class the login goes.
[[nodiscard]] Reply<void> removeMember(Connection &connection, const QString &classId, const QString &person);

/// `hours` from now on, for at most `uses` people.
[[nodiscard]] Reply<NewCode> makeCode(Connection &connection, const QString &classId, int hours, int uses);
/// All codes of the class when `codeId` is empty; returns how many were open.
[[nodiscard]] Reply<qint64> closeCodes(Connection &connection, const QString &classId, const QString &codeId);

/// As a guest: makes a login with this password. Who is signed in already keeps the own one.
[[nodiscard]] Reply<Joined> join(Connection &connection, const QString &code, const QString &name,
                                 const QString &password);
[[nodiscard]] Reply<void> setOwnPassword(Connection &connection, const QString &password);
/// In every class; the login is closed at once.
[[nodiscard]] Reply<void> eraseMe(Connection &connection);
/// All that the database holds of the one who is signed in, as one JSON object; `src/classroom/README.md` has its keys.
[[nodiscard]] Reply<QByteArray> exportMine(Connection &connection);

} // namespace Ochre::Classroom
