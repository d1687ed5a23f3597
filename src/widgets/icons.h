// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"

#include <QIcon>
#include <QPixmap>

namespace Ochre::Widgets {

/// One of the line icons in resources/icons ("run", "check", …) in one colour, `size` device-independent pixels wide.
[[nodiscard]] QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio);

/// The same as an icon: muted when off or disabled, in the accent colour when on or selected.
[[nodiscard]] QIcon icon(const QString &name, const Design::Look &look);

/// The same in one colour for every state.
[[nodiscard]] QIcon plainIcon(const QString &name, const QColor &color);

} // namespace Ochre::Widgets
