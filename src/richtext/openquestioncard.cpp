// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "richtext/openquestioncard.h"

#include "richtext/codeblock.h"
#include "richtext/markdown.h"
#include "richtext/textcard.h"
#include "richtext/textfolds.h"

#include <QTextTable>

namespace Ochre::Richtext {

QStringList OpenQuestionCard::foldIds(const QString &questionId)
{
    return {QStringLiteral("brief-") + questionId, QStringLiteral("answer-") + questionId,
            QStringLiteral("rubric-") + questionId};
}

QTextTable *OpenQuestionCard::writePrompt(QTextCursor &cursor, const Course::Question &question, const QString &note)
{
    TextCard card(cursor, m_style);
    QTextCursor prompt = card.addRow(CardRow::Text);
    if (!note.isEmpty()) {
        Richtext::beginBlock(prompt, m_style.line(20), m_style.small(m_style.palette().muted));
        prompt.insertText(note);
    }
    Richtext::appendMarkdown(prompt, question.prompt, Richtext::Role::Prompt, m_style.look());
    if (!question.program.isEmpty()) {
        Richtext::insertCode(prompt = card.addRow(CardRow::Code), question.program, QStringLiteral("rust"),
                             m_style.lesson());
    }
    card.leave(cursor);
    return card.table();
}

void OpenQuestionCard::addFold(QTextTable *card, const QString &id, const QString &label, const QString &markdown)
{
    if (markdown.trimmed().isEmpty()) {
        return;
    }
    m_folds.add(card, id, label, [markdown, look = m_style.look()](QTextCursor &row) {
        Richtext::appendMarkdown(row, markdown, Richtext::Role::Prompt, look);
    });
}

void OpenQuestionCard::writeSelfCheck(QTextCursor &cursor, const Course::Question &question)
{
    const QString answer = question.answer.isEmpty() ? question.explain : question.answer;
    addFold(writePrompt(cursor, question, {}), foldIds(question.id).at(1), tr("Answer it aloud, then show the answer"),
            answer);
}

void OpenQuestionCard::writeInterview(QTextCursor &cursor, const Course::Question &question, const QString &note)
{
    QTextTable *card = writePrompt(cursor, question, note);
    const QStringList ids = foldIds(question.id);
    addFold(card, ids[0], tr("The 30-second version"), question.brief);
    addFold(card, ids[1], tr("The full answer"), question.answer);
    addFold(card, ids[2], tr("Points, pitfalls and follow-up questions"), rubric(question));
}

QString OpenQuestionCard::rubric(const Course::Question &question)
{
    QString markdown;
    const auto addList = [&markdown](const QString &title, const QStringList &items) {
        if (!items.isEmpty()) {
            markdown += QStringLiteral("**%1**\n\n").arg(title);
            for (const QString &item : items) {
                // What goes on below belongs to the same point.
                markdown += QStringLiteral("- ") + QString(item).replace(u'\n', QStringLiteral("\n  ")) + u'\n';
            }
            markdown += u'\n';
        }
    };
    addList(tr("Points to make"), question.points);
    if (!question.pitfalls.isEmpty()) {
        markdown += QStringLiteral("**%1**\n\n%2\n\n").arg(tr("Pitfalls"), question.pitfalls);
    }
    addList(tr("They may ask next"), question.followUps);
    return markdown;
}

} // namespace Ochre::Richtext
