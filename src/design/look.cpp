// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "design/look.h"

#include <QFontDatabase>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <utility>

namespace Ochre::Design {

namespace {

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

Palette lightPalette()
{
    return {.window = rgb(0xF4EEE3),
            .panel = rgb(0xFAF6EE),
            .page = rgb(0xFFFDF9),
            .editor = rgb(0xFFFDF9),
            .text = rgb(0x2A241F),
            .muted = rgb(0x6B6055),
            .line = rgb(0xE2D8C8),
            .accent = rgb(0x9A4B0A),
            .accentSoft = rgb(0xF4E3CD),
            .onAccent = rgb(0xFFFFFF),
            .good = rgb(0x2C7548),
            .goodSoft = rgb(0xE1F0E5),
            .bad = rgb(0xB3261E),
            .badSoft = rgb(0xFBE6E2),
            .info = rgb(0x2C6690),
            .infoSoft = rgb(0xE3EEF6),
            .warning = rgb(0x865C00),
            .warningSoft = rgb(0xFAEED2),
            .keyword = rgb(0x8A3B00),
            .type = rgb(0x2C6690),
            .string = rgb(0x3C6E2F),
            .macro = rgb(0x7A3E9D),
            .number = rgb(0x8F5500),
            .comment = rgb(0x6F6459),
            .function = rgb(0x1F4E79)};
}

Palette darkPalette()
{
    return {.window = rgb(0x1B1714),
            .panel = rgb(0x221D19),
            .page = rgb(0x1F1A17),
            .editor = rgb(0x191512),
            .text = rgb(0xEBE3D8),
            .muted = rgb(0xA79A8B),
            .line = rgb(0x383028),
            .accent = rgb(0xE2A15B),
            .accentSoft = rgb(0x3B2A1A),
            .onAccent = rgb(0x1B1714),
            .good = rgb(0x74C391),
            .goodSoft = rgb(0x1E3226),
            .bad = rgb(0xF28C7F),
            .badSoft = rgb(0x3C211D),
            .info = rgb(0x82BBE0),
            .infoSoft = rgb(0x1D2C37),
            .warning = rgb(0xE3B65A),
            .warningSoft = rgb(0x362B17),
            .keyword = rgb(0xE8A66A),
            .type = rgb(0x8CC4E8),
            .string = rgb(0xA5C98A),
            .macro = rgb(0xCDA0E0),
            .number = rgb(0xE5BE6B),
            .comment = rgb(0xA3968A),
            .function = rgb(0xA9CFEF)};
}

Palette highContrastPalette()
{
    const QColor black = rgb(0x000000);
    const QColor white = rgb(0xFFFFFF);
    return {.window = black,
            .panel = black,
            .page = black,
            .editor = black,
            .text = white,
            .muted = rgb(0xE0E0E0),
            .line = white,
            .accent = rgb(0xFFD24A),
            .accentSoft = rgb(0x3A2E00),
            .onAccent = black,
            .good = rgb(0x7CFF9B),
            .goodSoft = rgb(0x00300F),
            .bad = rgb(0xFF9C92),
            .badSoft = rgb(0x400500),
            .info = rgb(0x8FD3FF),
            .infoSoft = rgb(0x00263D),
            .warning = rgb(0xFFE27A),
            .warningSoft = rgb(0x332800),
            .keyword = rgb(0xFFD24A),
            .type = rgb(0x8FD3FF),
            .string = rgb(0xA8F5A0),
            .macro = rgb(0xF0B8FF),
            .number = rgb(0xFFE27A),
            .comment = rgb(0xD0D0D0),
            .function = rgb(0xBFE4FF)};
}

const QStringList &uiFamilies()
{
    static const QStringList families{QStringLiteral("Inter"), QStringLiteral("Noto Sans"),
                                      QFontDatabase::systemFont(QFontDatabase::GeneralFont).family()};
    return families;
}

const QStringList &bodyFamilies()
{
    static const QStringList families{QStringLiteral("Noto Serif"), QStringLiteral("DejaVu Serif"),
                                      QStringLiteral("serif")};
    return families;
}

const QStringList &codeFamilies()
{
    static const QStringList families{QStringLiteral("JetBrains Mono"),
                                      QFontDatabase::systemFont(QFontDatabase::FixedFont).family()};
    return families;
}

} // namespace

Palette paletteFor(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Dark:
        return darkPalette();
    case Scheme::HighContrast:
        return highContrastPalette();
    case Scheme::Light:
        break;
    }
    return lightPalette();
}

TypeScale::TypeScale(int zoomPercent, TypeChoice choice)
    : m_zoom(std::clamp(zoomPercent, 50, 300))
    , m_choice(std::move(choice))
{
}

int TypeScale::px(int designPixels) const
{
    return static_cast<int>(std::lround(static_cast<double>(designPixels) * m_zoom / 100.0));
}

QFont TypeScale::font(const QString &chosen, const QStringList &families, int pixels, QFont::Weight weight) const
{
    QFont result(chosen.isEmpty() ? families : QStringList{chosen} + families);
    result.setPixelSize(std::max(6, px(pixels)));
    result.setWeight(weight);
    return result;
}

QFont TypeScale::ui() const
{
    return font(m_choice.ui, uiFamilies(), 13, QFont::Normal);
}

QFont TypeScale::uiSmall() const
{
    return font(m_choice.ui, uiFamilies(), 12, QFont::Normal);
}

QFont TypeScale::uiStrong() const
{
    return font(m_choice.ui, uiFamilies(), 13, QFont::DemiBold);
}

QFont TypeScale::body() const
{
    return font(m_choice.body, bodyFamilies(), m_choice.bodyPixels, QFont::Normal);
}

QFont TypeScale::heading(int level) const
{
    constexpr int normal = 16;
    const int pixels = level <= 1 ? 25 : level == 2 ? 18 : normal;
    return font(m_choice.body, bodyFamilies(), pixels * m_choice.bodyPixels / normal, QFont::DemiBold);
}

QFont TypeScale::codeFont(int pixels) const
{
    QFont result = font(m_choice.code, codeFamilies(), pixels, QFont::Normal);
    result.setStyleHint(QFont::Monospace);
    // No ligatures: a learner has to see the characters that are typed, -> and not an arrow.
    result.setFeature(QFont::Tag("calt"), 0);
    result.setFeature(QFont::Tag("liga"), 0);
    return result;
}

QFont TypeScale::code() const
{
    return codeFont(m_choice.codePixels);
}

QFont TypeScale::codeSmall() const
{
    return codeFont(m_choice.codePixels - 1);
}

Look Look::make(Scheme scheme, int zoomPercent, const TypeChoice &choice)
{
    return {.scheme = scheme, .palette = paletteFor(scheme), .type = TypeScale(zoomPercent, choice)};
}

double contrast(const QColor &first, const QColor &second)
{
    // WCAG 2.2, "relative luminance" and "contrast ratio".
    const auto luminance = [](const QColor &color) {
        const auto linear = [](double channel) {
            return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
    };
    const auto [darker, lighter] = std::minmax({luminance(first), luminance(second)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace Ochre::Design
