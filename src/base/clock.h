// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <functional>

namespace Ochre {

/// The wall clock as milliseconds since 1970 (UTC). Handed to whoever stamps an event, so that tests choose the time.
using Clock = std::function<qint64()>;

[[nodiscard]] Clock systemClock();

} // namespace Ochre
