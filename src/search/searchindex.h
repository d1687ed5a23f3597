// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "search/searchentry.h"

#include <memory>

namespace Ochre::Search {

/// A full-text index in memory (SQLite FTS5). Synchronous; belongs to the thread that made it.
class SearchIndex final {
public:
    /// Fails when SQLite or its full-text search is missing.
    [[nodiscard]] static Result<SearchIndex> create();
    ~SearchIndex();
    SearchIndex(SearchIndex &&other) noexcept;
    SearchIndex &operator=(SearchIndex &&other) noexcept;

    Result<void> add(const std::vector<SearchEntry> &entries);
    Result<void> removeAll(SearchEntry::Kind kind);
    /// The best matches first: entries that hold every word, the last of which may be unfinished. Nothing for a text
    /// without a letter or digit. Accents and case do not matter.
    [[nodiscard]] Result<std::vector<SearchHit>> find(const QString &text, int limit = 30) const;

private:
    class Private;
    explicit SearchIndex(std::unique_ptr<Private> database);

    std::unique_ptr<Private> d;
};

} // namespace Ochre::Search
