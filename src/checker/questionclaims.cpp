// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/checkertext.h"
#include "checker/claim.h"
#include "checker/judging.h"
#include "course/fence.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Ochre::Checker {

namespace {

using Course::Problems;
using Course::Question;
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
        if (question.kind != Course::QuestionKind::Predict || question.program.isEmpty()) {
            continue;
        }
        Trial trial;
        trial.kind = TrialKind::Run;
        trial.source = question.program.toUtf8();
        trial.edition = course.edition;
        trial.repeat = 2;
        claims.push_back({question.file,
                          question.line,
                          question.id,
                          {trial},
                          [question](const TrialResults &results, Problems &problems) {
                              judgePredict(question, results.front(), problems);
                          }});
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
        for (const Course::Fence &fence : Course::parseFences(lesson.body)) {
            codes.add(fence.codes, file, lesson.bodyLine + fence.line - 1);
        }
        codes.add(lesson.errors, file, 1);
        for (const Question &question : lesson.questions) {
            codes.add(question.errors, question.file, question.line);
        }
        for (const Course::Exercise &exercise : lesson.exercises) {
            codes.add(exercise.starterFails, packPath(course, exercise.folder, u"exercise.toml"_s), 1);
        }
    }
    for (const Question &question : course.bank) {
        codes.add(lessonId.isEmpty() ? question.errors : QStringList(), question.file, question.line);
    }
    return std::move(codes.claims);
}

} // namespace Ochre::Checker
