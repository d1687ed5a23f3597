// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Ochre::Practice {

/// What Today says of reviews.
struct DueNews {
    int due = 0; ///< today
    int minutes = 0;
    QString kinds{};       ///< in words
    int left = 0;          ///< of a session that waits, 0 = none does
    bool isNew = false;    ///< nothing was studied yet
    QString leftOf{};      ///< what that session is
    bool canPlace = false; ///< somebody who knows some of it may find where to start
    int mixed = 0;         ///< cards of ten minutes; 0 = nothing fits, or just what is due does
};

} // namespace Ochre::Practice
