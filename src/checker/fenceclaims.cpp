// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/checkertext.h"
#include "checker/claim.h"
#include "checker/judging.h"
#include "checker/wholeprogram.h"
#include "course/fence.h"
#include "course/hiddenfences.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace Ochre::Checker {

namespace {

using Course::Fence;
using Course::Problems;
using Runner::Outcome;

void judgeFailing(const Fence &fence, const SourcePlace &place, const TrialResult &result, Problems &problems)
{
    QStringList expected = fence.codes.isEmpty() ? QStringList{u"error"_s} : fence.codes;
    expected.sort();
    if (result.compiled) {
        reportAt(place, 0, "fence-compiles"_L1,
                 Text::tr("This block must fail with %1, but it compiles. Correct it or its first line.")
                     .arg(codeList(expected)),
                 problems);
    } else if (result.codes != expected) {
        reportAt(place, 0, "fence-codes"_L1,
                 Text::tr("This block must fail with %1, but it fails with %2. Correct it or its first line.")
                     .arg(codeList(expected), codeList(result.codes)),
                 problems);
    }
}

void judgeRun(const Fence &fence, const SourcePlace &place, const TrialResult &result, Problems &problems)
{
    const bool panicked = result.outcome == Outcome::Panicked;
    if (fence.shouldPanic && !panicked) {
        reportAt(place, 0, "fence-no-panic"_L1, Text::tr("This block must panic, but: %1").arg(result.ending),
                 problems);
    } else if (!fence.shouldPanic && !result.passed) {
        reportAt(place, 0, "fence-run-failed"_L1,
                 Text::tr("This block must run to a good end, but: %1").arg(result.ending), problems);
    }
    const QString difference =
        fence.hasExpectedOutput ? outputDifference(fence.expectedOutput, result.output) : QString();
    if (!difference.isEmpty()) {
        reportAt(place, 0, "fence-output"_L1,
                 Text::tr("The output block below is not what is printed. %1").arg(difference), problems);
    }
}

void judgeFence(const Fence &fence, const SourcePlace &place, const TrialResult &result, Problems &problems)
{
    if (fence.compileFail) {
        judgeFailing(fence, place, result, problems);
        return;
    }
    if (!result.compiled) {
        reportErrors(place, result, "fence-fails"_L1, problems);
        return;
    }
    if (fence.hasMain() && !fence.warns) {
        reportWarnings(place, result, "fence-warns"_L1, problems);
    } else if (fence.warns && result.warnings == 0) {
        reportAt(place, 0, "fence-no-warning"_L1,
                 Text::tr("This block is marked “warns”, but the compiler has nothing to say. Remove the mark."),
                 problems);
    }
    if (fence.isRunnable()) {
        judgeRun(fence, place, result, problems);
    }
}

// What went wrong with a hidden block is told of the sentence that it should prove, too.
void judgeProof(const QString &sentence, const Fence &fence, const SourcePlace &place, const TrialResult &result,
                Problems &problems)
{
    const std::size_t before = problems.size();
    judgeFence(fence, place, result, problems);
    if (problems.size() > before) {
        reportAt(place, 0, "proof-fails"_L1,
                 Text::tr("The compiler does not bear out “%1”: the proof below it fails.").arg(sentence.left(200)),
                 problems);
    }
}

} // namespace

QString packPath(const Course::Course &course, const QString &folder, const QString &file)
{
    return QDir(course.folder).relativeFilePath(folder + u'/' + file);
}

Claims fenceClaims(const Course::Course &course, const Course::Lesson &lesson)
{
    Claims claims;
    const QString file = packPath(course, lesson.folder, u"lesson.md"_s);
    const QString &body = lesson.wholeBody();
    for (const Fence &fence : Course::parseFences(body)) {
        if (!fence.isRust() || !fence.ignoreReason.isEmpty()) {
            continue;
        }
        const int line = lesson.bodyLine + fence.line - 1;
        Trial trial;
        trial.kind = fence.isRunnable() ? TrialKind::Run : TrialKind::Build;
        trial.source = wholeProgram(fence);
        trial.edition = fence.edition.isEmpty() ? course.edition : fence.edition;
        trial.crates = fence.crates;
        const SourcePlace place{file, line + 1, line, false};
        const QString sentence = fence.proof ? Course::sentenceProvenAt(body, fence.line) : QString();
        claims.push_back(
            {file, line, {}, {trial}, [fence, place, sentence](const TrialResults &results, Problems &problems) {
                 fence.proof ? judgeProof(sentence, fence, place, results.front(), problems)
                             : judgeFence(fence, place, results.front(), problems);
             }});
        if (!fence.trace.empty() && fence.isRunnable()) {
            claims.push_back(traceClaim(fence, trial, file, lesson.bodyLine));
        }
    }
    return claims;
}

} // namespace Ochre::Checker
