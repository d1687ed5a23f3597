// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/sourceview.h"

#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QPainter>
#include <QPaintEvent>
#include <QWheelEvent>

#include <algorithm>
#include <array>

namespace Ochre::Editor {

SourceView::SourceView(QWidget *parent)
    : QsciScintillaBase(parent)
{
    setUp();
    connect(this, &QsciScintillaBase::SCN_MODIFIED, this,
            [this](int position, int type, const char *, int length, int linesAdded) {
                handleModified(position, type, length, linesAdded);
            });
    connect(this, &QsciScintillaBase::SCN_UPDATEUI, this, &SourceView::handleUpdate);
}

void SourceView::setUp()
{
    setFrameShape(QFrame::NoFrame);
    viewport()->setMouseTracking(true);
    send(SCI_SETCODEPAGE, SC_CP_UTF8);
    send(SCI_SETLEXER, SCLEX_CONTAINER);
    send(SCI_USEPOPUP, 0);
    send(SCI_SETMODEVENTMASK, SC_MOD_INSERTTEXT | SC_MOD_DELETETEXT);
    send(SCI_SETTABWIDTH, 4);
    send(SCI_SETUSETABS, 0);
    send(SCI_SETTABINDENTS, 1);
    send(SCI_SETBACKSPACEUNINDENTS, 1);
    send(SCI_SETPASTECONVERTENDINGS, 1);
    send(SCI_SETMULTIPLESELECTION, 1);
    send(SCI_SETADDITIONALSELECTIONTYPING, 1);
    send(SCI_SETMULTIPASTE, SC_MULTIPASTE_EACH);
    send(SCI_SETSCROLLWIDTH, 1);
    send(SCI_SETSCROLLWIDTHTRACKING, 1);
    send(SCI_SETENDATLASTLINE, 0);
    send(SCI_SETMARGINLEFT, 0, 0);
    send(SCI_ANNOTATIONSETVISIBLE, ANNOTATION_STANDARD);
    send(SCI_SETAUTOMATICFOLD, SC_AUTOMATICFOLD_SHOW | SC_AUTOMATICFOLD_CHANGE);
    send(SCI_SETYCARETPOLICY, CARET_SLOP | CARET_STRICT | CARET_EVEN, 2);
    showInvisibleCharacters();
    // Zoom belongs to the whole window, and these letters to our own commands.
    for (const int key : {int(SCK_ADD), int(SCK_SUBTRACT), int(SCK_DIVIDE), int('L'), int('T'), int('D'), int('U')}) {
        send(SCI_CLEARCMDKEY, key | (SCMOD_CTRL << 16));
        send(SCI_CLEARCMDKEY, key | ((SCMOD_CTRL | SCMOD_SHIFT) << 16));
    }
}

// What orders other characters, or has no width: a program must not read otherwise than it is compiled.
void SourceView::showInvisibleCharacters()
{
    constexpr std::array invisible{u'\u00AD', u'\u061C', u'\u200B', u'\u200C', u'\u200D', u'\u200E', u'\u200F',
                                   u'\u2028', u'\u2029', u'\u202A', u'\u202B', u'\u202C', u'\u202D', u'\u202E',
                                   u'\u2060', u'\u2066', u'\u2067', u'\u2068', u'\u2069', u'\uFEFF'};
    for (const char16_t character : invisible) {
        const QByteArray name = "U+" + QByteArray::number(character, 16).toUpper().rightJustified(4, '0');
        SendScintilla(SCI_SETREPRESENTATION, QString(QChar(character)).toUtf8().constData(), name.constData());
    }
}

qsizetype SourceView::send(unsigned int message, qsizetype first, qsizetype second) const
{
    return SendScintilla(message, static_cast<unsigned long>(first), static_cast<long>(second));
}

qsizetype SourceView::sendText(unsigned int message, qsizetype first, const QByteArray &text) const
{
    return SendScintilla(message, static_cast<uintptr_t>(first), text.constData());
}

QByteArray SourceView::text() const
{
    return textRange(0, length());
}

QByteArray SourceView::textRange(qsizetype start, qsizetype end) const
{
    const qsizetype last = std::clamp<qsizetype>(end, 0, length());
    const qsizetype first = std::clamp<qsizetype>(start, 0, last);
    if (first == last) {
        return {};
    }
    QByteArray bytes(last - first + 1, Qt::Uninitialized); // Scintilla adds a NUL
    SendScintilla(SCI_GETTEXTRANGE, static_cast<long>(first), static_cast<long>(last), bytes.data());
    bytes.chop(1);
    return bytes;
}

qsizetype SourceView::length() const
{
    return send(SCI_GETLENGTH);
}

char SourceView::charAt(qsizetype position) const
{
    return static_cast<char>(send(SCI_GETCHARAT, position));
}

int SourceView::lineCount() const
{
    return static_cast<int>(send(SCI_GETLINECOUNT));
}

int SourceView::lineAt(qsizetype position) const
{
    return static_cast<int>(send(SCI_LINEFROMPOSITION, position));
}

qsizetype SourceView::lineStart(int line) const
{
    return send(SCI_POSITIONFROMLINE, std::clamp(line, 0, lineCount() - 1));
}

qsizetype SourceView::lineEnd(int line) const
{
    return send(SCI_GETLINEENDPOSITION, std::clamp(line, 0, lineCount() - 1));
}

QByteArray SourceView::lineText(int line) const
{
    return textRange(lineStart(line), lineEnd(line));
}

qsizetype SourceView::caret() const
{
    return send(SCI_GETCURRENTPOS);
}

qsizetype SourceView::anchor() const
{
    return send(SCI_GETANCHOR);
}

int SourceView::caretLine() const
{
    return lineAt(caret());
}

void SourceView::replaceRange(qsizetype start, qsizetype end, const QByteArray &replacement)
{
    send(SCI_SETTARGETRANGE, start, end);
    sendText(SCI_REPLACETARGET, replacement.size(), replacement);
}

QPoint SourceView::pointAt(qsizetype position) const
{
    // The message takes the position as its second number.
    return {static_cast<int>(send(SCI_POINTXFROMPOSITION, 0, position)),
            static_cast<int>(send(SCI_POINTYFROMPOSITION, 0, position))};
}

int SourceView::lineTop(int line) const
{
    return pointAt(lineStart(line)).y();
}

int SourceView::lineHeight() const
{
    return static_cast<int>(send(SCI_TEXTHEIGHT, 0));
}

std::pair<int, int> SourceView::visibleLines() const
{
    const qsizetype first = send(SCI_GETFIRSTVISIBLELINE);
    const qsizetype last = first + viewport()->height() / std::max(1, lineHeight()) + 1;
    return {static_cast<int>(send(SCI_DOCLINEFROMVISIBLE, first)),
            std::min(lineCount() - 1, static_cast<int>(send(SCI_DOCLINEFROMVISIBLE, last)))};
}

bool SourceView::isWholeTextInView() const
{
    const int last = lineCount() - 1;
    const qsizetype below = send(SCI_WRAPCOUNT, last) + send(SCI_ANNOTATIONGETLINES, last);
    const qsizetype rows = send(SCI_VISIBLEFROMDOCLINE, last) + below;
    return rows <= send(SCI_LINESONSCREEN);
}

// A caret near the lower edge, or a card below a line, must not push the top out of a view with room for all.
void SourceView::showWhole()
{
    if (send(SCI_GETFIRSTVISIBLELINE) > 0 && isWholeTextInView()) {
        send(SCI_SETFIRSTVISIBLELINE, 0);
    }
}

bool SourceView::isLineVisible(int line) const
{
    return send(SCI_GETLINEVISIBLE, line) != 0;
}

void SourceView::addPainter(Painter painter)
{
    m_painters.push_back(std::move(painter));
}

bool SourceView::focusNextPrevChild(bool next)
{
    // NOLINTNEXTLINE(bugprone-parent-virtual-call): QScintilla's own would keep the focus
    return m_tabMovesFocus ? QAbstractScrollArea::focusNextPrevChild(next)
                           : QsciScintillaBase::focusNextPrevChild(next);
}

void SourceView::contextMenuEvent(QContextMenuEvent *event)
{
    emit contextMenuRequested(event->globalPos());
}

// Asked, not counted: a menu or a drag may take the release of a button away.
bool SourceView::isMouseDown() const
{
    return QGuiApplication::mouseButtons() != Qt::NoButton;
}

void SourceView::paintEvent(QPaintEvent *event)
{
    QsciScintillaBase::paintEvent(event);
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Painter &paint : m_painters) {
        painter.save();
        paint(painter, event->rect());
        painter.restore();
    }
}

void SourceView::resizeEvent(QResizeEvent *event)
{
    QsciScintillaBase::resizeEvent(event);
    showWhole();
    emit viewMoved();
}

void SourceView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        event->ignore(); // the window zooms
        return;
    }
    QsciScintillaBase::wheelEvent(event);
}

void SourceView::handleModified(int position, int type, int length, int linesAdded)
{
    const bool inserted = (type & SC_MOD_INSERTTEXT) != 0;
    emit textEdited({.position = position,
                     .inserted = inserted ? length : 0,
                     .removed = inserted ? 0 : length,
                     .line = lineAt(position),
                     .linesAdded = linesAdded});
}

void SourceView::handleUpdate(int updated)
{
    if ((updated & SC_UPDATE_CONTENT) != 0 && send(SCI_GETXOFFSET) == 0) {
        send(SCI_SETSCROLLWIDTH, 1); // it only grows by itself: a long line that is gone would leave its scroll bar
    }
    if ((updated & (SC_UPDATE_SELECTION | SC_UPDATE_CONTENT)) != 0) {
        emit selectionMoved();
    }
    if ((updated & (SC_UPDATE_V_SCROLL | SC_UPDATE_H_SCROLL)) != 0) {
        showWhole();
        emit viewMoved();
    }
}

UndoStep::UndoStep(SourceView &view)
    : m_view(view)
{
    m_view.send(SourceView::SCI_BEGINUNDOACTION);
}

UndoStep::~UndoStep()
{
    m_view.send(SourceView::SCI_ENDUNDOACTION);
}

} // namespace Ochre::Editor
