// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "classroom/people.h"
#include "ctl/console.h"

#include <QStringList>

class QCommandLineParser;

namespace Ochre::Ctl {

/// One `class` command as it was asked for.
struct ClassCall {
    const QCommandLineParser &parser;
    const Console &console;
    Classroom::Address address;
    QStringList rest; ///< the arguments behind the address
    bool json = false;

    [[nodiscard]] bool isSet(const char *option) const;
    [[nodiscard]] QString value(const char *option) const;
    /// The patience of a command: an interruption ends every wait.
    [[nodiscard]] Classroom::Patience patience() const;
    /// Signs in; the words of the fault when it fails.
    [[nodiscard]] Result<std::unique_ptr<Classroom::Connection>> connect() const;
    /// Says a fault of the server, and returns Impossible.
    [[nodiscard]] int fault(const Classroom::ServerFault &fault) const;
    /// The class that --class names by title or id, or the only one there is.
    [[nodiscard]] Result<Classroom::ClassRow> findClass(Classroom::Connection &connection) const;
    /// Signs in and finds the class, then does it.
    [[nodiscard]] int
    inClass(const std::function<int(Classroom::Connection &, const Classroom::ClassRow &)> &work) const;
};

} // namespace Ochre::Ctl
