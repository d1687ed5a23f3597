// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Ochre::Study {

// Whole days of an interval, and the spread that keeps what was learned together from coming back together.

/// The whole days for a real interval, spread by `share` (0 to below 1) over the days around it, from `least` to
/// `most`. It never falls when the interval grows.
[[nodiscard]] int spreadDays(double interval, int least, int most, double share);
/// The nearest whole day without a spread, from `least` to `most`.
[[nodiscard]] int wholeDays(double interval, int least, int most);

/// The fewest days that a success may give after an interval of `previous` days: one more where the new interval is
/// longer, as many where they are within its spread, else 0: no bound.
[[nodiscard]] int fewestDays(double interval, int previous, int most);

/// The share of the spread for one answer to an item: from its id and how often it was answered before, so that what a
/// button promises, what it does and what is done again after an undo agree on every machine.
[[nodiscard]] double spreadShare(const QString &item, int repetitions);

} // namespace Ochre::Study
