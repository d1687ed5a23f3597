// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"

#include <QObject>
#include <QTextCharFormat>
#include <QTextObjectInterface>

class QTextDocument;

namespace Ochre::Practice {

/// A bar among text that shows a share of a whole. It is painted, so that it is as sharp on paper as on the screen; the
/// number stands beside it as text.
class ShareBarObject final : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    using QObject::QObject;

    void setLook(const Design::Look &look) { m_look = look; }
    /// Takes the bars of a document over; it is the parent.
    void serve(QTextDocument &document);
    /// The format of one bar, for the character QChar::ObjectReplacementCharacter.
    [[nodiscard]] static QTextCharFormat format(double share);

    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int position,
                    const QTextFormat &format) override;

private:
    Design::Look m_look;
};

} // namespace Ochre::Practice
