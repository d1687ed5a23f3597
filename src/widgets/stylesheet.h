// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"

#include <QPalette>
#include <QString>

class QPushButton;

namespace Ochre::Widgets {

/// The style sheet of the whole program for one look. Widgets choose a variant through dynamic properties:
/// QPushButton `primary` (filled) and `quiet` (no border), QLabel `muted`, `strong`, `heading` and `keyHint`, QFrame
/// `card` and `chip`, any pane `surface` = "panel" or "page".
[[nodiscard]] QString styleSheet(const Design::Look &look);

/// The same colours for everything that paints with the palette.
[[nodiscard]] QPalette palette(const Design::Look &look);

/// Gives a button the font of its variant. What the style sheet makes bold is painted bold, but measured in the
/// button's own font: that must be bold, too, or the text is cut.
void setButtonFont(QPushButton &button, const Design::Look &look);

} // namespace Ochre::Widgets
