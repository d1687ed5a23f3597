// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace Ochre::Editor {

struct SearchRequest {
    QString pattern;
    bool isCaseSensitive = false;
    bool isWholeWord = false;
    bool isRegularExpression = false;

    bool operator==(const SearchRequest &) const = default;
};

/// Bytes of the text, half-open; what to put there when a replacement was asked for.
struct SearchMatch {
    qsizetype start = 0;
    qsizetype end = 0;
    QByteArray replacement;

    bool operator==(const SearchMatch &) const = default;
};

/// More matches than this are not collected, unless they are to be replaced.
inline constexpr size_t maxMatches = 10'000;

/// All matches from the start, not overlapping, without empty ones. In regular expressions `^` and `$` are line ends,
/// and `$1` or `\1` in the replacement stands for a group. An error says what is wrong with the expression.
[[nodiscard]] Result<std::vector<SearchMatch>> search(const QByteArray &text, const SearchRequest &request,
                                                      const std::optional<QString> &replacement = {});

} // namespace Ochre::Editor
