// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

class QSqlDatabase;

namespace Ochre::Journal {

/// The half of step 3 that SQL cannot do: seals the events of the old table in their old order (time, id) and moves
/// them into the new one. They belong to a device whose id follows from the first of them, so that two copies of one
/// old store still agree; the store goes on as a new device. Used inside the step's transaction.
[[nodiscard]] Result<void> moveOldEvents(const QSqlDatabase &database);

} // namespace Ochre::Journal
