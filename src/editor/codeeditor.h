// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/lineindex.h"
#include "base/result.h"
#include "design/look.h"
#include "diagnostics/diagnostic.h"
#include "editor/cardaction.h"
#include "editor/completions.h"
#include "editor/flow.h"
#include "editor/keytable.h"

#include <QWidget>

#include <memory>
#include <span>
#include <vector>

namespace Ochre::Editor {

/// The code editor. Text and positions are UTF-8 bytes, exactly those of the file and of the compiler; lines and
/// columns for people are 1-based (TextPosition). Every command is a slot, so that a menu and a key reach the same.
class CodeEditor final : public QWidget {
    Q_OBJECT
public:
    explicit CodeEditor(QWidget *parent = nullptr);
    ~CodeEditor() override;

    /// Larger files and longer lines are refused by loadText: drawing them takes seconds.
    static constexpr qsizetype maxBytes = qsizetype{1024} * 1024;
    static constexpr qsizetype maxLineBytes = 20'000;

    // --- text
    /// Refuses bytes that are no text, too many, or in too long lines; the shown text is then unchanged.
    [[nodiscard]] Result<void> loadText(const QByteArray &bytes, const QString &fileName);
    /// A new document: undo history, marks and modification are reset. The caller has checked the text.
    void setText(const QByteArray &text);
    /// The same document with another text (rustfmt, a version from history): one undo step, the caret stays near.
    void replaceText(const QByteArray &text);
    [[nodiscard]] QByteArray text() const;
    /// Grows with every change of the text; never reused.
    [[nodiscard]] quint64 revision() const;
    [[nodiscard]] bool isModified() const;
    /// `true` marks recovered text as unsaved, which Scintilla itself cannot.
    void setModified(bool modified);
    [[nodiscard]] bool isReadOnly() const;
    void setReadOnly(bool readOnly);

    void replaceRange(qsizetype byteStart, qsizetype byteEnd, const QByteArray &bytes);
    /// All edits (ascending, not overlapping) or none, in one undo step; refused when the text has changed since
    /// `expectedRevision`, when the editor is read-only or when the edits do not fit. Selects a placeholder
    /// (`todo!()`, `/* … */`) where a replacement has one.
    [[nodiscard]] Result<void> applyEdits(const std::vector<Diagnostics::Edit> &edits, quint64 expectedRevision);

    // --- caret and selection
    [[nodiscard]] qsizetype caretByte() const;
    [[nodiscard]] TextPosition caretPosition() const;
    [[nodiscard]] QByteArray selectedText() const;
    void select(qsizetype byteStart, qsizetype byteEnd);
    /// Opens folds, scrolls there, takes the focus. Places outside are moved to the nearest inside.
    void goTo(int line, int column = 1);

    // --- diagnostics
    /// The name under which the compiler knows this text ("src/main.rs"); spans in other files are not marked. Empty:
    /// every span belongs here.
    void setSourceName(const QString &name);
    /// Shows the result of a check. Refused (false) when it is about an older text.
    bool setDiagnostics(Diagnostics::DiagnosticList diagnostics, quint64 revision);
    void clearDiagnostics();
    [[nodiscard]] const Diagnostics::DiagnosticList &diagnostics() const;
    [[nodiscard]] quint64 diagnosticsRevision() const; ///< of the text that they are about
    /// The diagnostic the caret is at, or the last one gone to; -1 for none.
    [[nodiscard]] int activeDiagnostic() const;
    void goToDiagnostic(int index);
    /// The action words of a card; called again whenever the cards are laid out (see updateCards).
    void setCardActions(CardActionProvider provider);
    /// The answers of the provider have changed.
    void updateCards();
    /// What is drawn between the places of the active diagnostic; asked again when another one is active.
    void setFlows(FlowProvider provider);
    /// Opens the preview of fixes on the card of a diagnostic and goes there; no fixes close it, as do Esc and typing.
    /// Their words go out with actionRequested(). False when that diagnostic has no card here.
    bool showFixes(int index, const std::vector<CardFix> &fixes);
    /// Whose fixes are previewed, -1 = none.
    [[nodiscard]] int shownFixes() const;
    /// "Panicked here": a mark and a card at a 1-based line, until the text is run or checked again.
    void setRuntimeMark(int line, const QString &message);
    void clearRuntimeMark();

    // --- look and mode
    /// Whether long lines are wrapped instead of scrolled, and the columns of a tab and of one step of indentation.
    void setFlow(bool wraps, int tabWidth);
    /// What opens the list of completions; one that is open and was not asked for by its key closes.
    void setCompleting(Completing completing);
    /// Keys that belong to others: the editor does nothing with them.
    void setReleasedKeys(const QList<QKeyCombination> &keys);
    void setLook(const Design::Look &look);
    [[nodiscard]] bool tabMovesFocus() const;
    /// What is offered besides the words of the text: names and methods of std, forms. Never null.
    void setCompletions(std::shared_ptr<const Completions> known);

    /// keyTable().
    [[nodiscard]] static std::vector<KeyRow> keyRows();

public slots:
    void undo();
    void redo();
    void cut();
    void copy();
    void paste();
    void selectAll();
    void indent();
    void unindent();
    void toggleComment();
    void duplicateLines();
    void moveLinesUp();
    void moveLinesDown();
    void deleteLines();
    void addNextOccurrence();
    void addCaretAbove();
    void addCaretBelow();
    void complete();
    void toggleFold();
    void foldAll();
    void unfoldAll();
    void askForLine();
    void find();
    void replace();
    void findNext();
    void findPrevious();
    void goToNextDiagnostic();
    void goToPreviousDiagnostic();
    void setTabMovesFocus(bool enabled);

signals:
    void textChanged();
    void modifiedChanged(bool modified);
    void caretMoved(Ochre::TextPosition position);
    /// Its card, icon or marked code was clicked; -1 for the runtime mark.
    void diagnosticActivated(int index);
    /// A label or the code of a secondary span was clicked.
    void spanActivated(int diagnosticIndex, int spanIndex);
    /// An action word of a card, or its key on the caret's line.
    void actionRequested(int diagnosticIndex, const QString &action);
    void tabMovesFocusChanged(bool enabled);

private:
    class Parts;
    struct KeyCommand;

    [[nodiscard]] static std::span<const KeyCommand> keyCommands();

    void connectParts();
    void addKeys();
    void noteEdit();
    void noteSelection();
    void noteSavePoint();
    void noteClickInCode(int diagnostic, int span);
    void goToSpan(int diagnostic, int span);
    [[nodiscard]] bool runAction(const QString &action);
    [[nodiscard]] bool leaveMode();
    void showContextMenu(const QPoint &global);
    [[nodiscard]] QString announcementFor(int index) const;

    std::unique_ptr<Parts> m_parts;
};

} // namespace Ochre::Editor
