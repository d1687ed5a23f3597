// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "richtext/pageformat.h"

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

PageStyle::PageStyle(const Design::Look &look)
    : m_lesson(Richtext::Role::Lesson, look)
    , m_note(Richtext::Role::Note, look)
{
}

QTextCharFormat PageStyle::ui(const QColor &color) const
{
    return charFormat(look().type.ui(), color);
}

QTextCharFormat PageStyle::small(const QColor &color) const
{
    return charFormat(look().type.uiSmall(), color);
}

QTextCharFormat PageStyle::strong(const QColor &color) const
{
    return charFormat(look().type.uiStrong(), color);
}

QTextCharFormat PageStyle::output(const QColor &color) const
{
    return charFormat(look().type.codeSmall(), color);
}

QTextCharFormat PageStyle::chip() const
{
    QTextCharFormat format = small(palette().muted);
    format.setProperty(PageMark::chip, true);
    return format;
}

QTextCharFormat PageStyle::action(const QString &href) const
{
    QFont font = look().type.uiSmall();
    font.setWeight(QFont::DemiBold);
    QTextCharFormat format = charFormat(font, palette().accent);
    format.setAnchor(true);
    format.setAnchorHref(href);
    return format;
}

QTextBlockFormat PageStyle::line(int height) const
{
    QTextBlockFormat format;
    format.setLineHeight(px(height), QTextBlockFormat::FixedHeight);
    return format;
}

PageLink PageLink::parse(const QString &href)
{
    const QString rest = href.startsWith(QLatin1String("ochre:")) ? href.sliced(6) : QString();
    const qsizetype slash = rest.indexOf(u'/');
    return slash < 0 ? PageLink{rest, {}} : PageLink{rest.first(slash), rest.sliced(slash + 1)};
}

} // namespace Ochre::Richtext
