// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>

#include <vector>

class QSqlDatabase;

namespace Ochre::Journal {

/// An event by the place at which it came into this store, from 1. Places only grow, since no event ever goes; they are
/// this file's own and mean nothing in another store.
struct Arrival {
    qint64 place = 0;
    QString id;
    bool operator==(const Arrival &) const = default;
};

/// The last place; 0 in an empty store.
[[nodiscard]] Result<qint64> lastArrival(const QSqlDatabase &database);
/// What came after a place, in the order of arrival.
[[nodiscard]] Result<std::vector<Arrival>> arrivalsAfter(const QSqlDatabase &database, qint64 place);

} // namespace Ochre::Journal
