// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagnostics/sgr.h"

#include <QByteArray>
#include <QList>

#include <algorithm>

namespace Ochre::Diagnostics {

namespace {

using Numbers = QList<int>;

// An empty number is 0, an unreadable one -1, which means nothing.
Numbers numbersIn(QByteArrayView text, char separator)
{
    Numbers numbers;
    for (const QByteArray &part : text.toByteArray().split(separator)) {
        bool isNumber = part.isEmpty();
        const int number = isNumber ? 0 : part.toInt(&isNumber);
        numbers << (isNumber ? number : -1);
    }
    return numbers;
}

quint32 channel(int value)
{
    return static_cast<quint32>(std::clamp(value, 0, 255));
}

// The colour that begins at numbers[at] with 5 (palette) or 2 (RGB); `at` moves to its last number.
SgrColor colorAt(const Numbers &numbers, qsizetype &at)
{
    const int kind = numbers.value(at, 0);
    if (kind == 5) {
        ++at;
        return {SgrColor::Kind::Palette, channel(numbers.value(at, 0))};
    }
    if (kind == 2) {
        at += 3;
        return {SgrColor::Kind::Rgb, (channel(numbers.value(at - 2, 0)) << 16U)
                                         | (channel(numbers.value(at - 1, 0)) << 8U) | channel(numbers.value(at, 0))};
    }
    return {};
}

void applyColor(SgrStyle &style, int code)
{
    const auto palette = [code](int first, int offset) {
        return SgrColor{SgrColor::Kind::Palette, static_cast<quint32>(code - first + offset)};
    };
    if (code >= 30 && code <= 37) {
        style.foreground = palette(30, 0);
    } else if (code >= 90 && code <= 97) {
        style.foreground = palette(90, 8);
    } else if (code >= 40 && code <= 47) {
        style.background = palette(40, 0);
    } else if (code >= 100 && code <= 107) {
        style.background = palette(100, 8);
    } else if (code == 39) {
        style.foreground = {};
    } else if (code == 49) {
        style.background = {};
    }
}

void applyCode(SgrStyle &style, int code)
{
    switch (code) {
    case 0:
        style = {};
        break;
    case 1:
        style.bold = true;
        break;
    case 2:
        style.faint = true;
        break;
    case 3:
        style.italic = true;
        break;
    case 4:
    case 21: // double underline
        style.underline = true;
        break;
    case 7:
        style.inverse = true;
        break;
    case 9:
        style.strikeOut = true;
        break;
    case 22:
        style.bold = style.faint = false;
        break;
    case 23:
        style.italic = false;
        break;
    case 24:
        style.underline = false;
        break;
    case 27:
        style.inverse = false;
        break;
    case 29:
        style.strikeOut = false;
        break;
    default:
        applyColor(style, code);
    }
}

// One parameter with its own parts, such as 38:2::255:0:0 or 4:3.
void applyParts(SgrStyle &style, QByteArrayView parameter)
{
    Numbers parts = numbersIn(parameter, ':');
    if (parts.front() == 38 || parts.front() == 48) {
        if (parts.value(1) == 2 && parts.size() > 5) {
            parts.removeAt(2); // the colour space
        }
        qsizetype at = 1;
        (parts.front() == 38 ? style.foreground : style.background) = colorAt(parts, at);
    } else if (parts.front() == 4) {
        style.underline = parts.value(1) != 0;
    }
}

} // namespace

SgrStyle styleAfter(SgrStyle style, QByteArrayView parameters)
{
    const QList<QByteArray> fields = parameters.toByteArray().split(';');
    const Numbers codes = numbersIn(parameters, ';');
    for (qsizetype i = 0; i < codes.size(); ++i) {
        if (fields[i].contains(':')) {
            applyParts(style, fields[i]);
        } else if (codes[i] == 38 || codes[i] == 48) {
            SgrColor &color = codes[i] == 38 ? style.foreground : style.background;
            color = colorAt(codes, ++i);
        } else {
            applyCode(style, codes[i]);
        }
    }
    return style;
}

} // namespace Ochre::Diagnostics
