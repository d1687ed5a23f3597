// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/pictureobjects.h"

#include "richtext/pageformat.h"

#include <QTextDocument>

namespace Ochre::Lesson {

int PictureObjects::add(const Course::MemoryPicture &picture, const Design::Look &look)
{
    m_padding = 2.0 * look.type.px(16);
    m_pictures.emplace_back(picture, look);
    return static_cast<int>(m_pictures.size()) - 1;
}

const Richtext::MemoryDrawing *PictureObjects::pictureOf(const QTextFormat &format) const
{
    const int index = format.intProperty(Richtext::PageMark::picture);
    const bool known = index >= 0 && static_cast<std::size_t>(index) < m_pictures.size();
    return known ? &m_pictures[static_cast<std::size_t>(index)] : nullptr;
}

QSizeF PictureObjects::intrinsicSize(QTextDocument *document, int /*position*/, const QTextFormat &format)
{
    const Richtext::MemoryDrawing *picture = pictureOf(format);
    return picture ? picture->sizeFor(document->textWidth() - m_padding) : QSizeF();
}

void PictureObjects::drawObject(QPainter *painter, const QRectF &rect, QTextDocument * /*document*/, int /*position*/,
                                const QTextFormat &format)
{
    if (const Richtext::MemoryDrawing *picture = pictureOf(format)) {
        picture->draw(*painter, rect);
    }
}

} // namespace Ochre::Lesson
