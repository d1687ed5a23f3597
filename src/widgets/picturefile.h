// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPixmap>

namespace Ochre::Widgets {

/// The picture in a PNG or SVG file of a course, in its own size; null when it cannot be read, or when a side is longer
/// than 4000 px, so that no picture takes the memory of the machine.
[[nodiscard]] QPixmap pictureFile(const QString &file, qreal devicePixelRatio);

} // namespace Ochre::Widgets
