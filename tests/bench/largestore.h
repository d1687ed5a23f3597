// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>

namespace Ochre::Bench {

/// How much a store for measuring holds; the answers from OCHRE_ANSWERS where that is set.
struct StoreSize {
    int answers = 1'000'000;
    int cards = 20'000;
    int notes = 500;

    [[nodiscard]] static StoreSize wanted();
};

/// Makes the store of a learner who does not exist, as `ochrectl progress generate` does, with own cards in the place
/// of a course. Takes minutes. Fails where there is one already.
[[nodiscard]] Result<void> makeLargeStore(const QString &file, const StoreSize &size);

} // namespace Ochre::Bench
