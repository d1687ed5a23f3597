// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/checkertext.h"
#include "checker/claim.h"
#include "checker/exercisejudging.h"
#include "checker/judging.h"
#include "checker/wholeprogram.h"
#include "course/fence.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Checker {

namespace {

using Course::Problems;
using Course::Question;
using Course::QuestionKind;
using Runner::Outcome;

void judgePredict(const Question &question, const TrialResult &result, Problems &problems)
{
    const SourcePlace place{question.file, 1, question.line, false};
    if (result.compiled != question.compiles) {
        const QString said =
            question.compiles ? Text::tr("“%1” says that its program compiles, but it fails with %2: %3.")
                                    .arg(question.id, codeList(result.codes),
                                         result.messages.empty() ? QString() : result.messages.front().text)
                              : Text::tr("“%1” says that its program does not compile, but it does.").arg(question.id);
        reportAt(place, 0, "predict-compiles"_L1, said, problems);
        return;
    }
    if (!result.compiled) {
        return;
    }
    if (!result.stable) {
        reportAt(
            place, 0, "predict-unstable"_L1,
            Text::tr("The program of “%1” gives different results on two runs. Make it give one.").arg(question.id),
            problems);
    }
    if (result.outcome != Outcome::Finished && result.outcome != Outcome::Panicked) {
        reportAt(place, 0, "predict-run-failed"_L1,
                 Text::tr("The program of “%1” neither ends nor panics: %2").arg(question.id, result.ending), problems);
    }
}

void judgePredictFirst(const Question &question, const TrialResult &result, Problems &problems)
{
    const SourcePlace place{question.file, 1, question.line, false};
    if (result.compiled) {
        reportAt(place, 0, "predict-compiles"_L1,
                 Text::tr("“%1” asks for the line that causes the error, but its program compiles.").arg(question.id),
                 problems);
    } else if (result.causeLines.isEmpty()) {
        reportAt(place, 0, "predict-without-line"_L1,
                 Text::tr("The first error of the program of “%1” points to no line of it. Choose another program.")
                     .arg(question.id),
                 problems);
    }
}

// The program is run only where it may print something.
void addPrediction(const Course::Course &course, const Question &question, Claims &claims)
{
    if (question.program.isEmpty()) {
        return;
    }
    const bool first = question.kind == QuestionKind::PredictFirst;
    Trial trial;
    trial.kind = first ? TrialKind::Build : TrialKind::Run;
    trial.source = question.program.toUtf8();
    trial.edition = course.edition;
    trial.repeat = first ? 1 : 2;
    trial.wantsCause = first;
    claims.push_back({question.file,
                      question.line,
                      question.id,
                      {trial},
                      [question, first](const TrialResults &results, Problems &problems) {
                          first ? judgePredictFirst(question, results.front(), problems)
                                : judgePredict(question, results.front(), problems);
                      }});
}

// Faults that the compiler finds need no reviewer: unless it says otherwise, the program compiles.
void addReview(const Course::Course &course, const Question &question, Claims &claims)
{
    if (question.program.isEmpty()) {
        return;
    }
    Trial trial;
    trial.source = wholeProgram(question.program);
    trial.edition = course.edition;
    claims.push_back(
        {question.file, question.line, {}, {trial}, [question](const TrialResults &results, Problems &problems) {
             const TrialResult &result = results.front();
             if (result.compiled != question.compiles) {
                 const SourcePlace place{question.file, 1, question.line, false};
                 const QString said =
                     question.compiles
                         ? Text::tr("The program under review in “%1” must compile, but fails with %2. "
                                    "Correct it, or write “compiles = false”.")
                               .arg(question.id, codeList(result.codes))
                         : Text::tr("“%1” says that its program does not compile, but it does.").arg(question.id);
                 reportAt(place, 0, "review-compiles"_L1, said, problems);
             }
         }});
}

// One program against the tests of a task; the starter, which must not pass, has no title.
Claim taskClaim(const Course::Course &course, const Question &question, const QString &source, int line,
                const QString &title)
{
    const Course::Exercise exercise = Study::taskExercise(*question.task);
    Trial trial;
    trial.kind = TrialKind::Test;
    trial.source = source.toUtf8();
    trial.tests = exercise.tests;
    trial.edition = course.edition;
    const SourcePlace place{question.file, 1, line, false};
    const auto judge = [exercise, place, title, id = question.id](const TrialResults &results, Problems &problems) {
        const QString why = shortcomingText(exercise, results.front());
        if (title.isEmpty() && why.isEmpty()) {
            reportAt(place, 0, "task-starter-passes"_L1,
                     Text::tr("The starter of “%1” passes its tests already. Take something out of it.").arg(id),
                     problems);
        } else if (!title.isEmpty() && !why.isEmpty()) {
            reportAt(place, 0, "task-solution-fails"_L1,
                     Text::tr("The solution “%1” of “%2” does not pass its tests: %3").arg(title, id, why), problems);
        }
    };
    return {question.file, line, {}, {trial}, judge};
}

void addTask(const Course::Course &course, const Question &question, Claims &claims)
{
    if (!question.task || question.task->tests.isEmpty()) {
        return; // the reader has said so
    }
    claims.push_back(taskClaim(course, question, question.task->starter, question.line, {}));
    for (const Course::TaskSolution &solution : question.task->solutions) {
        const QString title = solution.title.isEmpty() ? question.id : solution.title;
        claims.push_back(taskClaim(course, question, solution.source, solution.line, title));
    }
}

class CodeCollector final {
public:
    void add(const QStringList &codes, const QString &file, int line)
    {
        static const QRegularExpression form(u"^E[0-9]{4}\\z"_s);
        for (const QString &code : codes) {
            if (!form.match(code).hasMatch() || m_seen.contains(code)) {
                continue;
            }
            m_seen.insert(code);
            Trial trial;
            trial.kind = TrialKind::Explain;
            trial.source = code.toLatin1();
            const SourcePlace place{file, 1, line, false};
            claims.push_back({file, line, {}, {trial}, [code, place](const TrialResults &results, Problems &problems) {
                                  if (!results.front().passed) {
                                      reportAt(place, 0, "unknown-code"_L1,
                                               Text::tr("The compiler knows no error %1. Correct the code.").arg(code),
                                               problems);
                                  }
                              }});
        }
    }

    Claims claims;

private:
    QSet<QString> m_seen;
};

} // namespace

Claims questionClaims(const Course::Course &course, const std::vector<Question> &questions)
{
    Claims claims;
    for (const Question &question : questions) {
        switch (question.kind) {
        case QuestionKind::Predict:
        case QuestionKind::PredictFirst:
            addPrediction(course, question, claims);
            break;
        case QuestionKind::Task:
            addTask(course, question, claims);
            break;
        case QuestionKind::Review:
            addReview(course, question, claims);
            break;
        case QuestionKind::Choice:
        case QuestionKind::Short:
        case QuestionKind::Open:
        case QuestionKind::Artefact:
        case QuestionKind::Design:
            break;
        }
    }
    return claims;
}

Claims codeClaims(const Course::Course &course, const QString &lessonId)
{
    CodeCollector codes;
    for (const Course::Lesson &lesson : course.lessons) {
        if (!lessonId.isEmpty() && lesson.id != lessonId) {
            continue;
        }
        const QString file = packPath(course, lesson.folder, u"lesson.md"_s);
        for (const Course::Fence &fence : Course::parseFences(lesson.wholeBody())) {
            codes.add(fence.codes, file, lesson.bodyLine + fence.line - 1);
        }
        codes.add(lesson.errors, file, 0);
        for (const Question &question : lesson.questions) {
            codes.add(question.errors, question.file, question.line);
        }
        const auto addStarter = [&](const Course::Exercise &exercise) {
            codes.add(exercise.starterFails, packPath(course, exercise.folder, exercise.fileName()), 0);
        };
        std::ranges::for_each(lesson.exercises, addStarter);
        std::ranges::for_each(lesson.drills, addStarter);
    }
    for (const Question &question : course.bank) {
        codes.add(lessonId.isEmpty() ? question.errors : QStringList(), question.file, question.line);
    }
    for (const Course::ExplainCard &card : course.cards) {
        codes.add(lessonId.isEmpty() ? QStringList{card.code} : QStringList(), card.file, card.line);
    }
    return std::move(codes.claims);
}

} // namespace Ochre::Checker
