// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QtTypes>

namespace Ochre::Diagnostics {

/// A colour as terminals name it.
struct SgrColor {
    enum class Kind { Default, Palette, Rgb };
    Kind kind = Kind::Default;
    quint32 value = 0; ///< Palette: 0-255 (0-7 normal, 8-15 bright); Rgb: 0xRRGGBB

    bool operator==(const SgrColor &) const = default;
};

/// Select Graphic Rendition (ECMA-48, 8.3.117): what is kept of a program's escape sequences.
struct SgrStyle {
    SgrColor foreground{};
    SgrColor background{};
    bool bold = false;
    bool faint = false;
    bool italic = false;
    bool underline = false;
    bool inverse = false;
    bool strikeOut = false;

    bool operator==(const SgrStyle &) const = default;
};

/// The style after `ESC [ parameters m`; parameters are separated by `;` or `:`. Blinking and hidden text are ignored:
/// nothing may be hidden from the reader.
[[nodiscard]] SgrStyle styleAfter(SgrStyle style, QByteArrayView parameters);

} // namespace Ochre::Diagnostics
