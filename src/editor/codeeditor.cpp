// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/codeeditor.h"

#include "editor/codeeditorparts.h"
#include "editor/editing.h"
#include "editor/textcheck.h"
#include "editor/viewlook.h"

#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Ochre::Editor {

namespace {

constexpr int topPadding = 6;

} // namespace

CodeEditor::CodeEditor(QWidget *parent)
    : QWidget(parent)
    , m_parts(std::make_unique<Parts>(*this))
{
    setObjectName(QStringLiteral("codeEditor"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(&m_parts->bar);
    layout->addSpacing(topPadding);
    layout->addWidget(&m_parts->view);
    m_parts->view.setObjectName(QStringLiteral("sourceView"));
    m_parts->view.setAccessibleName(tr("Rust source code"));
    m_parts->view.setAccessibleDescription(tr("F8 goes to the next problem. Ctrl+M lets Tab move the focus."));
    setFocusProxy(&m_parts->view);
    connectParts();
    addKeys();
    setLook(m_parts->look);
}

CodeEditor::~CodeEditor()
{
    m_parts->view.disconnect(this); // what the view says while it goes must not reach the parts
}

void CodeEditor::connectParts()
{
    SourceView &view = m_parts->view;
    connect(&view, &SourceView::textEdited, this, [this] { noteEdit(); });
    connect(&view, &SourceView::selectionMoved, this, [this] { noteSelection(); });
    connect(&view, &QsciScintillaBase::SCN_SAVEPOINTREACHED, this, [this] { noteSavePoint(); });
    connect(&view, &QsciScintillaBase::SCN_SAVEPOINTLEFT, this, [this] { noteSavePoint(); });
    connect(&view, &SourceView::contextMenuRequested, this, &CodeEditor::showContextMenu);
    connect(&m_parts->pointer, &PointerGuide::diagnosticClicked, this, [this](int index) {
        goToDiagnostic(index);
        emit diagnosticActivated(index);
    });
    connect(&m_parts->pointer, &PointerGuide::spanClicked, this, &CodeEditor::goToSpan);
    connect(&m_parts->pointer, &PointerGuide::codeClicked, this, &CodeEditor::noteClickInCode);
    connect(&m_parts->pointer, &PointerGuide::actionClicked, this, &CodeEditor::actionRequested);
}

void CodeEditor::noteEdit()
{
    ++m_parts->revision;
    if (m_parts->batch == 0) {
        emit textChanged();
    }
}

void CodeEditor::noteSelection()
{
    highlightBrackets(m_parts->view);
    const TextPosition position = caretPosition();
    if (position == m_parts->lastPosition) {
        return;
    }
    if (position.line != m_parts->lastPosition.line) {
        m_parts->marks.activateAtLine(position.line - 1);
        m_parts->view.viewport()->update(); // the band of the caret's line crosses the margin
    }
    m_parts->lastPosition = position;
    emit caretMoved(position);
}

void CodeEditor::noteSavePoint()
{
    if (isModified() != m_parts->wasModified) {
        m_parts->wasModified = isModified();
        emit modifiedChanged(m_parts->wasModified);
    }
}

// --- text

Result<void> CodeEditor::loadText(const QByteArray &bytes, const QString &fileName)
{
    if (auto checked = checkText(bytes, fileName); !checked) {
        return checked;
    }
    setText(bytes);
    return {};
}

void CodeEditor::setText(const QByteArray &text)
{
    SourceView &view = m_parts->view;
    const bool readOnly = isReadOnly();
    ++m_parts->batch;
    view.send(SourceView::SCI_SETREADONLY, 0);
    m_parts->marks.clear();
    m_parts->marks.clearRuntimeMark();
    view.send(SourceView::SCI_SETUNDOCOLLECTION, 0);
    view.send(SourceView::SCI_SETEOLMODE, text.contains("\r\n") ? SourceView::SC_EOL_CRLF : SourceView::SC_EOL_LF);
    view.replaceRange(0, view.length(), text);
    view.send(SourceView::SCI_SETUNDOCOLLECTION, 1);
    view.send(SourceView::SCI_EMPTYUNDOBUFFER);
    view.send(SourceView::SCI_SETREADONLY, readOnly ? 1 : 0);
    view.send(SourceView::SCI_GOTOPOS, 0);
    --m_parts->batch;
    setModified(false);
    emit textChanged();
}

void CodeEditor::replaceText(const QByteArray &text)
{
    replaceWholeText(m_parts->view, text);
}

QByteArray CodeEditor::text() const
{
    return m_parts->view.text();
}

quint64 CodeEditor::revision() const
{
    return m_parts->revision;
}

bool CodeEditor::isModified() const
{
    return m_parts->isRecovered || m_parts->view.send(SourceView::SCI_GETMODIFY) != 0;
}

void CodeEditor::setModified(bool modified)
{
    m_parts->isRecovered = modified;
    if (!modified) {
        m_parts->view.send(SourceView::SCI_SETSAVEPOINT);
    }
    noteSavePoint();
}

bool CodeEditor::isReadOnly() const
{
    return m_parts->view.send(SourceView::SCI_GETREADONLY) != 0;
}

void CodeEditor::setReadOnly(bool readOnly)
{
    m_parts->view.send(SourceView::SCI_SETREADONLY, readOnly ? 1 : 0);
}

void CodeEditor::replaceRange(qsizetype byteStart, qsizetype byteEnd, const QByteArray &bytes)
{
    const UndoStep step(m_parts->view);
    const qsizetype end = std::clamp<qsizetype>(byteEnd, 0, m_parts->view.length());
    m_parts->view.replaceRange(std::clamp<qsizetype>(byteStart, 0, end), end, bytes);
}

Result<void> CodeEditor::applyEdits(const std::vector<Diagnostics::Edit> &edits, quint64 expectedRevision)
{
    const auto refuse = [](const QString &what, const QString &advice) {
        return std::unexpected(Error{.what = what, .where = {}, .advice = advice});
    };
    if (expectedRevision != revision()) {
        return refuse(tr("The text has changed since this fix was suggested."),
                      tr("Nothing was changed; check the program again."));
    }
    if (isReadOnly()) {
        return refuse(tr("This text is read-only."), tr("Nothing was changed; open the example in the editor first."));
    }
    const auto isElsewhere = [this](const Diagnostics::Edit &edit) { return !m_parts->marks.isHere(edit.file); };
    if (std::ranges::any_of(edits, isElsewhere)) {
        return refuse(tr("This fix changes another file."), tr("Nothing was changed; open that file to change it."));
    }
    if (auto checked = checkEdits(edits, m_parts->view.length()); !checked) {
        return checked;
    }
    ++m_parts->batch;
    applyCheckedEdits(m_parts->view, edits);
    --m_parts->batch;
    emit textChanged();
    return {};
}

// --- caret and selection

qsizetype CodeEditor::caretByte() const
{
    return m_parts->view.caret();
}

TextPosition CodeEditor::caretPosition() const
{
    const SourceView &view = m_parts->view;
    const int line = view.caretLine();
    const qsizetype characters = view.send(SourceView::SCI_COUNTCHARACTERS, view.lineStart(line), view.caret());
    return {.line = line + 1, .column = static_cast<int>(characters) + 1};
}

QByteArray CodeEditor::selectedText() const
{
    const SourceView &view = m_parts->view;
    return view.textRange(view.send(SourceView::SCI_GETSELECTIONSTART), view.send(SourceView::SCI_GETSELECTIONEND));
}

void CodeEditor::select(qsizetype byteStart, qsizetype byteEnd)
{
    SourceView &view = m_parts->view;
    const qsizetype start = std::clamp<qsizetype>(byteStart, 0, view.length());
    const qsizetype end = std::clamp<qsizetype>(byteEnd, start, view.length());
    view.send(SourceView::SCI_ENSUREVISIBLEENFORCEPOLICY, view.lineAt(start));
    view.send(SourceView::SCI_SETSEL, end, start); // the caret at the start, where the message is
}

void CodeEditor::goTo(int line, int column)
{
    SourceView &view = m_parts->view;
    const int target = std::clamp(line, 1, view.lineCount()) - 1;
    const qsizetype start = view.lineStart(target);
    const qsizetype place = view.send(SourceView::SCI_POSITIONRELATIVE, start, std::max(0, column - 1));
    const bool isInLine = column <= 1 || (place > 0 && place <= view.lineEnd(target));
    view.send(SourceView::SCI_ENSUREVISIBLEENFORCEPOLICY, target);
    view.send(SourceView::SCI_GOTOPOS, column <= 1 ? start : isInLine ? place : view.lineEnd(target));
    view.setFocus(Qt::OtherFocusReason);
}

// --- look and mode

void CodeEditor::setLook(const Design::Look &look)
{
    m_parts->look = look;
    QPalette colors = palette();
    colors.setColor(QPalette::Window, look.palette.editor);
    setPalette(colors);
    setAutoFillBackground(true);
    applyLook(m_parts->view, look);
    m_parts->bridge.applyStyles(look.scheme);
    m_parts->gutter.setLook(look);
    m_parts->labels.setLook(look);
    m_parts->finder.setLook(look);
    m_parts->lane.setLook(look);
    m_parts->cards.setLook(look);
    m_parts->completer.setLook(look);
}

bool CodeEditor::tabMovesFocus() const
{
    return m_parts->view.tabMovesFocus();
}

void CodeEditor::setTabMovesFocus(bool enabled)
{
    if (enabled == tabMovesFocus()) {
        return;
    }
    m_parts->view.setTabMovesFocus(enabled);
    m_parts->accessibility.announce(enabled ? tr("Tab now moves the focus.") : tr("Tab now indents."));
    emit tabMovesFocusChanged(enabled);
}

void CodeEditor::setCompletions(std::shared_ptr<const Completions> known)
{
    m_parts->completer.setKnown(std::move(known));
}

} // namespace Ochre::Editor
