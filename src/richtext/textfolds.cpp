// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "richtext/textfolds.h"

#include "richtext/textcard.h"

#include <QTextTable>

namespace Ochre::Richtext {

void TextFolds::reset(const PageStyle &style)
{
    m_style = style;
    m_folds.clear();
}

void TextFolds::add(QTextTable *card, const QString &id, const QString &label, const Writer &writer)
{
    TextCard rows(card, m_style);
    rows.addRow(CardRow::Strip).setBlockFormat(m_style.line(22));
    rows.setFold(rows.rowCount() - 1, id);
    m_folds.insert(id, {card, label, writer});
    writeLabel(id, m_folds[id], false);
}

void TextFolds::restoreOpen()
{
    for (const QString &id : std::as_const(m_open)) {
        if (const auto fold = m_folds.constFind(id); fold != m_folds.cend()) {
            writeLabel(id, *fold, true);
            writeContent(id, *fold);
        }
    }
}

void TextFolds::setOpen(const QString &id, bool open)
{
    const auto fold = m_folds.constFind(id);
    if (fold == m_folds.cend() || open == isOpen(id)) {
        return;
    }
    if (open) {
        m_open.insert(id);
        writeLabel(id, *fold, true);
        writeContent(id, *fold);
    } else {
        m_open.remove(id);
        writeLabel(id, *fold, false);
        removeContent(id, *fold);
    }
}

void TextFolds::refresh(const QString &id)
{
    const auto fold = m_folds.constFind(id);
    if (fold != m_folds.cend() && isOpen(id)) {
        removeContent(id, *fold);
        writeContent(id, *fold);
    }
}

void TextFolds::writeLabel(const QString &id, const Fold &fold, bool open) const
{
    const TextCard card(fold.card, m_style);
    QTextCursor cursor = fold.card->cellAt(card.rowOf(id), 0).firstCursorPosition();
    cursor.beginEditBlock();
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    const QString mark = open ? QStringLiteral("▾ ") : QStringLiteral("▸ ");
    cursor.insertText(mark + fold.label, m_style.action(PageLink{QStringLiteral("fold"), id}.href()));
    cursor.endEditBlock();
}

void TextFolds::writeContent(const QString &id, const Fold &fold) const
{
    TextCard card(fold.card, m_style);
    QTextCursor cursor = card.addRow(CardRow::Text, card.rowOf(id));
    cursor.beginEditBlock();
    fold.writer(cursor);
    cursor.endEditBlock();
}

void TextFolds::removeContent(const QString &id, const Fold &fold) const
{
    TextCard card(fold.card, m_style);
    card.removeRow(card.rowOf(id) + 1);
}

} // namespace Ochre::Richtext
