// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/checkertext.h"
#include "checker/claim.h"
#include "checker/judging.h"
#include "checker/wholeprogram.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Checker {

namespace {

using Course::CardWay;
using Course::ExplainCard;
using Course::Problems;

// Clippy's lints are Clippy's to find; everything else is the compiler's.
Trial trialOf(const Course::Course &course, const ExplainCard &card, const QString &source)
{
    Trial trial;
    trial.kind = card.code.startsWith("clippy::"_L1) ? TrialKind::Lint : TrialKind::Build;
    trial.source = wholeProgram(source);
    trial.edition = course.edition;
    return trial;
}

bool says(const TrialResult &result, const QString &code)
{
    return result.codes.contains(code) || std::ranges::contains(result.messages, code, &TrialMessage::code);
}

// Other errors beside the one that is explained would only confuse; a lint need not stop the compiler.
bool failsAsItSays(const ExplainCard &card, const TrialResult &before)
{
    return card.isLint() ? says(before, card.code) : before.codes == QStringList{card.code};
}

QString firstError(const TrialResult &result)
{
    const auto error = std::ranges::find(result.messages, true, &TrialMessage::isError);
    return error == result.messages.end() ? QString() : error->text;
}

void judgeWay(const ExplainCard &card, const CardWay &way, const TrialResults &results, Problems &problems)
{
    const SourcePlace place{card.file, 1, way.line, false};
    if (!failsAsItSays(card, results[0])) {
        reportAt(place, 0, "card-before"_L1,
                 Text::tr("“before” of “%1” must show %2 and nothing else, but the compiler says: %3.")
                     .arg(way.title, card.code, codeList(results[0].codes)),
                 problems);
    }
    if (!results[1].compiled) {
        reportAt(place, 0, "card-after"_L1,
                 Text::tr("“after” of “%1” must compile, but it fails with %2: %3.")
                     .arg(way.title, codeList(results[1].codes), firstError(results[1])),
                 problems);
    } else if (says(results[1], card.code)) {
        reportAt(place, 0, "card-after"_L1, Text::tr("“after” of “%1” still shows %2.").arg(way.title, card.code),
                 problems);
    }
}

} // namespace

Claims cardClaims(const Course::Course &course)
{
    Claims claims;
    for (const ExplainCard &card : course.cards) {
        for (const CardWay &way : card.ways) {
            const std::vector<Trial> trials{trialOf(course, card, way.before), trialOf(course, card, way.after)};
            claims.push_back(
                {card.file, way.line, {}, trials, [card, way](const TrialResults &results, Problems &problems) {
                     judgeWay(card, way, results, problems);
                 }});
        }
    }
    return claims;
}

} // namespace Ochre::Checker
