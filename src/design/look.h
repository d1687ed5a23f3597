// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>

namespace Ochre::Design {

enum class Scheme { Light, Dark, HighContrast };

/// The colours of one scheme by role. Every text/surface pair that is used reaches a contrast of 4.5 (tested).
struct Palette {
    QColor window; ///< window, tab strip, status bar
    QColor panel;  ///< side lists, question and output panes
    QColor page;   ///< lesson, fields, cards
    QColor editor; ///< code editor and code blocks
    QColor text;
    QColor muted;
    QColor line;       ///< 1 px hairlines
    QColor accent;     ///< primary button, links, selection
    QColor accentSoft; ///< selected row, caret line, inline code
    QColor onAccent;   ///< text on a surface filled with the accent
    QColor good;
    QColor goodSoft;
    QColor bad;
    QColor badSoft;
    QColor info;
    QColor infoSoft;
    QColor warning;
    QColor warningSoft;
    // code
    QColor keyword;
    QColor type;
    QColor string;
    QColor macro;
    QColor number;
    QColor comment;
    QColor function;
};

[[nodiscard]] Palette paletteFor(Scheme scheme);

/// What the learner chose of the type; an empty family is the recommended one. Sizes in pixels at 100 %.
struct TypeChoice {
    QString ui = {};
    QString body = {};
    QString code = {};
    int bodyPixels = 16;
    int codePixels = 14;
};

/// The type scale at a zoom: sizes in pixels, rounded to whole ones, so that text stays crisp. Families fall back to
/// the system's when the recommended ones (Inter, Noto Serif, JetBrains Mono) are not installed.
class TypeScale final {
public:
    explicit TypeScale(int zoomPercent = 100, TypeChoice choice = {});

    [[nodiscard]] QFont ui() const;               ///< 13 px
    [[nodiscard]] QFont uiSmall() const;          ///< 12 px: hints, chips, line labels
    [[nodiscard]] QFont uiStrong() const;         ///< 13 px, semibold
    [[nodiscard]] QFont body() const;             ///< 16 px serif, unless chosen otherwise
    [[nodiscard]] QFont heading(int level) const; ///< 1: 25, 2: 18, 3 and deeper: 16 px serif, semibold
    [[nodiscard]] QFont code() const;             ///< 14 px monospace
    [[nodiscard]] QFont codeSmall() const;        ///< 13 px monospace: code inside running text, output
    [[nodiscard]] int zoom() const { return m_zoom; }
    /// A length of the 100 % design in pixels at this zoom.
    [[nodiscard]] int px(int designPixels) const;

private:
    [[nodiscard]] QFont font(const QString &chosen, const QStringList &families, int pixels,
                             QFont::Weight weight) const;
    [[nodiscard]] QFont codeFont(int pixels) const;

    int m_zoom;
    TypeChoice m_choice;
};

/// Colours and type together: what every view is given, and given again when theme or zoom change.
struct Look {
    Scheme scheme = Scheme::Light;
    Palette palette = paletteFor(Scheme::Light);
    TypeScale type;

    [[nodiscard]] static Look make(Scheme scheme, int zoomPercent, const TypeChoice &choice = {});
};

/// WCAG 2.2 contrast ratio, 1 to 21.
[[nodiscard]] double contrast(const QColor &first, const QColor &second);

} // namespace Ochre::Design
