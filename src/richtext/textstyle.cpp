// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "richtext/textstyle.h"

namespace Ochre::Richtext {

namespace {

QTextCharFormat charFormat(const QFont &font, const QColor &color)
{
    QTextCharFormat format;
    format.setFont(font);
    format.setForeground(color);
    return format;
}

} // namespace

TextStyle::TextStyle(Role role, const Design::Look &look)
    : m_role(role)
    , m_look(look)
{
}

QTextCharFormat TextStyle::text() const
{
    return charFormat(m_role == Role::Note ? m_look.type.ui() : m_look.type.body(), m_look.palette.text);
}

QTextCharFormat TextStyle::muted() const
{
    return charFormat(m_look.type.ui(), m_look.palette.muted);
}

QTextCharFormat TextStyle::heading(int level) const
{
    return charFormat(m_role == Role::Note ? m_look.type.uiStrong() : m_look.type.heading(level), m_look.palette.text);
}

QTextCharFormat TextStyle::code() const
{
    return charFormat(m_role == Role::Lesson ? m_look.type.code() : m_look.type.codeSmall(), m_look.palette.text);
}

QTextCharFormat TextStyle::codeSpan() const
{
    // A monospace face looks larger than the text around it; a step smaller it sits level.
    QFont font = m_look.type.codeSmall();
    if (m_role != Role::Note) {
        font.setPixelSize(m_look.type.code().pixelSize());
    }
    QTextCharFormat format;
    format.setFont(font, QTextCharFormat::FontPropertiesSpecifiedOnly);
    format.setFontFixedPitch(true);
    format.setBackground(m_look.palette.accentSoft);
    return format;
}

QTextCharFormat TextStyle::link(const QString &href) const
{
    QTextCharFormat format;
    format.setAnchor(true);
    format.setAnchorHref(href);
    format.setForeground(m_look.palette.accent);
    format.setFontUnderline(true);
    return format;
}

QTextCharFormat TextStyle::term(const QString &href) const
{
    QTextCharFormat format;
    format.setAnchor(true);
    format.setAnchorHref(href);
    format.setUnderlineStyle(QTextCharFormat::DotLine);
    format.setUnderlineColor(m_look.palette.muted);
    return format;
}

int TextStyle::lineHeight() const
{
    switch (m_role) {
    case Role::Lesson:
        return m_look.type.px(26);
    case Role::Prompt:
        return m_look.type.px(22);
    case Role::Note:
        break;
    }
    return m_look.type.px(19);
}

int TextStyle::indent() const
{
    return m_look.type.px(m_role == Role::Note ? 20 : 24);
}

QTextBlockFormat TextStyle::plain() const
{
    QTextBlockFormat format;
    format.setLineHeight(lineHeight(), QTextBlockFormat::FixedHeight);
    return format;
}

QTextBlockFormat TextStyle::paragraph() const
{
    QTextBlockFormat format = plain();
    format.setBottomMargin(m_look.type.px(m_role == Role::Lesson ? 12 : 4));
    return format;
}

QTextBlockFormat TextStyle::headingBlock(int level) const
{
    QTextBlockFormat format;
    format.setHeadingLevel(level);
    if (m_role == Role::Lesson) {
        format.setTopMargin(m_look.type.px(level <= 2 ? 20 : 12));
        format.setBottomMargin(m_look.type.px(level == 1 ? 8 : 4));
    } else {
        format.setTopMargin(m_look.type.px(8));
        format.setBottomMargin(m_look.type.px(4));
    }
    return format;
}

QTextBlockFormat TextStyle::listItem() const
{
    QTextBlockFormat format = plain();
    format.setBottomMargin(m_look.type.px(m_role == Role::Lesson ? 4 : 0));
    return format;
}

QTextBlockFormat TextStyle::codeLine() const
{
    QTextBlockFormat format;
    format.setLayoutDirection(Qt::LeftToRight); // even where the first letters are Hebrew or Arabic
    format.setLineHeight(m_look.type.px(m_role == Role::Lesson ? 20 : 19), QTextBlockFormat::FixedHeight);
    return format;
}

} // namespace Ochre::Richtext
