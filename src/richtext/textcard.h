// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "richtext/pageformat.h"

#include <QString>
#include <QTextCursor>

class QTextTable;

namespace Ochre::Richtext {

/// Writes and changes a card of the lesson page: a table of two columns whose rows are strips (caption left, actions
/// right) or contents over the whole width. The document owns the table; the browser paints surface and border.
class TextCard final {
public:
    /// Begins a card at the cursor.
    TextCard(QTextCursor &cursor, const PageStyle &style);
    /// A card that exists.
    TextCard(QTextTable *table, const PageStyle &style);

    [[nodiscard]] QTextTable *table() const { return m_table; }

    /// A row of two cells at the end; returns the cursor in the left one, `right` is set into the right one.
    QTextCursor addSplitRow(CardRow kind, QTextCursor &right);
    /// A strip with its caption left; `right` is the place for actions.
    QTextCursor addStrip(const QString &caption, QTextCursor &right);
    /// A row over the whole width below `row` (-1 = at the end); returns the cursor in it.
    QTextCursor addRow(CardRow kind, int below = -1);
    /// Marks a row so that rowOf() finds it.
    void setFold(int row, const QString &id);
    [[nodiscard]] int rowOf(const QString &foldId) const; ///< -1 = none
    [[nodiscard]] int rowCount() const;
    void removeRow(int row);
    /// Sets the cursor behind the card.
    void leave(QTextCursor &cursor) const;

private:
    int insertRow(int below);
    void setRow(int row, CardRow kind);

    QTextTable *m_table; ///< borrowed from the document
    PageStyle m_style;
};

} // namespace Ochre::Richtext
