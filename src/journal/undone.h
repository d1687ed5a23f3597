// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QSet>
#include <QString>

class QSqlDatabase;

namespace Ochre::Journal {

/// What undo events do to the rest of the log.
struct UndoneEvents {
    QSet<QString> undone;  ///< ids of the events that projections leave out
    QSet<QString> targets; ///< ids that any undo names, known or not
    bool operator==(const UndoneEvents &) const = default;
};

/// Reads all undo events. One takes its target back when the target comes before it in the order and it is not taken
/// back itself, so that undoing an undo is redoing, and no ring of undos can hold.
[[nodiscard]] Result<UndoneEvents> readUndone(const QSqlDatabase &database);

} // namespace Ochre::Journal
