// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "journal/event.h"
#include "sqlite/statement.h"

namespace Ochre::Journal {

/// The columns of an event in the order that eventAt() reads.
inline constexpr auto eventColumns = "id, time_ms, kind, lesson, subject, data, course, device, sequence, counter,"
                                     " zone_minutes, study_day, previous, checksum";
/// The order of the fold, and the other way round.
inline constexpr auto inOrder = " ORDER BY counter, device, id";
inline constexpr auto newestFirst = " ORDER BY counter DESC, device DESC, id DESC";

/// The event of a row that begins with these columns.
[[nodiscard]] Event eventAt(const Sqlite::Statement &row);

} // namespace Ochre::Journal
