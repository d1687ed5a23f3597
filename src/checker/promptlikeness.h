// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <vector>

namespace Ochre::Checker {

/// Two texts of a list, by their index, the first one first.
struct LikePair {
    std::size_t first = 0;
    std::size_t second = 0;
    double likeness = 0; ///< 0 to 1

    bool operator==(const LikePair &) const = default;
};

/// Pairs that are alike by this much are near-duplicates.
inline constexpr double nearDuplicate = 0.6;

/// All pairs whose likeness reaches nearDuplicate, in the order of the list. The likeness is the Jaccard index of the
/// sets of three words in a row (a shorter text is one set of all its words): shared ones by all. Capital letters and
/// everything but letters and digits do not count. Of a long text the first 500 count, so that the time is bounded.
[[nodiscard]] std::vector<LikePair> nearDuplicates(const QStringList &texts);

} // namespace Ochre::Checker
