// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pageprinter.h"

#include "widgets/pagepainter.h"

#include <QAbstractTextDocumentLayout>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>
#include <vector>

namespace Ochre::Widgets {

namespace {

constexpr qreal footHeight = 32; // pixels of the document

/// From where to where a line reaches, in pixels of the document.
struct Stretch {
    qreal top;
    qreal bottom;
};

std::vector<Stretch> linesOf(const QTextDocument &document)
{
    std::vector<Stretch> lines;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const qreal top = document.documentLayout()->blockBoundingRect(block).top();
        const QTextLayout *layout = block.layout();
        for (int index = 0; layout && index < layout->lineCount(); ++index) {
            const QTextLine line = layout->lineAt(index);
            lines.push_back({top + line.y(), top + line.y() + line.height()});
        }
    }
    return lines;
}

/// The last place not below `most` that goes through no line; `most` when a single line is higher than a sheet.
qreal endOfSheet(const std::vector<Stretch> &lines, qreal from, qreal most)
{
    qreal end = most;
    while (true) {
        const auto crossed =
            std::ranges::find_if(lines, [end](const Stretch &line) { return line.top < end && line.bottom > end; });
        if (crossed == lines.end()) {
            return end;
        }
        if (crossed->top <= from) {
            return most;
        }
        end = crossed->top;
    }
}

void paintFoot(QPainter &painter, const Design::Look &look, const QRectF &foot, const QString &title, int sheet)
{
    painter.setFont(look.type.uiSmall());
    painter.setPen(look.palette.muted);
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom, title);
    painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom, QString::number(sheet));
}

} // namespace

int printPage(const QTextDocument &document, const Design::Look &look, QPagedPaintDevice &device, const QString &title)
{
    QPainter painter;
    if (!painter.begin(&device)) {
        return 0;
    }
    const QSizeF size = document.size();
    const qreal scale = device.width() / std::max(1.0, size.width());
    const qreal room = device.height() / scale;
    const std::vector<Stretch> lines = linesOf(document);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, look.palette.text);
    int sheet = 0;
    for (qreal from = 0; from < size.height();) {
        if (++sheet > 1 && !device.newPage()) {
            return 0;
        }
        const qreal to = endOfSheet(lines, from, from + room - footHeight);
        painter.save();
        painter.scale(scale, scale);
        paintFoot(painter, look, {0, 0, size.width(), room}, title, sheet);
        painter.translate(0, -from);
        context.clip = QRectF(0, from, size.width(), to - from);
        painter.setClipRect(context.clip);
        PagePainter(document, look).paint(painter, context.clip);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        from = to;
    }
    return painter.end() ? sheet : 0;
}

} // namespace Ochre::Widgets
