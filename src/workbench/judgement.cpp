// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/judgement.h"

#include "study/exercisejudge.h"
#include "study/ownerror.h"

#include <QCoreApplication>

#include <algorithm>

namespace Ochre::Workbench {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Workbench::Judgement)
};

Study::ExerciseOutcome outcomeOf(const Order &order)
{
    Study::ExerciseOutcome outcome;
    outcome.compiled = true;
    if (order.project.isEmpty()) {
        outcome.texts = {{QString(), order.text}};
    }
    for (const Runner::SourceFile &file : order.project.files) {
        outcome.texts.push_back({file.path, file.text});
    }
    return outcome;
}

QString placeOf(const Order &order, const QString &file, int line)
{
    return order.project.isEmpty() ? Text::tr("line %1").arg(line) : Text::tr("%1, line %2").arg(file).arg(line);
}

// What the judge objects to, in words; nothing where the compiler or the tests have said it already.
QString objectionTo(const Order &order, const Study::Verdict &verdict)
{
    if (verdict.shortcoming == Study::Shortcoming::OtherOutput) {
        return Text::tr("It runs, but it shall print:\n%1").arg(order.document.exercise->expectedStdout.trimmed());
    }
    if (verdict.shortcoming == Study::Shortcoming::BreaksRule) {
        const Study::RuleBreach &first = verdict.breaches.front();
        return Text::tr("It works, but not as asked (%1). %2")
            .arg(placeOf(order, first.place.file, first.place.lineStart), Study::ruleBreachText(first));
    }
    if (verdict.shortcoming == Study::Shortcoming::HiddenInput) {
        return Text::tr("It prints the right thing for this input, but not for another one.");
    }
    if (verdict.shortcoming != Study::Shortcoming::Forbidden) {
        return {};
    }
    const QString place = placeOf(order, verdict.file, verdict.forbidden->line);
    return Text::tr("It works, but this exercise asks for a way without “%1” (%2).")
        .arg(verdict.forbidden->token, place);
}

Judgement judgementOf(const Order &order, const Study::ExerciseOutcome &outcome)
{
    const Study::Verdict verdict = Study::judgeExercise(*order.document.exercise, outcome);
    if (verdict.shortcoming == Study::Shortcoming::HiddenInput && !outcome.hidden) {
        return {.isSolved = false, .needsHiddenRun = true};
    }
    const bool isTold = order.isCheck || verdict.shortcoming == Study::Shortcoming::Forbidden
                        || verdict.shortcoming == Study::Shortcoming::BreaksRule;
    return {verdict.isSolved(), isTold ? objectionTo(order, verdict) : QString()};
}

// A run answers the question of an exercise that asks for nothing more than a run, however it was started.
bool decides(const Order &order)
{
    const auto &exercise = order.document.exercise;
    return exercise
           && (order.isCheck || exercise->check == Course::ExerciseCheck::Run
               || exercise->check == Course::ExerciseCheck::Output);
}

/// An own error is mended when the compiler takes it, whatever the program does then.
bool isJudgedByCompiler(const Order &order)
{
    return order.document.exercise && order.document.course() == Study::ownErrorCourse;
}

Judgement judgeCompiled(Runner::Outcome outcome)
{
    using enum Runner::Outcome;
    return {.isSolved = outcome != CompileFailed && outcome != Stopped && outcome != NotStarted};
}

} // namespace

Judgement judgeRun(const Order &order, const Runner::RunResult &result, const Study::RuleBreaches &breaches)
{
    if (!decides(order)) {
        return {};
    }
    if (isJudgedByCompiler(order)) {
        return judgeCompiled(result.outcome);
    }
    Study::ExerciseOutcome outcome = outcomeOf(order);
    const bool succeeded = result.outcome == Runner::Outcome::Finished && result.exitCode == 0;
    outcome.succeeded = succeeded || order.shownOutput;
    outcome.output = order.shownOutput.value_or(result.standardOutput);
    if (order.shownOutput) {
        outcome.hidden = {succeeded, result.standardOutput};
    }
    outcome.breaches = breaches;
    return judgementOf(order, outcome);
}

Judgement judgeTests(const Order &order, const Runner::TestResult &result, const Study::RuleBreaches &breaches)
{
    if (!order.document.exercise) {
        return {};
    }
    if (isJudgedByCompiler(order)) {
        return judgeCompiled(result.outcome);
    }
    Study::ExerciseOutcome outcome = outcomeOf(order);
    outcome.compiled = result.outcome != Runner::Outcome::CompileFailed;
    outcome.tests = static_cast<int>(std::ranges::count_if(
        result.tests, [](const Runner::TestCase &test) { return test.state != Runner::TestCase::State::Ignored; }));
    outcome.succeeded = result.allPassed();
    outcome.breaches = breaches;
    return judgementOf(order, outcome);
}

} // namespace Ochre::Workbench
