// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Theme>
#include <QString>

// Internal to this folder: the only header that names KSyntaxHighlighting.
namespace Ochre::Highlighting {

/// The definition for a fence's word ("rust", "toml", "sh"); invalid for unknown words.
[[nodiscard]] KSyntaxHighlighting::Definition definitionFor(const QString &language);

/// Our own theme for a scheme.
[[nodiscard]] KSyntaxHighlighting::Theme themeFor(Design::Scheme scheme);

} // namespace Ochre::Highlighting
