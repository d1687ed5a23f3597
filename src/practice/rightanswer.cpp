// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/rightanswer.h"

#include "practice/lineboard.h"

namespace Ochre::Practice {

namespace {

QString listed(const QList<int> &lines)
{
    QStringList numbers;
    for (const int line : lines) {
        numbers << QString::number(line);
    }
    return numbers.join(QStringLiteral(", "));
}

// What goes on below belongs to the same point.
QString point(const QString &markdown)
{
    return QStringLiteral("- ") + QString(markdown).replace(u'\n', QStringLiteral("\n  ")) + u'\n';
}

} // namespace

QString RightAnswer::text(const Course::Question &question, const Study::Answer &answer)
{
    if (question.review) {
        return ofReview(*question.review, answer);
    }
    if (question.task) {
        return ofTask(*question.task);
    }
    if (!question.answers.isEmpty()) {
        return tr("The answer is `%1`.").arg(question.answers.constFirst()) + u"\n\n";
    }
    if (!question.outcome) {
        return {};
    }
    return question.kind == Course::QuestionKind::PredictFirst ? ofFirstLine(*question.outcome)
                                                               : ofProgram(*question.outcome);
}

QString RightAnswer::ladder(const Course::Question &question)
{
    QString text;
    const auto add = [&text](const QString &title, const QString &part) {
        if (!part.trimmed().isEmpty()) {
            text += (title.isEmpty() ? QString() : u"**" + title + u"**\n\n") + part.trimmed() + u"\n\n";
        }
    };
    const bool isLadder = !question.brief.trimmed().isEmpty();
    add(isLadder ? tr("In 30 seconds") : QString(), question.brief);
    add(isLadder ? tr("In a minute") : QString(), question.answer);
    add(tr("If they ask on"), question.deep);
    add(tr("What goes wrong"), question.pitfalls);
    return text;
}

QString RightAnswer::followUps(const Course::Question &question)
{
    QString markdown;
    for (qsizetype index = 0; index < question.followUps.size(); ++index) {
        const QString answer = question.followUpAnswers.value(index);
        markdown += point(answer.isEmpty() ? question.followUps.at(index)
                                           : QStringLiteral("%1\n\n%2").arg(question.followUps.at(index), answer));
    }
    return markdown.isEmpty() ? QString() : QStringLiteral("\n\n**%1**\n\n%2").arg(tr("They may ask next"), markdown);
}

QString RightAnswer::ofTask(const Course::TaskQuestion &task)
{
    QString markdown;
    for (const Course::TaskSolution &solution : task.solutions) {
        markdown += QStringLiteral("**%1**\n\n```rust\n%2\n```\n\n").arg(solution.title, solution.source.trimmed());
    }
    markdown += QStringLiteral("**%1**\n\n").arg(tr("What an interviewer watches"));
    for (const QString &line : task.watch) {
        markdown += point(line);
    }
    return markdown + u'\n';
}

QString RightAnswer::ofProgram(const Course::PredictOutcome &outcome)
{
    if (!outcome.compiles) {
        return tr("It does not compile: line %1 is rejected (%2).")
                   .arg(outcome.failingLines.value(0))
                   .arg(outcome.codes.isEmpty() ? tr("without a code") : outcome.codes.join(u", "))
               + u"\n\n";
    }
    const QString output = u"```text\n" + outcome.output.trimmed() + u"\n```\n\n";
    return (outcome.panics ? tr("It compiles, prints this, and panics:") : tr("It compiles and prints:")) + u"\n\n"
           + output;
}

QString RightAnswer::ofFirstLine(const Course::PredictOutcome &outcome)
{
    const auto count = static_cast<int>(outcome.causeLines.size());
    return tr("The compiler points to line(s) %1.", nullptr, count).arg(listed(outcome.causeLines)) + u"\n\n";
}

QString RightAnswer::ofReview(const Course::ReviewQuestion &review, const Study::Answer &answer)
{
    const Study::ReviewGrade grade = Study::gradeReview(review, answer.marks);
    QString markdown;
    for (int index = 0; const Course::Fault &fault : review.faults) {
        const auto count = static_cast<int>(fault.lines.size());
        const QString told = grade.found.contains(index) ? tr("✓ Found in line(s) %1, %2: %3", nullptr, count)
                             : grade.misnamed.contains(index)
                                 ? tr("✗ Right place, other name: line(s) %1, %2: %3", nullptr, count)
                                 : tr("✗ Missed in line(s) %1, %2: %3", nullptr, count);
        markdown += point(told.arg(listed(fault.lines), LineBoard::title(fault.category), fault.why));
        ++index;
    }
    for (const int decoy : grade.decoys) {
        const Course::Decoy &right = review.decoys.at(static_cast<std::size_t>(decoy));
        markdown += point(tr("Nothing is wrong with line(s) %1: %2", nullptr, static_cast<int>(right.lines.size()))
                              .arg(listed(right.lines), right.why));
    }
    return markdown + u'\n';
}

} // namespace Ochre::Practice
