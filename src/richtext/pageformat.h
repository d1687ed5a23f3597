// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "richtext/textstyle.h"

#include <QTextFormat>

namespace Ochre::Richtext {

/// Marks in the formats of the lesson document that the browser paints or acts on.
namespace PageMark {
inline constexpr int card = QTextFormat::UserProperty + 1;        ///< table: painted as a rounded card
inline constexpr int row = QTextFormat::UserProperty + 2;         ///< first cell of a card's row: a CardRow
inline constexpr int fold = QTextFormat::UserProperty + 3;        ///< first cell of a row: the id of its fold
inline constexpr int chip = QTextFormat::UserProperty + 4;        ///< characters: painted as a pill
inline constexpr int picture = QTextFormat::UserProperty + 5;     ///< object: index of a memory picture
inline constexpr int replacement = QTextFormat::UserProperty + 6; ///< object: what is copied in its place
inline constexpr int pictureObject = QTextFormat::UserObject + 1; ///< a memory picture
inline constexpr int widgetObject = QTextFormat::UserObject + 2;  ///< room for a widget
} // namespace PageMark

/// What a row of a card is; decides its surface.
enum class CardRow { Strip = 1, Code, Text, Output, Picture };

/// The formats of everything on the lesson page that is not Markdown.
class PageStyle final {
public:
    explicit PageStyle(const Design::Look &look);

    [[nodiscard]] const Design::Look &look() const { return m_lesson.look(); }
    [[nodiscard]] const Design::Palette &palette() const { return look().palette; }
    [[nodiscard]] int px(int designPixels) const { return look().type.px(designPixels); }
    [[nodiscard]] const Richtext::TextStyle &lesson() const { return m_lesson; }
    [[nodiscard]] const Richtext::TextStyle &note() const { return m_note; }

    [[nodiscard]] QTextCharFormat ui(const QColor &color) const;
    [[nodiscard]] QTextCharFormat small(const QColor &color) const;
    [[nodiscard]] QTextCharFormat strong(const QColor &color) const;
    [[nodiscard]] QTextCharFormat output(const QColor &color) const; ///< monospace 13 px
    [[nodiscard]] QTextCharFormat chip() const;
    /// A word that does something: semibold in the accent, as in the head of a code card.
    [[nodiscard]] QTextCharFormat action(const QString &href) const;
    [[nodiscard]] QTextBlockFormat line(int height) const; ///< one line of fixed height in design pixels, no margins

private:
    Richtext::TextStyle m_lesson;
    Richtext::TextStyle m_note;
};

/// An address inside the page, "ochre:run/3": what a link does and to what.
struct PageLink {
    QString action;
    QString argument;

    [[nodiscard]] QString href() const { return QStringLiteral("ochre:%1/%2").arg(action, argument); }
    [[nodiscard]] static PageLink parse(const QString &href);
};

} // namespace Ochre::Richtext
