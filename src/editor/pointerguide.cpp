// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/pointerguide.h"

#include "editor/annotationcards.h"
#include "editor/diagnosticmarks.h"
#include "editor/gutter.h"
#include "editor/sourceview.h"
#include "editor/spanlabels.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

namespace Ochre::Editor {

PointerGuide::PointerGuide(SourceView &view, const Targets &targets)
    : QObject(&view)
    , m_view(view)
    , m_marks(targets.marks)
    , m_cards(targets.cards)
    , m_labels(targets.labels)
    , m_gutter(targets.gutter)
{
    view.viewport()->installEventFilter(this);
}

bool PointerGuide::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
        return press(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonRelease:
        release(*static_cast<QMouseEvent *>(event));
        break;
    case QEvent::MouseMove:
        return move(*static_cast<QMouseEvent *>(event));
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), toolTipAt(help->pos()), m_view.viewport());
        return true;
    }
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

bool PointerGuide::press(const QMouseEvent &event)
{
    const QPoint point = event.position().toPoint();
    m_pressed = point;
    if (event.button() != Qt::LeftButton || event.modifiers() != Qt::NoModifier) {
        return false;
    }
    if (const AnnotationCards::Hit hit = m_cards.hitAt(point); hit.isCard) {
        if (hit.action.isEmpty()) {
            emit diagnosticClicked(hit.diagnostic);
        } else {
            emit actionClicked(hit.diagnostic, hit.action);
        }
        return true;
    }
    if (const SpanLabels::Label label = m_labels.labelAt(point); label.diagnostic >= 0) {
        emit spanClicked(label.diagnostic, label.span);
        return true;
    }
    if (const int diagnostic = m_gutter.diagnosticAt(point); diagnostic > -2) {
        emit diagnosticClicked(diagnostic);
        return true;
    }
    if (const int line = m_gutter.foldAt(point); line >= 0) {
        m_view.send(SourceView::SCI_TOGGLEFOLD, line);
        return true;
    }
    return false;
}

/// A click into a span goes out on release, and only when it was no drag: selecting text must stay possible.
void PointerGuide::release(const QMouseEvent &event)
{
    const QPoint point = event.position().toPoint();
    const bool isClick = (point - m_pressed).manhattanLength() < QApplication::startDragDistance();
    if (event.button() != Qt::LeftButton || event.modifiers() != Qt::NoModifier || !isClick || isOverTarget(point)) {
        return;
    }
    const qsizetype byte = byteAt(point);
    const Mark *mark = byte < 0 ? nullptr : m_marks.markAt(byte);
    if (mark != nullptr) {
        emit codeClicked(mark->diagnostic, mark->span);
    }
}

bool PointerGuide::move(const QMouseEvent &event)
{
    const QPoint point = event.position().toPoint();
    if (event.buttons() != Qt::NoButton || !isOverTarget(point)) {
        return false;
    }
    const AnnotationCards::Hit hit = m_cards.hitAt(point);
    m_view.viewport()->setCursor(hit.isCard && hit.action.isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    return true;
}

bool PointerGuide::isOverTarget(const QPoint &point) const
{
    return m_cards.hitAt(point).isCard || m_labels.labelAt(point).diagnostic >= 0 || m_gutter.diagnosticAt(point) > -2
           || m_gutter.foldAt(point) >= 0;
}

qsizetype PointerGuide::byteAt(const QPoint &point) const
{
    return m_view.send(SourceView::SCI_CHARPOSITIONFROMPOINTCLOSE, point.x(), point.y());
}

QString PointerGuide::headline(int diagnostic) const
{
    if (diagnostic < 0) {
        const RuntimeMark *mark = m_marks.runtimeMark();
        return mark == nullptr ? QString() : mark->message;
    }
    const Diagnostics::Diagnostic &entry = m_marks.diagnostics()[static_cast<size_t>(diagnostic)];
    return entry.code.isEmpty() ? entry.message : entry.code + u": " + entry.message;
}

QString PointerGuide::toolTipAt(const QPoint &point) const
{
    if (const int diagnostic = m_gutter.diagnosticAt(point); diagnostic > -2) {
        return headline(diagnostic);
    }
    if (const AnnotationCards::Hit hit = m_cards.hitAt(point); hit.isCard) {
        return m_cards.isOpen(hit.diagnostic) ? QString() : headline(hit.diagnostic);
    }
    if (const SpanLabels::Label label = m_labels.labelAt(point); label.diagnostic >= 0) {
        const Mark *mark = m_marks.markOf(label.diagnostic, label.span);
        return mark == nullptr ? QString() : m_marks.labelOf(*mark);
    }
    const qsizetype byte = byteAt(point);
    const Mark *mark = byte < 0 ? nullptr : m_marks.markAt(byte);
    if (mark == nullptr) {
        return {};
    }
    const QString label = m_marks.labelOf(*mark);
    return label.isEmpty() ? headline(mark->diagnostic) : label + u'\n' + headline(mark->diagnostic);
}

} // namespace Ochre::Editor
