// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/completer.h"

#include "editor/accessibility.h"
#include "editor/completionlist.h"
#include "editor/linecommands.h"
#include "editor/rustplaces.h"
#include "editor/sourceview.h"

#include <QKeyEvent>

#include <algorithm>

namespace Ochre::Editor {

namespace {

bool isPlain(const QKeyEvent &event)
{
    return (event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == 0;
}

bool isEnter(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

} // namespace

Completer::Completer(SourceView &view, AccessibilityNotifier &accessibility)
    : QObject(&view)
    , m_view(view)
    , m_accessibility(accessibility)
    , m_list(new CompletionList(&view))
    , m_known(std::make_shared<Completions>())
{
    view.installEventFilter(this);
    // Only typing says this: what is pasted or inserted by a command asks for nothing.
    connect(&view, &QsciScintillaBase::SCN_CHARADDED, this, &Completer::noteTyped);
    connect(&view, &SourceView::selectionMoved, this, &Completer::review);
    connect(&view, &SourceView::viewMoved, this, &Completer::close);
    connect(&view, &SourceView::textEdited, this,
            [this](const TextChange &change) { m_walk.note(change.position, change.inserted, change.removed); });
    connect(m_list, &CompletionList::accepted, this, [this](int row) {
        const Completion candidate = m_list->candidate(row);
        accept(candidate);
    });
}

void Completer::setCompleting(Completing completing)
{
    if (m_completing != completing) {
        m_completing = completing;
        close();
    }
}

void Completer::setKnown(std::shared_ptr<const Completions> known)
{
    m_known = std::move(known);
}

void Completer::setLook(const Design::Look &look)
{
    m_list->setLook(look);
}

void Completer::complete()
{
    if (m_completing == Completing::Never) {
        return m_accessibility.announce(tr("Completion is switched off in the settings."));
    }
    offer(Asked::ByKey);
}

void Completer::offer(Asked asked)
{
    m_asked = asked;
    const Offer offer = offerHere();
    if (asked == Asked::ByKey && offer.candidates.size() == 1) {
        return accept(offer.candidates.front());
    }
    show(offer);
}

Offer Completer::offerHere()
{
    const qsizetype caret = m_view.caret();
    Offer offer = offerAt(m_view.text(), caret, *m_known, m_asked);
    m_prefix = offer.prefix;
    m_wordStart = caret - m_prefix.size();
    return offer;
}

void Completer::show(const Offer &offer)
{
    if (offer.candidates.empty()) {
        return close();
    }
    const QPoint corner = m_view.viewport()->mapToGlobal(m_view.pointAt(m_wordStart));
    m_list->showOffer(offer, {corner, QSize(1, m_view.lineHeight())});
    if (m_asked == Asked::ByKey) {
        choose(0);
    } else {
        m_accessibility.announce(tr("%n completion(s). Down chooses.", nullptr, m_list->count()));
    }
}

/// What is offered is for the word at the caret as it is now.
void Completer::review()
{
    const qsizetype caret = m_view.caret();
    if (isOpen()) {
        const qsizetype line = m_view.lineStart(m_view.caretLine());
        const QByteArray word = m_view.textRange(m_wordStart, caret);
        const bool isInWord = m_wordStart >= line && caret >= m_wordStart && std::ranges::all_of(word, isWordByte)
                              && (!word.isEmpty() || m_prefix.isEmpty());
        if (!isInWord) {
            close();
        } else if (word != m_prefix) {
            show(offerHere()); // one candidate that is left is not taken: more may be typed
        }
    }
    if (!m_walk.isOver() && !m_walk.isInside(caret)) {
        m_walk.end();
    }
}

void Completer::noteTyped()
{
    if (m_view.send(SourceView::SCI_GETSELECTIONS) > 1 || m_view.send(SourceView::SCI_GETSELECTIONEMPTY) == 0
        || m_view.send(SourceView::SCI_GETREADONLY) != 0) {
        return close();
    }
    if (isOpen()) {
        review();
    } else if (m_completing == Completing::ByTyping) {
        offer(Asked::ByTyping);
    }
}

bool Completer::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        if (wants(*static_cast<QKeyEvent *>(event))) {
            event->accept();
            return true;
        }
        break;
    case QEvent::KeyPress:
        if (handleKey(*static_cast<QKeyEvent *>(event))) {
            return true;
        }
        break;
    case QEvent::FocusOut:
    case QEvent::Hide:
        close();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

bool Completer::wants(const QKeyEvent &event) const
{
    const bool isTab = event.key() == Qt::Key_Tab || event.key() == Qt::Key_Backtab;
    const bool isMove = event.key() == Qt::Key_Up || event.key() == Qt::Key_Down;
    return isPlain(event)
           && ((isOpen() && (isTab || isMove || event.key() == Qt::Key_Escape))
               || (!m_walk.isOver() && (isTab || event.key() == Qt::Key_Escape)));
}

bool Completer::handleKey(const QKeyEvent &event)
{
    if (!isPlain(event)) {
        return false;
    }
    review(); // Scintilla tells of the last key when it paints
    return isOpen() ? handleListKey(event) : !m_walk.isOver() && handleWalkKey(event);
}

bool Completer::handleListKey(const QKeyEvent &event)
{
    const int row = m_list->chosen();
    const int page = 8;
    switch (event.key()) {
    case Qt::Key_Down:
        choose(row + 1);
        return true;
    case Qt::Key_Up:
        choose(row < 0 ? -1 : row - 1);
        return true;
    case Qt::Key_PageDown:
        choose(std::min(row + page, m_list->count() - 1));
        return true;
    case Qt::Key_PageUp:
        choose(std::max(row - page, 0));
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        break;
    }
    const bool isTab = event.key() == Qt::Key_Tab && !m_view.tabMovesFocus();
    if (isTab || (isEnter(event) && row >= 0)) {
        const Completion candidate = m_list->candidate(std::max(row, 0));
        accept(candidate);
        return true;
    }
    const bool isSign =
        !event.text().isEmpty() && event.text().front().isPrint() && !isWordByte(event.text().toUtf8().front());
    if (isSign || isEnter(event) || event.key() == Qt::Key_Left || event.key() == Qt::Key_Right) {
        close();
    }
    return false;
}

bool Completer::handleWalkKey(const QKeyEvent &event)
{
    if (event.key() == Qt::Key_Escape) {
        m_walk.end();
        return true;
    }
    if (m_view.tabMovesFocus() || (event.key() != Qt::Key_Tab && event.key() != Qt::Key_Backtab)) {
        return false;
    }
    const bool isBack = event.key() == Qt::Key_Backtab;
    if (isBack ? m_walk.previous() : m_walk.next()) {
        showStop();
    }
    return true;
}

void Completer::choose(int row)
{
    m_list->choose(row);
    m_accessibility.announce(m_list->spoken(m_list->chosen()));
}

void Completer::accept(const Completion &candidate)
{
    close();
    if (candidate.kind == Completion::Kind::Snippet) {
        insertForm(candidate.insert);
    } else {
        insertEverywhere(candidate.insert.isEmpty() ? candidate.name : candidate.insert);
    }
    m_view.send(SourceView::SCI_SCROLLCARET);
}

/// At every caret that stands behind the same letters.
void Completer::insertEverywhere(const QByteArray &text)
{
    const UndoStep step(m_view);
    for (const qsizetype index : selectionsFromEnd(m_view)) {
        const qsizetype caret = m_view.send(SourceView::SCI_GETSELECTIONNCARET, index);
        const qsizetype start = caret - m_prefix.size();
        if (start < 0 || m_view.textRange(start, caret) != m_prefix) {
            continue;
        }
        m_view.replaceRange(start, caret, text);
        m_view.send(SourceView::SCI_SETSELECTIONNANCHOR, index, start + text.size());
        m_view.send(SourceView::SCI_SETSELECTIONNCARET, index, start + text.size());
    }
}

void Completer::insertForm(const QByteArray &body)
{
    const qsizetype caret = m_view.caret();
    const qsizetype start = caret - m_prefix.size();
    const QByteArray newline = m_view.send(SourceView::SCI_GETEOLMODE) == SourceView::SC_EOL_CRLF ? "\r\n" : "\n";
    const Snippet snippet = readSnippet(body, indentationOf(m_view.lineText(m_view.caretLine())), newline);
    {
        const UndoStep step(m_view);
        m_walk.end();
        m_view.replaceRange(start, caret, snippet.text);
    }
    m_walk = SnippetWalk(snippet, start);
    showStop();
}

void Completer::showStop()
{
    const SnippetStop stop = m_walk.current();
    const QByteArray name = m_view.textRange(stop.start, stop.end);
    m_view.send(SourceView::SCI_SETSEL, stop.start, stop.end);
    m_view.send(SourceView::SCI_SCROLLCARET);
    m_accessibility.announce(name.isEmpty() ? tr("The form is complete.")
                                            : tr("%1: type over it, Tab goes on.").arg(QString::fromUtf8(name)));
    if (m_walk.isLast()) {
        m_walk.end(); // nothing is left to go to: Tab indents again
    }
}

bool Completer::leave()
{
    if (isOpen()) {
        close();
        return true;
    }
    return false;
}

void Completer::close()
{
    m_list->hide();
}

bool Completer::isOpen() const
{
    return m_list->isVisible();
}

} // namespace Ochre::Editor
