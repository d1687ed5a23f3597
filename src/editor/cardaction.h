// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagnostics/diagnostic.h"

#include <functional>
#include <vector>

namespace Ochre::Editor {

/// A word on a diagnostic's card that does something: `id` goes out with CodeEditor::actionRequested, `text` is
/// translated and names the key where there is one. The editor knows the keys of "explain" (F1) and "fixes" (Ctrl+.).
struct CardAction {
    QString id;
    QString text;

    bool operator==(const CardAction &) const = default;
};

/// A line of a text before or after a fix.
struct CardFixLine {
    int line = 0; ///< 1-based, in the text before
    bool isAdded = false;
    QString text;

    bool operator==(const CardFixLine &) const = default;
};

/// The line as it is shown: number, sign, text.
[[nodiscard]] QString shownText(const CardFixLine &line);

/// A fix as a card previews it. Its action goes out as "fix:0", "fix:1" and so on.
struct CardFix {
    QString title;
    std::vector<CardFixLine> lines;
    QString apply; ///< the word that does it

    bool operator==(const CardFix &) const = default;
};

using CardActionProvider = std::function<std::vector<CardAction>(int index, const Diagnostics::Diagnostic &)>;

/// Explain where there is an explanation, Fixes where the compiler suggests one.
[[nodiscard]] std::vector<CardAction> standardCardActions(const Diagnostics::Diagnostic &diagnostic);

} // namespace Ochre::Editor
