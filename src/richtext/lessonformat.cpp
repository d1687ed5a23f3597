// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "richtext/lessonformat.h"

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

LessonStyle::LessonStyle(const Design::Look &look)
    : m_lesson(Richtext::Role::Lesson, look)
    , m_note(Richtext::Role::Note, look)
{
}

QTextCharFormat LessonStyle::ui(const QColor &color) const
{
    return charFormat(look().type.ui(), color);
}

QTextCharFormat LessonStyle::small(const QColor &color) const
{
    return charFormat(look().type.uiSmall(), color);
}

QTextCharFormat LessonStyle::strong(const QColor &color) const
{
    return charFormat(look().type.uiStrong(), color);
}

QTextCharFormat LessonStyle::output(const QColor &color) const
{
    return charFormat(look().type.codeSmall(), color);
}

QTextCharFormat LessonStyle::chip() const
{
    QTextCharFormat format = small(palette().muted);
    format.setProperty(LessonMark::chip, true);
    return format;
}

QTextCharFormat LessonStyle::action(const QString &href) const
{
    QFont font = look().type.uiSmall();
    font.setWeight(QFont::DemiBold);
    QTextCharFormat format = charFormat(font, palette().accent);
    format.setAnchor(true);
    format.setAnchorHref(href);
    return format;
}

QTextBlockFormat LessonStyle::line(int height) const
{
    QTextBlockFormat format;
    format.setLineHeight(px(height), QTextBlockFormat::FixedHeight);
    return format;
}

LessonLink LessonLink::parse(const QString &href)
{
    const QString rest = href.startsWith(QLatin1String("ochre:")) ? href.sliced(6) : QString();
    const qsizetype slash = rest.indexOf(u'/');
    return slash < 0 ? LessonLink{rest, {}} : LessonLink{rest.first(slash), rest.sliced(slash + 1)};
}

} // namespace Ochre::Richtext
