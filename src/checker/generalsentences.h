// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

namespace Ochre::Checker {

/// A sentence that speaks of all cases or of none.
struct GeneralSentence {
    QString text; ///< in one line
    QString word; ///< that makes it general
    int line = 1; ///< 1-based, of the word

    bool operator==(const GeneralSentence &) const = default;
};

/// The general sentences ("always", "never", "every", "only", "cannot", "must" and the like) of a lesson's whole body
/// that stand in a section (from one heading to the next) without a `rust,proof` block. Headings and code do not count.
[[nodiscard]] std::vector<GeneralSentence> unprovenGeneralSentences(const QString &body);

} // namespace Ochre::Checker
