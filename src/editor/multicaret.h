// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QMouseEvent;

namespace Ochre::Editor {

class SourceView;

/// Adds a caret one line above (−1) or below (+1) the outermost one, in the same column.
void addCaret(SourceView &view, int direction);
/// Selects the word at the caret, then one more place with the same text each time.
void selectNextOccurrence(SourceView &view);

/// Ctrl+click adds a caret or takes one away, Alt+drag selects a column. QScintilla maps the modifiers differently on
/// each system (measured: on Linux Ctrl selects columns and Alt does nothing), so they do not reach it.
class MultiCaretPointer final : public QObject {
    Q_OBJECT
public:
    explicit MultiCaretPointer(SourceView &view);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool press(const QMouseEvent &event);
    bool move(const QMouseEvent &event);
    void toggleCaret(qsizetype position);
    [[nodiscard]] qsizetype positionAt(const QMouseEvent &event) const;

    enum class Drag { None, Caret, Column };

    SourceView &m_view;
    Drag m_drag = Drag::None;
};

} // namespace Ochre::Editor
