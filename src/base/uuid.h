// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Ochre {

/// A new UUID version 7 (RFC 9562, 5.7) in its 36-character form: the time in ms since 1970 (UTC), then random
/// bits, so that ids made on many machines sort by time and never meet.
[[nodiscard]] QString makeUuidV7(qint64 msSinceEpoch);

} // namespace Ochre
