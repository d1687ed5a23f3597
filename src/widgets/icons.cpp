// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/icons.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

static void initIconResources()
{
    Q_INIT_RESOURCE(icons);
}

namespace Ochre::Widgets {

namespace {

constexpr int iconSize = 20;

void addColor(QIcon &icon, const QString &name, const QColor &color, QIcon::Mode mode, QIcon::State state)
{
    for (const qreal ratio : {1.0, 2.0}) {
        icon.addPixmap(iconPixmap(name, color, iconSize, ratio), mode, state);
    }
}

} // namespace

QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio)
{
    initIconResources();
    QFile file(u":/icons/" + name + u".svg");
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("no icon named %s", qPrintable(name));
    }
    const QByteArray svg = file.readAll().replace("#000000", color.name().toLatin1());
    QSvgRenderer renderer(svg);
    QPixmap pixmap(QSize(size, size) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, size, size));
    return pixmap;
}

QIcon icon(const QString &name, const Design::Look &look)
{
    QIcon result;
    addColor(result, name, look.palette.muted, QIcon::Normal, QIcon::Off);
    addColor(result, name, look.palette.accent, QIcon::Normal, QIcon::On);
    addColor(result, name, look.palette.accent, QIcon::Selected, QIcon::Off);
    addColor(result, name, look.palette.line, QIcon::Disabled, QIcon::Off);
    return result;
}

QIcon plainIcon(const QString &name, const QColor &color)
{
    QIcon result;
    addColor(result, name, color, QIcon::Normal, QIcon::Off);
    return result;
}

} // namespace Ochre::Widgets
