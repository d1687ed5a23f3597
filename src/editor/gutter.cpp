// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/gutter.h"

#include "editor/cardlayout.h"
#include "editor/diagnosticmarks.h"
#include "editor/severityicon.h"
#include "editor/sourceview.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace Ochre::Editor {

namespace {

constexpr int iconColumn = 24;
constexpr int iconSize = 14;
constexpr int foldColumn = 16;

} // namespace

Gutter::Gutter(SourceView &view, DiagnosticMarks &marks)
    : QObject(&view)
    , m_view(view)
    , m_marks(marks)
{
    view.send(SourceView::SCI_SETMARGINTYPEN, 0, SourceView::SC_MARGIN_COLOUR);
    view.send(SourceView::SCI_SETMARGINMASKN, 0, 0);
    for (int margin = 1; margin < 5; ++margin) {
        view.send(SourceView::SCI_SETMARGINWIDTHN, margin, 0);
    }
    connect(&view, &SourceView::textEdited, this, [this](const TextChange &change) {
        if (change.linesAdded != 0) {
            updateWidth();
        }
    });
    connect(&marks, &DiagnosticMarks::changed, &view, [&view] { view.viewport()->update(); });
    view.addPainter([this](QPainter &painter, const QRect &exposed) {
        if (exposed.left() < width()) {
            paint(painter);
        }
    });
}

void Gutter::setLook(const Design::Look &look)
{
    m_look = look;
    m_view.SendScintilla(SourceView::SCI_SETMARGINBACKN, 0UL, look.palette.editor);
    updateWidth();
}

int Gutter::width() const
{
    return static_cast<int>(m_view.send(SourceView::SCI_GETMARGINWIDTHN, 0));
}

void Gutter::updateWidth()
{
    const int digits = std::max<int>(2, static_cast<int>(QString::number(m_view.lineCount()).size()));
    const QFontMetrics metrics(m_look.type.code());
    const int wanted = m_look.type.px(iconColumn + foldColumn) + digits * metrics.horizontalAdvance(u'0');
    if (wanted != width()) {
        m_view.send(SourceView::SCI_SETMARGINWIDTHN, 0, wanted);
    }
}

bool Gutter::isHeader(int line) const
{
    return (m_view.send(SourceView::SCI_GETFOLDLEVEL, line) & SourceView::SC_FOLDLEVELHEADERFLAG) != 0;
}

QRect Gutter::iconRect(int line) const
{
    const int size = m_look.type.px(iconSize);
    return {m_look.type.px(6), m_view.lineTop(line) + (m_view.lineHeight() - size) / 2, size, size};
}

QRect Gutter::foldRect(int line) const
{
    const int column = m_look.type.px(foldColumn);
    return {width() - column, m_view.lineTop(line), column, m_view.lineHeight()};
}

std::map<int, Gutter::Icon> Gutter::icons() const
{
    std::map<int, Icon> result;
    for (int index = 0; index < static_cast<int>(m_marks.diagnostics().size()); ++index) {
        const Mark *mark = m_marks.mainMark(index);
        if (mark == nullptr) {
            continue;
        }
        const Icon icon{.diagnostic = index,
                        .level = m_marks.diagnostics()[static_cast<size_t>(index)].level,
                        .isStale = m_marks.isStale(index)};
        const auto [place, isNew] = result.try_emplace(m_view.lineAt(mark->start), icon);
        if (!isNew && icon.level < place->second.level) {
            place->second = icon;
        }
    }
    if (const RuntimeMark *mark = m_marks.runtimeMark()) {
        result[m_view.lineAt(mark->start)] = {.diagnostic = -1, .isStale = mark->isStale};
    }
    return result;
}

int Gutter::diagnosticAt(const QPoint &point) const
{
    for (const auto &[line, icon] : icons()) {
        if (m_view.isLineVisible(line) && iconRect(line).adjusted(-3, -3, 3, 3).contains(point)) {
            return icon.diagnostic;
        }
    }
    return -2;
}

int Gutter::foldAt(const QPoint &point) const
{
    if (point.x() < width() - m_look.type.px(foldColumn) || point.x() >= width()) {
        return -1;
    }
    const auto [first, last] = m_view.visibleLines();
    for (int line = first; line <= last; ++line) {
        if (m_view.isLineVisible(line) && isHeader(line) && foldRect(line).contains(point)) {
            return line;
        }
    }
    return -1;
}

void Gutter::paint(QPainter &painter) const
{
    const auto [first, last] = m_view.visibleLines();
    for (int line = first; line <= last; ++line) {
        if (m_view.isLineVisible(line)) {
            paintLine(painter, line);
        }
    }
    paintBars(painter);
    for (const auto &[line, icon] : icons()) {
        if (line >= first && line <= last && m_view.isLineVisible(line)) {
            const IconShape shape = icon.diagnostic < 0 ? IconShape::Stop : iconShape(icon.level);
            const QColor color =
                icon.isStale ? m_look.palette.muted : severityColors(icon.level, m_look.palette).strong;
            paintIcon(painter, iconRect(line), shape, color, m_look.palette.editor);
        }
    }
}

void Gutter::paintLine(QPainter &painter, int line) const
{
    const Design::Palette &palette = m_look.palette;
    const bool isCaretLine = line == m_view.caretLine();
    const int top = m_view.lineTop(line);
    if (isCaretLine) {
        painter.fillRect(QRect(0, top, width(), m_view.lineHeight()), palette.accentSoft);
    }
    const QRect numbers(0, top, width() - m_look.type.px(foldColumn), m_view.lineHeight());
    painter.setFont(m_look.type.code());
    painter.setPen(isCaretLine ? palette.text : palette.muted);
    painter.drawText(numbers, Qt::AlignRight | Qt::AlignVCenter, QString::number(line + 1));

    if (!isHeader(line)) {
        return;
    }
    const bool isOpen = m_view.send(SourceView::SCI_GETFOLDEXPANDED, line) != 0;
    const QPointF centre = QRectF(foldRect(line)).center() - QPointF(m_look.type.px(1), 0);
    const qreal size = m_look.type.px(3);
    const QPolygonF arrow = isOpen ? QPolygonF({{-size, -size / 2}, {0, size / 2}, {size, -size / 2}})
                                   : QPolygonF({{-size / 2, -size}, {size / 2, 0}, {-size / 2, size}});
    painter.setPen(QPen(isOpen ? palette.muted : palette.accent, m_look.type.px(isOpen ? 1 : 2)));
    painter.drawPolyline(arrow.translated(centre));
}

void Gutter::paintBars(QPainter &painter) const
{
    for (const Mark &mark : m_marks.marks()) {
        const int firstLine = m_view.lineAt(mark.start);
        const int lastLine = m_view.lineAt(mark.end);
        if (lastLine == firstLine || !mark.isPrimary) {
            continue;
        }
        const auto level = m_marks.diagnostics()[static_cast<size_t>(mark.diagnostic)].level;
        const QColor color =
            m_marks.isStale(mark.diagnostic) ? m_look.palette.muted : severityColors(level, m_look.palette).strong;
        const int top = m_view.lineTop(firstLine + 1);
        const int bottom = m_view.lineTop(lastLine) + m_view.lineHeight();
        painter.fillRect(QRect(m_look.type.px(12), top, m_look.type.px(2), bottom - top), color);
    }
}

} // namespace Ochre::Editor
