// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Ochre::Models {

/// How many slips are forgiven in a word that was typed: none up to three letters, one up to seven, two from eight. In
/// what is no word none: E0382 and E0383 are two things.
[[nodiscard]] int forgivenTypos(QStringView typed);

/// Whether `word` begins with something that is at most `edits` letters from `typed`: left out, added, changed, or two
/// neighbours that changed places (optimal string alignment). Both in one case; their first letters need not be equal.
[[nodiscard]] bool isNearlyPrefix(QStringView typed, QStringView word, int edits);

} // namespace Ochre::Models
