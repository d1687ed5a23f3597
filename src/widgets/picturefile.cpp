// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/picturefile.h"

#include <QImageReader>
#include <QPainter>
#include <QSvgRenderer>

namespace Ochre::Widgets {

namespace {

constexpr int mostPixels = 4000;

bool isUsable(QSize size)
{
    return size.isValid() && !size.isEmpty() && size.width() <= mostPixels && size.height() <= mostPixels;
}

// Qt's reader of pictures knows SVG only where another package is installed.
QPixmap drawing(const QString &file, qreal devicePixelRatio)
{
    QSvgRenderer renderer(file);
    const QSize size = renderer.isValid() ? renderer.defaultSize() : QSize();
    if (!isUsable(size)) {
        return {};
    }
    QPixmap pixmap(size * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(QPointF(), QSizeF(size)));
    return pixmap;
}

} // namespace

QPixmap pictureFile(const QString &file, qreal devicePixelRatio)
{
    if (file.endsWith(QLatin1StringView(".svg"), Qt::CaseInsensitive)) {
        return drawing(file, devicePixelRatio);
    }
    QImageReader reader(file);
    // Of the head only; a format that does not say its size is not shown.
    return isUsable(reader.size()) ? QPixmap::fromImage(reader.read()) : QPixmap();
}

} // namespace Ochre::Widgets
