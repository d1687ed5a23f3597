// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/problemplaces.h"

#include "course/tomlplaces.h"

#include <algorithm>
#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace Ochre::Checker {

namespace {

struct RuleKeys {
    QLatin1StringView rule;
    std::vector<QLatin1StringView> keys; ///< the first that is there
};

// What the rules are about that judge a table of TOML as a whole.
const std::vector<RuleKeys> &ruleKeys()
{
    static const std::vector<RuleKeys> all{{"predict-compiles"_L1, {"compiles"_L1, "program"_L1}},
                                           {"predict-unstable"_L1, {"program"_L1}},
                                           {"predict-run-failed"_L1, {"program"_L1}},
                                           {"predict-without-line"_L1, {"program"_L1}},
                                           {"review-compiles"_L1, {"compiles"_L1, "program"_L1}},
                                           {"task-starter-passes"_L1, {"starter"_L1}},
                                           {"task-solution-fails"_L1, {"source"_L1}},
                                           {"card-before"_L1, {"before"_L1}},
                                           {"card-after"_L1, {"after"_L1}},
                                           {"translation-options"_L1, {"option"_L1}},
                                           {"translation-ids"_L1, {"id"_L1}},
                                           {"duplicate-id"_L1, {"id"_L1}},
                                           {"unknown-code"_L1, {"errors"_L1, "code"_L1, "starter_fails"_L1}},
                                           {"used-early"_L1, {"program"_L1, "starter"_L1}},
                                           {"too-few-topics"_L1, {"discuss"_L1}},
                                           {"too-few-hints"_L1, {"hints"_L1}},
                                           {"not-proven"_L1, {"program"_L1, "starter"_L1, "source"_L1, "before"_L1}}};
    return all;
}

// A line of a lesson is one of its text, unless it names none.
bool isInTable(const Course::Problem &problem)
{
    return problem.file.endsWith(".toml"_L1) || (problem.file.endsWith(".md"_L1) && problem.line == 0);
}

void settle(Course::Problem &problem, Course::TomlPlaces &places)
{
    const auto known = std::ranges::find(ruleKeys(), problem.rule, &RuleKeys::rule);
    if (problem.column == 0 && known != ruleKeys().end() && isInTable(problem)) {
        const auto key = std::ranges::find_if(
            known->keys, [&](QLatin1StringView name) { return places.has(problem.file, problem.line, name); });
        if (key != known->keys.end()) {
            const Course::Place place = places.of(problem.file, problem.line, *key);
            problem.line = place.line;
            problem.column = place.column;
        }
    }
    problem.line = std::max(problem.line, 1);
    problem.column = std::max(problem.column, 1);
}

} // namespace

void settlePlaces(Course::Problems &problems, const QString &pack)
{
    Course::TomlPlaces places(pack);
    std::ranges::for_each(problems, [&places](Course::Problem &problem) { settle(problem, places); });
}

} // namespace Ochre::Checker
