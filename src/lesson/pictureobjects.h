// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "richtext/memorydrawing.h"

#include <QObject>
#include <QTextObjectInterface>

namespace Ochre::Lesson {

/// Gives the memory pictures of a lesson a place in its document.
class PictureObjects final : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    using QObject::QObject;

    void clear() { m_pictures.clear(); }
    /// Index for PageMark::picture.
    int add(const Course::MemoryPicture &picture, const Design::Look &look);

    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int position,
                    const QTextFormat &format) override;

private:
    [[nodiscard]] const Richtext::MemoryDrawing *pictureOf(const QTextFormat &format) const;

    std::vector<Richtext::MemoryDrawing> m_pictures;
    qreal m_padding = 0;
};

} // namespace Ochre::Lesson
