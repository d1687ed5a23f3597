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

using CardActionProvider = std::function<std::vector<CardAction>(int index, const Diagnostics::Diagnostic &)>;

/// Explain where there is an explanation, Fixes where the compiler suggests one.
[[nodiscard]] std::vector<CardAction> standardCardActions(const Diagnostics::Diagnostic &diagnostic);

} // namespace Ochre::Editor
