// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/multicaret.h"

#include "editor/sourceview.h"

#include <QMouseEvent>

#include <algorithm>

namespace Ochre::Editor {

void addCaret(SourceView &view, int direction)
{
    const qsizetype count = view.send(SourceView::SCI_GETSELECTIONS);
    qsizetype outermost = view.caret();
    qsizetype column = 0; // the widest: carets in shorter lines on the way stand at their ends
    for (qsizetype index = 0; index < count; ++index) {
        const qsizetype caret = view.send(SourceView::SCI_GETSELECTIONNCARET, index);
        outermost = direction < 0 ? std::min(outermost, caret) : std::max(outermost, caret);
        column = std::max(column, view.send(SourceView::SCI_GETCOLUMN, caret));
    }
    const int line = view.lineAt(outermost) + direction;
    if (line < 0 || line >= view.lineCount()) {
        return;
    }
    const qsizetype place = view.send(SourceView::SCI_FINDCOLUMN, line, column);
    view.send(SourceView::SCI_ADDSELECTION, place, place);
}

void selectNextOccurrence(SourceView &view)
{
    const bool startsWithWord = view.send(SourceView::SCI_GETSELECTIONEMPTY) != 0;
    view.send(SourceView::SCI_SETSEARCHFLAGS, startsWithWord
                                                  ? SourceView::SCFIND_MATCHCASE | SourceView::SCFIND_WHOLEWORD
                                                  : SourceView::SCFIND_MATCHCASE);
    view.send(SourceView::SCI_TARGETWHOLEDOCUMENT);
    view.send(SourceView::SCI_MULTIPLESELECTADDNEXT);
}

MultiCaretPointer::MultiCaretPointer(SourceView &view)
    : QObject(&view)
    , m_view(view)
{
    view.viewport()->installEventFilter(this);
}

bool MultiCaretPointer::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
        return press(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseMove:
        return move(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonRelease:
        return std::exchange(m_drag, Drag::None) != Drag::None;
    default:
        return QObject::eventFilter(watched, event);
    }
}

bool MultiCaretPointer::press(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton) {
        return false;
    }
    if (event.modifiers() == Qt::ControlModifier) {
        m_drag = Drag::Caret;
        toggleCaret(positionAt(event));
    } else if (event.modifiers() == Qt::AltModifier) {
        m_drag = Drag::Column;
        m_view.send(SourceView::SCI_SETRECTANGULARSELECTIONANCHOR, positionAt(event));
        m_view.send(SourceView::SCI_SETRECTANGULARSELECTIONCARET, positionAt(event));
    }
    if (m_drag != Drag::None) {
        m_view.setFocus(Qt::MouseFocusReason);
    }
    return m_drag != Drag::None;
}

bool MultiCaretPointer::move(const QMouseEvent &event)
{
    if (m_drag == Drag::Column) {
        m_view.send(SourceView::SCI_SETRECTANGULARSELECTIONCARET, positionAt(event));
    }
    return m_drag != Drag::None;
}

void MultiCaretPointer::toggleCaret(qsizetype position)
{
    const qsizetype count = m_view.send(SourceView::SCI_GETSELECTIONS);
    for (qsizetype index = 0; index < count; ++index) {
        if (m_view.send(SourceView::SCI_GETSELECTIONNCARET, index) == position && count > 1) {
            m_view.send(SourceView::SCI_DROPSELECTIONN, index);
            return;
        }
    }
    m_view.send(SourceView::SCI_ADDSELECTION, position, position);
}

qsizetype MultiCaretPointer::positionAt(const QMouseEvent &event) const
{
    const QPoint point = event.position().toPoint();
    return m_view.send(SourceView::SCI_POSITIONFROMPOINT, point.x(), point.y());
}

} // namespace Ochre::Editor
