// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/memorypicture.h"
#include "design/look.h"

#include <QPointF>

class QPainter;

namespace Ochre::Richtext {

/// The way of an arrow: out to a lane between the columns, along it, and in.
struct ArrowRoute {
    QPointF start;
    QPointF end;
    qreal laneX = 0;
    bool dangling = false; ///< ends in a cross: what it pointed to is gone
};

/// Solid for an owner, dashed for a shared borrow, double for a mutable one; never told by colour alone.
void drawMemoryArrow(QPainter &painter, const ArrowRoute &route, Course::ArrowKind kind, const Design::Look &look);

} // namespace Ochre::Richtext
