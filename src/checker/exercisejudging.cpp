// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/exercisejudging.h"

#include "checker/checkertext.h"
#include "course/sourcetokens.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Checker {

using Course::Exercise;
using Course::ExerciseCheck;
using Course::Problems;
using Course::ProjectFile;
using Runner::Outcome;

namespace {

std::vector<Study::AnswerText> textsOf(const Attempt &attempt)
{
    if (attempt.files.empty()) {
        return {{QString(), attempt.source}};
    }
    std::vector<Study::AnswerText> texts;
    texts.reserve(attempt.files.size());
    for (const ProjectFile &file : attempt.files) {
        texts.push_back({file.path, file.content});
    }
    return texts;
}

QList<Course::ForbiddenToken> forbiddenIn(const Exercise &exercise, const Attempt &attempt)
{
    QList<Course::ForbiddenToken> found;
    for (const Study::AnswerText &text : textsOf(attempt)) {
        if (Study::isJudged(text)) {
            found += Course::forbiddenTokens(text.text, exercise.forbid);
        }
    }
    return found;
}

// What the trials say of an attempt, for the judge.
Study::Verdict verdictOf(const Exercise &exercise, const Attempt &attempt, const TrialResult &decided,
                         const TrialResult *lint = nullptr, const TrialResult *hidden = nullptr,
                         const Study::RuleBreaches &breaches = {})
{
    const bool lintPasses = exercise.check != ExerciseCheck::Clippy || !lint || lint->passed;
    Study::ExerciseOutcome outcome{textsOf(attempt), decided.compiled, decided.passed && lintPasses,
                                   decided.tests,    decided.output,   breaches};
    if (hidden) {
        outcome.hidden = Study::HiddenRun{hidden->passed, hidden->output};
    }
    return Study::judgeExercise(exercise, outcome);
}

// The trial that read the rules: the last one, or the one before the run with the hidden input.
const TrialResult *rulesIn(const Exercise &exercise, const TrialResults &results)
{
    return exercise.hasRules() ? &results[results.size() - (exercise.hasHiddenRun() ? 2 : 1)] : nullptr;
}

Study::RuleBreaches breachesIn(const Exercise &exercise, const TrialResults &results)
{
    const TrialResult *rules = rulesIn(exercise, results);
    return rules ? rules->breaches : Study::RuleBreaches();
}

SourcePlace placeOf(const Attempt &attempt, const QString &path)
{
    SourcePlace place = attempt.place();
    if (!path.isEmpty()) {
        place.file += u'/' + path;
        place.project = false;
    }
    return place;
}

void reportRules(const Attempt &attempt, const TrialResult &rules, Problems &problems)
{
    for (const Study::RuleBreach &breach : rules.breaches) {
        reportAt(placeOf(attempt, breach.place.file), breach.place.lineStart, "solution-breaks-rule"_L1,
                 Text::tr("The solution breaks the rule “%1”: %2").arg(breach.rule, Study::ruleBreachText(breach)),
                 problems);
    }
    for (const QString &rule : rules.codes) {
        reportAt(attempt.place(), 0, "rule-without-function"_L1,
                 Text::tr("The solution has no function that the rule “%1” could look at.").arg(rule), problems);
    }
    for (const TrialMessage &message : rules.messages) {
        reportAt(placeOf(attempt, message.file), message.line, "solution-breaks-rule"_L1,
                 Text::tr("The rules cannot be read in this text: %1").arg(message.text), problems);
    }
}

// The last trial of an attempt, when the exercise has a hidden input.
const TrialResult *hiddenIn(const Exercise &exercise, const TrialResults &results)
{
    return exercise.hasHiddenRun() ? &results.back() : nullptr;
}

// The words of starter_fails that speak of behaviour, not of compiling.
bool isBehaviour(const QString &word)
{
    static const QStringList words{u"tests"_s, u"output"_s, u"panic"_s, u"clippy"_s};
    return words.contains(word);
}

bool behavesAs(const QString &word, const Exercise &exercise, const TrialResults &results)
{
    const TrialResult &decided = results[0];
    if (word == "tests"_L1) {
        return decided.compiled && decided.tests > 0 && !decided.passed;
    }
    if (word == "output"_L1) {
        return decided.passed && !outputDifference(exercise.expectedStdout, decided.output).isEmpty();
    }
    if (word == "panic"_L1) {
        return results.back().outcome == Outcome::Panicked || decided.outcome == Outcome::Panicked;
    }
    return results[1].compiled && results[1].warnings > 0; // clippy
}

void judgeStarterBehaviour(const Exercise &exercise, const SourcePlace &place, const TrialResults &results,
                           Problems &problems)
{
    if (!results[0].compiled) {
        reportErrors(place, results[0], "starter-fails"_L1, problems);
        return;
    }
    for (const QString &word : exercise.starterFails) {
        if (isBehaviour(word) && !behavesAs(word, exercise, results)) {
            reportAt(
                place, 0, "starter-passes"_L1,
                Text::tr("The starter must fail by “%1”, but it does not. Correct it or “starter_fails”.").arg(word),
                problems);
        }
    }
}

} // namespace

QString shortcomingText(const Exercise &exercise, const TrialResult &result, const TrialResult *hidden)
{
    const Study::Verdict verdict = verdictOf(exercise, {}, result, nullptr, hidden);
    switch (verdict.shortcoming) {
    case Study::Shortcoming::DoesNotCompile:
        return Text::tr("it does not compile: %1").arg(codeList(result.codes));
    case Study::Shortcoming::NothingRan:
        return Text::tr("there are no tests");
    case Study::Shortcoming::Failed:
        return exercise.check == ExerciseCheck::Tests ? Text::tr("its tests fail") : result.ending;
    case Study::Shortcoming::OtherOutput:
        return differenceText(*verdict.difference);
    case Study::Shortcoming::HiddenInput:
        return hidden && hidden->passed ? Text::tr("with the hidden input it prints something else: %1")
                                              .arg(outputDifference(exercise.hiddenStdout, hidden->output))
                                        : Text::tr("with the hidden input it does not come to a good end");
    case Study::Shortcoming::None:
    case Study::Shortcoming::Forbidden:
    case Study::Shortcoming::BreaksRule:
        break;
    }
    return {};
}

void judgeSolution(const Exercise &exercise, const Attempt &attempt, const TrialResults &results, Problems &problems)
{
    const SourcePlace place = attempt.place();
    const TrialResult &decided = results[0];
    const TrialResult &lint = results[1];
    if (!decided.compiled) {
        reportErrors(place, decided, "solution-fails"_L1, problems);
        return;
    }
    if (const QString why = shortcomingText(exercise, decided, hiddenIn(exercise, results)); !why.isEmpty()) {
        reportAt(place, 0, "solution-fails"_L1, Text::tr("The solution does not pass its own exercise: %1").arg(why),
                 problems);
    }
    reportWarnings(place, lint, "solution-warns"_L1, problems);
    if (!lint.compiled) {
        reportErrors(place, lint, "solution-warns"_L1, problems);
    }
    if (!results[2].passed) {
        reportAt(place, 0, "solution-format"_L1,
                 Text::tr("rustfmt would change the solution. Run rustfmt --edition 2024 on it."), problems);
    }
    for (const Course::ForbiddenToken &token : forbiddenIn(exercise, attempt)) {
        reportAt(place, token.line, "solution-forbidden"_L1,
                 Text::tr("The solution uses “%1”, which the exercise forbids.").arg(token.token), problems);
    }
    if (exercise.hasRules()) {
        reportRules(attempt, *rulesIn(exercise, results), problems);
    }
}

bool usesForbidden(const Exercise &exercise, const Attempt &attempt)
{
    return !forbiddenIn(exercise, attempt).isEmpty();
}

bool isSolved(const Exercise &exercise, const Attempt &attempt, const TrialResults &results)
{
    const TrialResult *lint = exercise.check == ExerciseCheck::Clippy ? &results[1] : nullptr;
    return verdictOf(exercise, attempt, results.front(), lint, hiddenIn(exercise, results),
                     breachesIn(exercise, results))
        .isSolved();
}

void judgeWrong(const Exercise &exercise, const Attempt &attempt, const TrialResults &results, Problems &problems)
{
    if (isSolved(exercise, attempt, results)) {
        reportAt(attempt.place(), 0, "wrong-passes"_L1,
                 Text::tr("This wrong answer passes the exercise. Make the check stricter, or remove the file."),
                 problems);
    }
}

void judgeStarter(const Exercise &exercise, const Attempt &attempt, const TrialResults &results, Problems &problems)
{
    const SourcePlace place = attempt.place();
    QStringList codes;
    std::ranges::copy_if(exercise.starterFails, std::back_inserter(codes),
                         [](const QString &word) { return !isBehaviour(word); });
    codes.sort();
    if (codes.isEmpty() && !exercise.starterFails.isEmpty()) {
        judgeStarterBehaviour(exercise, place, results, problems);
    } else if (codes.isEmpty()) {
        const bool mayFail = exercise.kind == Course::ExerciseKind::Predict;
        const QString why = shortcomingText(exercise, results[0], hiddenIn(exercise, results));
        if (!why.isEmpty() && !mayFail) {
            reportAt(
                place, 0, "starter-fails"_L1,
                Text::tr("The starter must work, since the exercise names no way in which it fails, but: %1").arg(why),
                problems);
        }
    } else if (results[0].codes != codes) {
        reportAt(place, 0, "starter-codes"_L1,
                 Text::tr("The starter must fail with %1, but it fails with %2. Correct it or “starter_fails”.")
                     .arg(codeList(codes), codeList(results[0].codes)),
                 problems);
    }
}

} // namespace Ochre::Checker
