// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

namespace Ochre::Course {

/// What a `trace` fence says of one step: after which line of the shown program a name holds which value, or none.
struct TraceLine {
    enum class State { Value, Moved, Dropped };

    int line = 0; ///< 1-based line of the program as it is shown
    QString name;
    State state = State::Value;
    QString value;    ///< as it would be printed, with State::Value
    int statedAt = 0; ///< 1-based line inside the fence's content

    bool operator==(const TraceLine &) const = default;
};

/// A line that is not understood, 1-based inside the fence's content.
struct TraceFault {
    int line = 1;
    QString message; ///< says what to write instead
};

struct ParsedTrace {
    std::vector<TraceLine> lines;
    std::vector<TraceFault> faults;
};

/// Reads the content of a `trace` fence of a program that has `programLines` lines.
[[nodiscard]] ParsedTrace parseTrace(const QString &source, int programLines);

} // namespace Ochre::Course
