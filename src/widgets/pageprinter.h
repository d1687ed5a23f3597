// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"

class QPagedPaintDevice;
class QTextDocument;

namespace Ochre::Widgets {

/// Puts a document, as a page of the program shows it in this look, on paper: as wide as the paper, cards and chips
/// under the text, no line cut at the end of a sheet, and `title` with the number of the sheet below. Returns how many
/// sheets; 0 when the device takes nothing.
int printPage(const QTextDocument &document, const Design::Look &look, QPagedPaintDevice &device, const QString &title);

} // namespace Ochre::Widgets
