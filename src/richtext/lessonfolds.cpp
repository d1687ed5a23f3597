// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "richtext/lessonfolds.h"

#include "richtext/lessoncard.h"

#include <QTextTable>

namespace Ochre::Richtext {

void LessonFolds::reset(const LessonStyle &style)
{
    m_style = style;
    m_folds.clear();
}

void LessonFolds::add(QTextTable *card, const QString &id, const QString &label, const Writer &writer)
{
    LessonCard rows(card, m_style);
    rows.addRow(CardRow::Strip).setBlockFormat(m_style.line(22));
    rows.setFold(rows.rowCount() - 1, id);
    m_folds.insert(id, {card, label, writer});
    writeLabel(id, m_folds[id], false);
}

void LessonFolds::restoreOpen()
{
    for (const QString &id : std::as_const(m_open)) {
        if (const auto fold = m_folds.constFind(id); fold != m_folds.cend()) {
            writeLabel(id, *fold, true);
            writeContent(id, *fold);
        }
    }
}

void LessonFolds::setOpen(const QString &id, bool open)
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

void LessonFolds::refresh(const QString &id)
{
    const auto fold = m_folds.constFind(id);
    if (fold != m_folds.cend() && isOpen(id)) {
        removeContent(id, *fold);
        writeContent(id, *fold);
    }
}

void LessonFolds::writeLabel(const QString &id, const Fold &fold, bool open) const
{
    const LessonCard card(fold.card, m_style);
    QTextCursor cursor = fold.card->cellAt(card.rowOf(id), 0).firstCursorPosition();
    cursor.beginEditBlock();
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    const QString mark = open ? QStringLiteral("▾ ") : QStringLiteral("▸ ");
    cursor.insertText(mark + fold.label, m_style.action(LessonLink{QStringLiteral("fold"), id}.href()));
    cursor.endEditBlock();
}

void LessonFolds::writeContent(const QString &id, const Fold &fold) const
{
    LessonCard card(fold.card, m_style);
    QTextCursor cursor = card.addRow(CardRow::Text, card.rowOf(id));
    cursor.beginEditBlock();
    fold.writer(cursor);
    cursor.endEditBlock();
}

void LessonFolds::removeContent(const QString &id, const Fold &fold) const
{
    LessonCard card(fold.card, m_style);
    card.removeRow(card.rowOf(id) + 1);
}

} // namespace Ochre::Richtext
