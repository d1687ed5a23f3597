// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>
#include <utility>

static void initIconResources()
{
    Q_INIT_RESOURCE(icons);
}

namespace Ochre::Widgets {

namespace {

/// A picture that is drawn in the size that is asked for, in a colour for each mode and state.
class ColouredEngine final : public QIconEngine {
public:
    struct Colours {
        QColor normal;
        QColor on;
        QColor selected;
        QColor disabled;
    };

    ColouredEngine(QString name, const Colours &colours)
        : m_name(std::move(name))
        , m_colours(colours)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaledPixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        const QColor color = colourFor(mode, state);
        const int side = std::max(1, std::min(size.width(), size.height()));
        const QString key = u"ochre-icon:" + m_name + color.name() + QString::number(side);
        QPixmap drawn;
        if (!QPixmapCache::find(key, &drawn)) {
            drawn = iconPixmap(m_name, color, side, 1);
            QPixmapCache::insert(key, drawn);
        }
        drawn.setDevicePixelRatio(scale);
        return drawn;
    }

    QIconEngine *clone() const override { return new ColouredEngine(*this); }

private:
    QColor colourFor(QIcon::Mode mode, QIcon::State state) const
    {
        return mode == QIcon::Disabled   ? m_colours.disabled
               : mode == QIcon::Selected ? m_colours.selected
               : state == QIcon::On      ? m_colours.on
                                         : m_colours.normal;
    }

    QString m_name;
    Colours m_colours;
};

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
    const Design::Palette &colors = look.palette;
    return QIcon(new ColouredEngine(name, {colors.muted, colors.accent, colors.accent, colors.line}));
}

QIcon plainIcon(const QString &name, const QColor &color)
{
    return QIcon(new ColouredEngine(name, {color, color, color, color}));
}

} // namespace Ochre::Widgets
