// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Internal to this folder: the one header that names Qsci.
#include <QByteArray>
#include <Qsci/qsciscintillabase.h>

#include <functional>
#include <vector>

namespace Ochre::Editor {

/// One change of the document, bytes and 0-based lines. Either `inserted` or `removed` is 0.
struct TextChange {
    qsizetype position = 0;
    qsizetype inserted = 0;
    qsizetype removed = 0;
    int line = 0;       ///< of `position`, after the change
    int linesAdded = 0; ///< negative when lines went
};

/// Scintilla with the parts that only a subclass can change: input method answers, focus keys, what is painted on top.
/// It knows nothing of Rust or diagnostics; every feature is an object beside it. Built on QsciScintillaBase, as the
/// conveniences of QsciScintilla (lexer styles, margin colours, annotations) are the ones with traps.
class SourceView final : public QsciScintillaBase {
    Q_OBJECT
public:
    using Painter = std::function<void(QPainter &painter, const QRect &exposed)>;

    explicit SourceView(QWidget *parent);

    /// A message to Scintilla. Many have no answer worth reading.
    // NOLINTBEGIN(modernize-use-nodiscard)
    qsizetype send(unsigned int message, qsizetype first = 0, qsizetype second = 0) const;
    qsizetype sendText(unsigned int message, qsizetype first, const QByteArray &text) const;
    // NOLINTEND(modernize-use-nodiscard)

    [[nodiscard]] QByteArray text() const;
    [[nodiscard]] QByteArray textRange(qsizetype start, qsizetype end) const;
    [[nodiscard]] qsizetype length() const;
    [[nodiscard]] char charAt(qsizetype position) const;

    // Lines are 0-based here, as in Scintilla.
    [[nodiscard]] int lineCount() const;
    [[nodiscard]] int lineAt(qsizetype position) const;
    [[nodiscard]] qsizetype lineStart(int line) const;
    [[nodiscard]] qsizetype lineEnd(int line) const;
    [[nodiscard]] QByteArray lineText(int line) const;

    [[nodiscard]] qsizetype caret() const;
    [[nodiscard]] qsizetype anchor() const;
    [[nodiscard]] int caretLine() const;

    /// Replaces bytes; selections outside move with the text. Part of the current undo step, if one is open.
    void replaceRange(qsizetype start, qsizetype end, const QByteArray &replacement);

    /// Pixels in the viewport. The height of a line is that of its text, without annotation lines.
    [[nodiscard]] QPoint pointAt(qsizetype position) const;
    [[nodiscard]] int lineTop(int line) const;
    [[nodiscard]] int lineHeight() const;
    /// First and last line that can be seen, folds and annotations taken into account.
    [[nodiscard]] std::pair<int, int> visibleLines() const;
    /// Whether all lines, with what stands below them, have room in the view.
    [[nodiscard]] bool isWholeTextInView() const;
    [[nodiscard]] bool isLineVisible(int line) const;

    /// Tab and Shift+Tab move the focus instead of indenting.
    void setTabMovesFocus(bool enabled) { m_tabMovesFocus = enabled; }
    [[nodiscard]] bool tabMovesFocus() const { return m_tabMovesFocus; }

    [[nodiscard]] bool isMouseDown() const;

    /// Called after every paint of the text, in the order of addition.
    void addPainter(Painter painter);

    [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

signals:
    /// Sent while Scintilla is still changing: the text must not be edited in a slot.
    void textEdited(const Ochre::Editor::TextChange &change);
    void selectionMoved();
    void viewMoved();
    void contextMenuRequested(const QPoint &global);

protected:
    bool focusNextPrevChild(bool next) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void setUp();
    void showInvisibleCharacters();
    void handleModified(int position, int type, int length, int linesAdded);
    void handleUpdate(int updated);
    void showWhole();

    std::vector<Painter> m_painters;
    bool m_tabMovesFocus = false;
};

/// Groups changes into one undo step for as long as it lives; nests.
class UndoStep final {
public:
    explicit UndoStep(SourceView &view);
    ~UndoStep();
    Q_DISABLE_COPY_MOVE(UndoStep)

private:
    SourceView &m_view;
};

} // namespace Ochre::Editor
