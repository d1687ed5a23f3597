// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/steplines.h"

#include "editor/codeeditor.h"
#include "editor/sourceview.h"

#include <QPainter>
#include <QPainterPath>

namespace Ochre::Editor {

namespace {

constexpr int groundAlpha = 48;

} // namespace

StepLines &StepLines::of(CodeEditor &editor)
{
    auto *view = editor.findChild<SourceView *>();
    auto *known = view->findChild<StepLines *>(QString(), Qt::FindDirectChildrenOnly);
    return known ? *known : *new StepLines(*view);
}

StepLines::StepLines(SourceView &view)
    : QObject(&view)
    , m_view(view)
{
    connect(&view, &SourceView::textEdited, this, &StepLines::clear);
    view.addPainter([this](QPainter &painter, const QRect &) { paint(painter); });
}

void StepLines::setLook(const Design::Look &look)
{
    m_look = look;
    m_view.viewport()->update();
}

void StepLines::show(int next, int before)
{
    if (next == m_next && before == m_before) {
        return;
    }
    m_next = next;
    m_before = before == next ? 0 : before;
    if (m_next > 0 && m_next <= m_view.lineCount()) {
        reveal(m_next - 1);
    }
    m_view.viewport()->update();
}

void StepLines::reveal(int line)
{
    m_view.send(SourceView::SCI_ENSUREVISIBLE, line);
    m_view.send(SourceView::SCI_SCROLLRANGE, m_view.lineStart(line), m_view.lineStart(line));
}

void StepLines::paint(QPainter &painter) const
{
    const auto isShown = [this](int line) {
        return line > 0 && line <= m_view.lineCount() && m_view.isLineVisible(line - 1);
    };
    if (isShown(m_before)) {
        paintArrow(painter, m_before - 1, false);
    }
    if (isShown(m_next)) {
        QColor ground = m_look.palette.accent;
        ground.setAlpha(groundAlpha);
        const int top = m_view.lineTop(m_next - 1);
        painter.fillRect(QRect(0, top, m_view.viewport()->width(), m_view.lineHeight()), ground);
        paintArrow(painter, m_next - 1, true);
    }
}

void StepLines::paintArrow(QPainter &painter, int line, bool isFilled) const
{
    const qreal size = m_look.type.px(5);
    const QPointF centre(m_look.type.px(8), m_view.lineTop(line) + m_view.lineHeight() / 2.0);
    QPainterPath arrow(centre + QPointF(-size / 2, -size));
    arrow.lineTo(centre + QPointF(size / 2, 0));
    arrow.lineTo(centre + QPointF(-size / 2, size));
    arrow.closeSubpath();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isFilled ? m_look.palette.accent : m_look.palette.muted, m_look.type.px(1)));
    painter.setBrush(isFilled ? QBrush(m_look.palette.accent) : QBrush(Qt::NoBrush));
    painter.drawPath(arrow);
    painter.restore();
}

} // namespace Ochre::Editor
