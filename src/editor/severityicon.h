// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagnostics/diagnostic.h"

class QColor;
class QPainter;
class QRectF;

namespace Ochre::Editor {

/// A shape for each severity, so that colour is not the only difference.
enum class IconShape {
    Circle,   ///< error: "!" in a disc
    Triangle, ///< warning: "!" in a triangle
    Square,   ///< note, help: "i" in a square
    Stop      ///< where a program stopped: a cross in an octagon
};

[[nodiscard]] IconShape iconShape(Diagnostics::Level level);

/// Fills `area` with the shape in `color`, its sign in `ground`.
void paintIcon(QPainter &painter, const QRectF &area, IconShape shape, const QColor &color, const QColor &ground);

} // namespace Ochre::Editor
