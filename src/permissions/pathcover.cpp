// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "permissions/pathcover.h"

#include <algorithm>
#include <map>

namespace Ochre::Permissions {

namespace {

bool holds(const Branch &branch, qsizetype byte)
{
    return branch.start <= byte && byte < branch.end;
}

bool contains(const Branch &outer, const Branch &inner)
{
    return outer.start <= inner.start && inner.end <= outer.end
           && (outer.start != inner.start || outer.end != inner.end);
}

/// Whether whoever runs a part of the function passes a cause; `branches` are those within it.
bool passes(const std::vector<Branch> &branches, const std::vector<qsizetype> &causes)
{
    const bool isDirect = std::ranges::any_of(causes, [&branches](qsizetype cause) {
        return std::ranges::none_of(branches, [cause](const Branch &branch) { return holds(branch, cause); });
    });
    if (isDirect) {
        return true;
    }
    std::map<int, bool> forks; // whether each branch of it passes a cause
    for (const Branch &branch : branches) {
        const bool isNested =
            std::ranges::any_of(branches, [&branch](const Branch &other) { return contains(other, branch); });
        if (!branch.fork || isNested) {
            continue;
        }
        std::vector<Branch> inner;
        std::ranges::copy_if(branches, std::back_inserter(inner),
                             [&branch](const Branch &other) { return contains(branch, other); });
        std::vector<qsizetype> own;
        std::ranges::copy_if(causes, std::back_inserter(own),
                             [&branch](qsizetype cause) { return holds(branch, cause); });
        const bool isCovered = branch.leaves || (!own.empty() && passes(inner, own));
        const auto [fork, isNew] = forks.try_emplace(*branch.fork, isCovered);
        fork->second = fork->second && isCovered;
    }
    return std::ranges::any_of(forks, [](const auto &fork) { return fork.second; });
}

} // namespace

bool isOnEveryPath(const std::vector<Branch> &branches, const std::vector<qsizetype> &causes, qsizetype place)
{
    // Whoever is at the place is in the branches that hold it.
    std::vector<Branch> others;
    std::ranges::copy_if(branches, std::back_inserter(others),
                         [place](const Branch &branch) { return !holds(branch, place); });
    return passes(others, causes);
}

} // namespace Ochre::Permissions
