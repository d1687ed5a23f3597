// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QKeyEvent;

namespace Ochre::Editor {

class SourceView;

/// What the editor adds to plain typing, at every caret: closing brackets and quotes, typing over and deleting the ones
/// it added, surrounding a selection, indentation of new lines and of closing brackets.
class TypingAssist final : public QObject {
    Q_OBJECT
public:
    explicit TypingAssist(SourceView &view);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool handleKey(const QKeyEvent &event);
    bool handleCharacter(char typed);
    bool surroundSelections(char open);
    bool typeOver(char close);
    bool insertPair(char open);
    bool dedentClosing(char close);
    bool deletePair();
    void insertLineBreak();
    void breakLineAt(qsizetype selection);

    [[nodiscard]] bool isSelectionEmpty() const;
    [[nodiscard]] bool wantsPair(char open, qsizetype position) const;
    [[nodiscard]] bool isAddedCloser(qsizetype position) const;
    void markAddedCloser(qsizetype position);

    SourceView &m_view;
};

} // namespace Ochre::Editor
