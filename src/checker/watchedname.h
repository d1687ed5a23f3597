// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonArray>
#include <QString>

#include <vector>

namespace Ochre::Checker {

/// A variable of a recorded program, or a part of one, after a line of it.
struct WatchedName {
    int line = 0; ///< 1-based in the text that is compiled
    QString name; ///< "total", "order.lines[0]"

    bool operator==(const WatchedName &) const = default;
};

/// What became of it when the line was over.
struct NameState {
    bool isKnown = false;   ///< the function has a variable of that name there
    bool isMoved = false;   ///< its value was given away, as the compiler knows
    bool isDropped = false; ///< what it owned was freed in the course of the line
    QString debug;          ///< as `{:?}` prints it; empty when it holds nothing that can be told
    QString plain;          ///< as `{}` prints it, where that differs; else the same
    QString type;           ///< as rustc calls it

    bool operator==(const NameState &) const = default;
};

[[nodiscard]] QJsonArray statesToJson(const std::vector<std::vector<NameState>> &states);
[[nodiscard]] std::vector<std::vector<NameState>> statesFromJson(const QJsonArray &array);

} // namespace Ochre::Checker
