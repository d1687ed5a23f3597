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
    QStringList ids;
    for (const char *part : {"brief-", "answer-", "deep-", "solutions-", "rubric-"}) {
        ids << QLatin1StringView(part) + questionId;
    }
    return ids;
}

QTextTable *OpenQuestionCard::writePrompt(QTextCursor &cursor, const Course::Question &question, const QString &note)
{
    TextCard card(cursor, m_style);
    QTextCursor prompt = card.addRow(CardRow::Text);
    if (!note.isEmpty()) {
        Richtext::beginBlock(prompt, m_style.line(20), m_style.small(m_style.palette().muted));
        prompt.insertText(note);
    }
    Richtext::appendMarkdown(prompt, question.prompt, Richtext::Role::Prompt, m_style.look(), Terms::Linked);
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
        Richtext::appendMarkdown(row, markdown, Richtext::Role::Prompt, look, Terms::Linked);
    });
}

void OpenQuestionCard::writeSelfCheck(QTextCursor &cursor, const Course::Question &question, const QString &state)
{
    const QString answer = question.answer.isEmpty() ? question.explain : question.answer;
    QTextTable *card = writePrompt(cursor, question, {});
    const QStringList ids = foldIds(question.id);
    if (question.design) {
        addAnswering(card, question, state);
    }
    addFold(card, ids[1], tr("Answer it aloud, then show the answer"), answer);
    if (question.design) {
        addFold(card, ids[4], tr("How to judge your answer"), rubric(question));
    }
}

void OpenQuestionCard::writeInterview(QTextCursor &cursor, const Course::Question &question, const QString &note,
                                      const QString &state)
{
    QTextTable *card = writePrompt(cursor, question, note);
    const QStringList ids = foldIds(question.id);
    if (question.kind != Course::QuestionKind::Open && !question.task) {
        addAnswering(card, question, state);
    }
    addFold(card, ids[0], tr("The 30-second version"), question.brief);
    addFold(card, ids[1], tr("The full answer"), question.answer);
    addFold(card, ids[2], tr("When they ask on"), question.deep);
    if (question.task) {
        addTask(card, question, state);
    }
    addFold(card, ids[4], tr("Points, pitfalls and follow-up questions"), rubric(question));
}

void OpenQuestionCard::addAction(QTextTable *card, const QString &facts, const QString &action, const PageLink &link)
{
    QTextCursor right;
    QTextCursor left = TextCard(card, m_style).addSplitRow(CardRow::Text, right);
    const bool isGood = facts.startsWith(u'✓');
    left.insertText(facts, m_style.small(isGood ? m_style.palette().good : m_style.palette().muted));
    right.insertText(QString(action).replace(u' ', QChar::Nbsp), m_style.action(link.href()));
}

void OpenQuestionCard::addAnswering(QTextTable *card, const Course::Question &question, const QString &state)
{
    const QString facts = !state.isEmpty()  ? state
                          : question.design ? tr("Answer it, then judge your answer by its criteria.")
                                            : tr("Not answered yet.");
    addAction(card, facts, tr("Answer this question"), PageLink{QStringLiteral("answer"), question.id});
}

void OpenQuestionCard::addTask(QTextTable *card, const Course::Question &question, const QString &state)
{
    const QString facts = state.isEmpty() ? tr("You have %n minute(s).", nullptr, question.task->minutes) : state;
    addAction(card, facts, tr("Work on it"), PageLink{QStringLiteral("exercise"), question.id});
    QString solutions;
    for (const Course::TaskSolution &solution : question.task->solutions) {
        solutions += QStringLiteral("**%1**\n\n```rust\n%2\n```\n\n").arg(solution.title, solution.source.trimmed());
    }
    addFold(card, foldIds(question.id).at(3), tr("Ways to solve it"), solutions);
}

// The weight stands in words before each criterion, so that the sum can be made aloud.
QString OpenQuestionCard::criteria(const Course::Question &question)
{
    int all = 0;
    QString markdown;
    for (const Course::Criterion &criterion : question.design->criteria) {
        all += criterion.weight;
        markdown += QStringLiteral("- ") + tr("%n point(s): ", nullptr, criterion.weight)
                    + QString(criterion.text).replace(u'\n', QStringLiteral("\n  ")) + u'\n';
    }
    return QStringLiteral("**%1**\n\n%2\n").arg(tr("%n point(s) can be reached", nullptr, all), markdown);
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
    if (question.design) {
        markdown += criteria(question);
    }
    if (question.task) {
        addList(tr("What an interviewer watches"), question.task->watch);
    }
    addList(tr("Points to make"), question.points);
    if (!question.pitfalls.isEmpty()) {
        markdown += QStringLiteral("**%1**\n\n%2\n\n").arg(tr("Pitfalls"), question.pitfalls);
    }
    QStringList next;
    for (qsizetype index = 0; index < question.followUps.size(); ++index) {
        const QString answer = question.followUpAnswers.value(index);
        next << (answer.isEmpty() ? question.followUps.at(index)
                                  : QStringLiteral("%1\n\n%2").arg(question.followUps.at(index), answer));
    }
    addList(tr("They may ask next"), next);
    return markdown;
}

} // namespace Ochre::Richtext
