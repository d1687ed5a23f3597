// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/claim.h"
#include "checker/exerciseattempts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Checker {

namespace {

using Course::Exercise;
using Course::Problems;

class ExerciseClaims final {
public:
    ExerciseClaims(const Course::Course &course, const Exercise &exercise)
        : m_course(course)
        , m_exercise(exercise)
    {
    }

    Claims make(const ExerciseAttempts &attempts)
    {
        if (attempts.starter) {
            add(*attempts.starter, starterKinds(), judgeStarter);
        }
        if (attempts.solution) {
            add(*attempts.solution, solutionKinds(), judgeSolution);
        }
        for (const Attempt &attempt : attempts.wrong) {
            add(attempt, answerKinds(m_exercise), judgeWrong);
        }
        return std::move(m_claims);
    }

private:
    using Judge = void (*)(const Exercise &, const Attempt &, const TrialResults &, Problems &);

    void add(const Attempt &attempt, const std::vector<TrialKind> &kinds, Judge judge)
    {
        Claim claim;
        claim.file = attempt.file;
        claim.trials = trialsOf(m_course.edition, m_exercise, attempt, kinds);
        claim.judge = [exercise = m_exercise, attempt, judge](const TrialResults &results, Problems &problems) {
            judge(exercise, attempt, results, problems);
        };
        m_claims.push_back(std::move(claim));
    }

    [[nodiscard]] std::vector<TrialKind> solutionKinds() const
    {
        std::vector<TrialKind> kinds{decidingKind(m_exercise), TrialKind::Lint, TrialKind::Format};
        if (m_exercise.hasRules()) {
            kinds.push_back(TrialKind::Rules);
        }
        return kinds;
    }

    // The deciding trial first, then what the words of starter_fails need besides: Clippy second, a run last. (Of an
    // exercise with a hidden input, which is decided by runs, the run with that input.)
    [[nodiscard]] std::vector<TrialKind> starterKinds() const
    {
        std::vector<TrialKind> kinds{decidingKind(m_exercise)};
        if (m_exercise.starterFails.contains("clippy"_L1)) {
            kinds.push_back(TrialKind::Lint);
        }
        if (m_exercise.starterFails.contains("panic"_L1) && kinds.front() == TrialKind::Test) {
            kinds.push_back(TrialKind::Run);
        }
        return kinds;
    }

    const Course::Course &m_course;
    const Exercise &m_exercise;
    Claims m_claims;
};

} // namespace

Claims exerciseClaims(const Course::Course &course, const Course::Lesson &lesson, Problems &problems)
{
    Claims claims;
    const auto add = [&](const Exercise &exercise) {
        const ExerciseAttempts attempts = readAttempts(course, exercise, problems);
        std::ranges::move(ExerciseClaims(course, exercise).make(attempts), std::back_inserter(claims));
    };
    std::ranges::for_each(lesson.exercises, add);
    std::ranges::for_each(lesson.drills, add);
    return claims;
}

} // namespace Ochre::Checker
