// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QSizeF>
#include <QTextObjectInterface>

namespace Ochre::Widgets {

/// Keeps a place free in a document, for a widget that the view lays over it.
class WidgetSpace final : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    using QObject::QObject;

    void setSize(const QSizeF &size) { m_size = size; }
    [[nodiscard]] QSizeF size() const { return m_size; }

    QSizeF intrinsicSize(QTextDocument * /*document*/, int /*position*/, const QTextFormat & /*format*/) override
    {
        return m_size;
    }
    void drawObject(QPainter * /*painter*/, const QRectF & /*rect*/, QTextDocument * /*document*/, int /*position*/,
                    const QTextFormat & /*format*/) override
    {
    }

private:
    QSizeF m_size;
};

} // namespace Ochre::Widgets
