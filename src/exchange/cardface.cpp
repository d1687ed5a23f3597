// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/cardface.h"

#include "exchange/markdowntext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Exchange {

using Course::Question;
using Course::QuestionKind;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CardFace)
};

/// Markdown as an item of a list, whatever blocks it has.
QString itemOf(const QString &markdown)
{
    QString item = markdown.trimmed();
    return u"- "_s + item.replace(u'\n', u"\n  "_s);
}

QString listOf(const QStringList &items)
{
    QStringList lines;
    std::ranges::transform(items, std::back_inserter(lines), itemOf);
    return lines.join(u'\n');
}

QString promptOf(const Question &question)
{
    QStringList blocks{question.prompt.trimmed()};
    if (question.artefact) {
        blocks << (question.artefact->text.isEmpty() ? question.artefact->alt
                                                     : codeBlock(question.artefact->text, u"text"_s));
    }
    if (!question.program.isEmpty()) {
        blocks << codeBlock(question.program, u"rust"_s);
    }
    if (question.task) {
        blocks << codeBlock(question.task->starter, u"rust"_s);
    }
    return joinedBlocks(blocks);
}

QString rightOptions(const Question &question)
{
    QStringList right;
    QStringList wrong;
    for (const Course::Option &option : question.options) {
        (option.correct ? right : wrong) << joinedBlocks({option.text.trimmed(), option.why.trimmed()});
    }
    return joinedBlocks({listOf(right), Text::tr("Not right:"), listOf(wrong)});
}

QString outcomeOf(const Question &question)
{
    const QString compiles = question.compiles ? Text::tr("It compiles.") : Text::tr("It does not compile.");
    const bool prints = question.outcome && !question.outcome->output.isEmpty();
    QStringList lines;
    if (question.outcome) {
        std::ranges::transform(question.outcome->failingLines, std::back_inserter(lines),
                               [](int line) { return QString::number(line); });
    }
    return joinedBlocks({compiles, prints ? codeBlock(question.outcome->output, u"text"_s) : QString(),
                         lines.isEmpty() ? QString() : Text::tr("The line that fails: %1").arg(lines.join(u", "_s))});
}

QString faultsOf(const Course::ReviewQuestion &review)
{
    QStringList faults;
    for (const Course::Fault &fault : review.faults) {
        QStringList lines;
        std::ranges::transform(fault.lines, std::back_inserter(lines), [](int line) { return QString::number(line); });
        faults << Text::tr("Line %1: %2").arg(lines.join(u", "_s), fault.why.trimmed());
    }
    return listOf(faults);
}

QString solutionsOf(const Course::TaskQuestion &task)
{
    QStringList blocks;
    for (const Course::TaskSolution &solution : task.solutions) {
        blocks << solution.title << codeBlock(solution.source, u"rust"_s);
    }
    return joinedBlocks(blocks);
}

/// The ladder of an open question, and what it is ticked by.
QString ladderOf(const Question &question)
{
    QStringList ticks = question.points;
    if (question.design) {
        for (const Course::Criterion &criterion : question.design->criteria) {
            ticks << criterion.text;
        }
    }
    return joinedBlocks({question.brief.trimmed(), question.answer.trimmed(), question.deep.trimmed(), listOf(ticks)});
}

QString answerOf(const Question &question)
{
    if (question.isChosen()) {
        return rightOptions(question);
    }
    switch (question.kind) {
    case QuestionKind::Predict:
    case QuestionKind::PredictFirst:
        return outcomeOf(question);
    case QuestionKind::Short:
    case QuestionKind::Artefact:
        return question.answers.isEmpty() ? QString() : listOf(question.answers);
    case QuestionKind::Review:
        return question.review ? faultsOf(*question.review) : QString();
    case QuestionKind::Task:
        return question.task ? solutionsOf(*question.task) : QString();
    case QuestionKind::Choice:
    case QuestionKind::Open:
    case QuestionKind::Design:
        break;
    }
    return ladderOf(question);
}

} // namespace

QString joinedBlocks(const QStringList &blocks)
{
    QStringList filled;
    std::ranges::copy_if(blocks, std::back_inserter(filled), [](const QString &block) { return !block.isEmpty(); });
    return filled.join(u"\n\n"_s);
}

CardFace faceOf(const Question &question)
{
    QStringList options;
    std::ranges::transform(question.options, std::back_inserter(options), &Course::Option::text);
    const bool isPredicted = question.kind == QuestionKind::Predict;
    return {joinedBlocks({promptOf(question), listOf(options),
                          isPredicted ? Text::tr("Does it compile? If it does, what does it print?") : QString()}),
            joinedBlocks({answerOf(question), question.explain.trimmed()})};
}

Question plainOf(const Question &question)
{
    Question plain;
    plain.id = question.id;
    plain.tags = question.tags;
    plain.prompt = promptOf(question);
    plain.explain = question.explain;
    if (question.isChosen()) {
        plain.kind = QuestionKind::Choice;
        plain.options = question.options;
    } else if (question.kind == QuestionKind::Predict) {
        plain.kind = QuestionKind::Choice;
        const QString why = question.explain.trimmed();
        plain.options = {{{}, Text::tr("It compiles."), question.compiles, why, false},
                         {{}, Text::tr("It does not compile."), !question.compiles, why, false}};
        plain.explain = outcomeOf(question);
    } else if (!question.answers.isEmpty()) {
        plain.kind = QuestionKind::Short;
        plain.answers = question.answers;
        plain.caseSensitive = question.caseSensitive;
    } else {
        plain.kind = QuestionKind::Open;
        plain.use = Course::QuestionUse::SelfCheck;
        plain.answer = joinedBlocks({answerOf(question), question.explain.trimmed()});
        plain.explain.clear();
    }
    return plain;
}

} // namespace Ochre::Exchange
