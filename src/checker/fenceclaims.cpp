// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/checkertext.h"
#include "checker/claim.h"
#include "checker/judging.h"
#include "course/fence.h"
#include "course/sourcetokens.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Checker {

namespace {

using Course::Fence;
using Course::Problems;
using Runner::Outcome;

// Whether everything at the margin begins or ends an item; then the text is a library, else the body of a function.
bool holdsOnlyItems(const QString &source)
{
    static const QRegularExpression item(
        u"^(pub\\b|fn\\b|use\\b|struct\\b|enum\\b|union\\b|trait\\b|impl\\b|mod\\b|const\\b|static\\b|type\\b|"
        u"extern\\b|"
        "macro_rules!|async fn\\b|unsafe (fn|impl|trait|extern)\\b|where\\b|[#})\\]])"_s);
    const QString code = QString::fromUtf8(Course::codeOnly(source.toUtf8()));
    return std::ranges::all_of(code.split(u'\n'), [](const QString &line) {
        return line.trimmed().isEmpty() || line[0].isSpace() || item.match(line).hasMatch();
    });
}

// A whole program with every line of the block at its own number.
QByteArray programOf(const Fence &fence)
{
    if (fence.hasMain()) {
        return fence.source.toUtf8();
    }
    if (holdsOnlyItems(fence.source)) {
        return fence.source.toUtf8() + "\nfn main() {}\n";
    }
    return "fn main() {" + fence.source.toUtf8() + "\n}\n";
}

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

} // namespace

QString packPath(const Course::Course &course, const QString &folder, const QString &file)
{
    return QDir(course.folder).relativeFilePath(folder + u'/' + file);
}

Claims fenceClaims(const Course::Course &course, const Course::Lesson &lesson)
{
    Claims claims;
    const QString file = packPath(course, lesson.folder, u"lesson.md"_s);
    for (const Fence &fence : Course::parseFences(lesson.body)) {
        if (!fence.isRust() || !fence.ignoreReason.isEmpty()) {
            continue;
        }
        const int line = lesson.bodyLine + fence.line - 1;
        Trial trial;
        trial.kind = fence.isRunnable() ? TrialKind::Run : TrialKind::Build;
        trial.source = programOf(fence);
        trial.edition = fence.edition.isEmpty() ? course.edition : fence.edition;
        trial.crates = fence.crates;
        const SourcePlace place{file, line + 1, line, false};
        claims.push_back({file, line, {}, {trial}, [fence, place](const TrialResults &results, Problems &problems) {
                              judgeFence(fence, place, results.front(), problems);
                          }});
    }
    return claims;
}

} // namespace Ochre::Checker
