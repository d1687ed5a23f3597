// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/typos.h"

#include <algorithm>
#include <array>

namespace Ochre::Models {

namespace {

constexpr qsizetype longestWord = 32; // longer ones are no words
constexpr qsizetype forgivenOnce = 4;
constexpr qsizetype forgivenTwice = 8;

using Row = std::array<int, longestWord + 1>;

} // namespace

int forgivenTypos(QStringView typed)
{
    const bool isWord = typed.size() <= longestWord && std::ranges::all_of(typed, [](QChar c) { return c.isLetter(); });
    return !isWord || typed.size() < forgivenOnce ? 0 : typed.size() < forgivenTwice ? 1 : 2;
}

bool isNearlyPrefix(QStringView typed, QStringView word, int edits)
{
    // No more letters than those can be a prefix that is near enough.
    const qsizetype width = std::min({word.size(), typed.size() + edits, longestWord});
    if (typed.size() > longestWord || width + edits < typed.size()) {
        return false;
    }
    Row before{};
    Row last{};
    Row now{};
    for (qsizetype at = 0; at <= width; ++at) {
        last[static_cast<std::size_t>(at)] = static_cast<int>(at);
    }
    for (qsizetype row = 1; row <= typed.size(); ++row) {
        now[0] = static_cast<int>(row);
        for (qsizetype at = 1; at <= width; ++at) {
            const auto place = static_cast<std::size_t>(at);
            const bool isSame = typed[row - 1] == word[at - 1];
            int cost = std::min({last[place] + 1, now[place - 1] + 1, last[place - 1] + (isSame ? 0 : 1)});
            if (row > 1 && at > 1 && typed[row - 1] == word[at - 2] && typed[row - 2] == word[at - 1]) {
                cost = std::min(cost, before[place - 2] + 1);
            }
            now[place] = cost;
        }
        before = last;
        last = now;
    }
    return *std::min_element(last.begin(), last.begin() + width + 1) <= edits;
}

} // namespace Ochre::Models
