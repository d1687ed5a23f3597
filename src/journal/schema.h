// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sqlite/migrations.h"

namespace Ochre::Journal {

/// The learner's store: its application id and its steps in resources/sql.
[[nodiscard]] const Sqlite::Schema &storeSchema();

/// Up to this size a store is checked for damage whenever it is opened, which takes less than a tenth of a second.
inline constexpr qint64 maxCheckedBytes = qint64{32} * 1024 * 1024;

} // namespace Ochre::Journal
