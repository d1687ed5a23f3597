// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/spanlabels.h"

#include "editor/cardlayout.h"
#include "editor/diagnosticmarks.h"
#include "editor/flowlane.h"
#include "editor/sourceview.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <map>

namespace Ochre::Editor {

namespace {

constexpr int lineGap = 22; ///< between the code and its first label
constexpr int badgeSize = 16;
constexpr int badgeGap = 7;

} // namespace

SpanLabels::SpanLabels(SourceView &view, DiagnosticMarks &marks)
    : QObject(&view)
    , m_view(view)
    , m_marks(marks)
{
    connect(&marks, &DiagnosticMarks::activeChanged, &view, [&view] { view.viewport()->update(); });
    view.addPainter([this](QPainter &painter, const QRect &) { paint(painter); });
}

void SpanLabels::setLook(const Design::Look &look)
{
    m_look = look;
}

QColor SpanLabels::colorOf(int diagnostic, bool isPrimary) const
{
    if (m_marks.isStale(diagnostic)) {
        return m_look.palette.muted;
    }
    const auto level = m_marks.diagnostics()[static_cast<size_t>(diagnostic)].level;
    return isPrimary ? severityColors(level, m_look.palette).strong : m_look.palette.info;
}

bool SpanLabels::isSingle(int diagnostic) const
{
    return std::ranges::none_of(m_marks.marks(),
                                [=](const Mark &mark) { return mark.diagnostic == diagnostic && mark.badge > 1; });
}

SpanLabels::Label SpanLabels::labelFor(const Mark &mark, int x) const
{
    const int line = m_view.lineAt(mark.start);
    const int top = m_view.lineTop(line);
    const int height = m_view.lineHeight();
    const int badge = m_look.type.px(badgeSize);
    Label label{.diagnostic = mark.diagnostic,
                .span = mark.span,
                .badge = mark.badge,
                .isPrimary = mark.isPrimary,
                .text = m_marks.labelOf(mark).remove(u'`').replace(u'\n', u' '),
                .badgeRect = {},
                .rect = {}};
    const int lane = m_view.viewport()->width() - m_look.type.px(FlowLane::width);
    int textLeft = x;
    if (!isSingle(mark.diagnostic)) {
        // Behind a long line the number moves up to the code, so that it does not stand in the lane.
        const int closest = x - m_look.type.px(lineGap - badgeGap);
        x = std::min(x, std::max(closest, lane - badge - m_look.type.px(badgeGap)));
        label.badgeRect = QRect(x, top + (height - badge) / 2, badge, badge);
        textLeft = x + badge + m_look.type.px(badgeGap);
    }
    const QFontMetrics metrics(m_look.type.uiSmall());
    const int room = lane - textLeft;
    if (metrics.horizontalAdvance(label.text) > room) {
        label.text.clear(); // the card has it whole
    }
    const int width = label.text.isEmpty() ? 0 : metrics.horizontalAdvance(label.text);
    label.rect = QRect(x, top, textLeft - x + width, height);
    return label;
}

std::vector<SpanLabels::Label> SpanLabels::visibleLabels() const
{
    std::vector<const Mark *> marks;
    const auto [first, last] = m_view.visibleLines();
    for (const Mark &mark : m_marks.marks()) {
        const int line = m_view.lineAt(mark.start);
        if (mark.diagnostic == m_marks.active() && mark.badge > 0 && mark.end > mark.start && line >= first
            && line <= last && m_view.isLineVisible(line)) {
            marks.push_back(&mark);
        }
    }
    std::ranges::sort(marks, {}, &Mark::badge);
    std::vector<Label> labels;
    std::map<int, int> ends; // line → where its next label begins
    for (const Mark *mark : marks) {
        const int line = m_view.lineAt(mark->start);
        const int codeEnd = m_view.pointAt(m_view.lineEnd(line)).x() + m_look.type.px(lineGap);
        const int x = ends.try_emplace(line, codeEnd).first->second;
        labels.push_back(labelFor(*mark, x));
        ends[line] = labels.back().rect.right() + m_look.type.px(lineGap);
    }
    return labels;
}

SpanLabels::Label SpanLabels::labelAt(const QPoint &point) const
{
    for (const Label &label : visibleLabels()) {
        if (label.rect.contains(point)) {
            return label;
        }
    }
    return {};
}

void SpanLabels::paint(QPainter &painter) const
{
    if (m_marks.marks().empty()) {
        return;
    }
    const auto left = static_cast<int>(m_view.send(SourceView::SCI_GETMARGINWIDTHN, 0));
    painter.setClipRect(m_view.viewport()->rect().adjusted(left, 0, 0, 0), Qt::IntersectClip);
    const auto [first, last] = m_view.visibleLines();
    for (const Mark &mark : m_marks.marks()) {
        const int line = m_view.lineAt(mark.start);
        if (line >= first && line <= last && m_view.isLineVisible(line)) {
            paintUnderline(painter, mark);
        }
    }
    for (const Label &label : visibleLabels()) {
        paintLabel(painter, label);
    }
}

void SpanLabels::paintUnderline(QPainter &painter, const Mark &mark) const
{
    const int line = m_view.lineAt(mark.start);
    const qsizetype end = std::min(mark.end, m_view.lineEnd(line));
    const int left = m_view.pointAt(mark.start).x();
    const int right = m_view.pointAt(end).x();
    const bool isActive = mark.diagnostic == m_marks.active();
    const qreal thickness = std::max(1.0, m_look.type.zoom() / 100.0) * (isActive && !mark.isPrimary ? 2 : 1.2);
    const qreal middle = m_view.lineTop(line) + m_view.lineHeight() - m_look.type.px(3);
    painter.setPen(QPen(colorOf(mark.diagnostic, mark.isPrimary), thickness));
    if (mark.isPrimary) {
        paintWave(painter, left, std::max(right, left + m_look.type.px(6)), middle);
    } else {
        painter.drawLine(QPointF(left, middle), QPointF(right, middle));
    }
}

void SpanLabels::paintWave(QPainter &painter, qreal left, qreal right, qreal middle) const
{
    const qreal step = m_look.type.px(3);
    const qreal height = m_look.type.zoom() / 100.0 * 1.5;
    QPainterPath wave(QPointF(left, middle + height));
    const int steps = static_cast<int>(std::ceil((right - left) / step));
    for (int i = 1; i <= steps; ++i) {
        wave.lineTo(std::min(left + i * step, right), middle + (i % 2 == 1 ? -height : height));
    }
    painter.drawPath(wave);
}

void SpanLabels::paintLabel(QPainter &painter, const Label &label) const
{
    const QColor color = colorOf(label.diagnostic, label.isPrimary);
    int textLeft = label.rect.left();
    if (!label.badgeRect.isNull()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(label.badgeRect);
        QFont font = m_look.type.uiStrong();
        font.setPixelSize(m_look.type.px(11));
        painter.setFont(font);
        painter.setPen(m_look.palette.editor);
        painter.drawText(label.badgeRect, Qt::AlignCenter, QString::number(label.badge));
        textLeft = label.badgeRect.right() + 1 + m_look.type.px(badgeGap);
    }
    painter.setFont(m_look.type.uiSmall());
    painter.setPen(color);
    painter.drawText(QRect(QPoint(textLeft, label.rect.top()), label.rect.bottomRight()).adjusted(0, 0, 2, 0),
                     Qt::AlignLeft | Qt::AlignVCenter, label.text);
}

} // namespace Ochre::Editor
