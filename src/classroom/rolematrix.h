// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "classroom/connection.h"

#include <vector>

namespace Ochre::Classroom {

/// One thing that somebody may or may not do, as it was tried on the server.
struct MatrixRow {
    QString name;     ///< such as "student/reads-events-of-another"
    QString expected; ///< a value, "allowed", or SQLSTATEs
    QString found;
    bool isOk = false;
};

/// Tries the whole role matrix on a live server: two classes with throw-away people, each of whom signs in and tries
/// what is not his by functions and by SQL of his own. `admin` is who set the database up. Whatever happens, all of it
/// is taken away again; what an earlier run could not take away goes first. Two at the same time would be in each
/// other's way. A fault is one that let nothing be tried.
[[nodiscard]] Reply<std::vector<MatrixRow>> checkRoles(const Address &admin, const Patience &patience = {});

/// The throw-away classes that are there, with their people and logins, go. Returns how many there were.
[[nodiscard]] Reply<int> removeLeftovers(Connection &admin);

} // namespace Ochre::Classroom
