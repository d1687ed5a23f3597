// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/checkertext.h"
#include "checker/claim.h"
#include "checker/exercisejudging.h"
#include "course/packfiles.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Checker {

namespace {

using Course::Exercise;
using Course::ExerciseCheck;
using Course::Problems;
using Course::ProjectFile;

Trial trialOf(const Course::Course &course, const Exercise &exercise, const Attempt &attempt, TrialKind kind)
{
    Trial trial;
    trial.kind = kind;
    trial.source = attempt.source;
    trial.files = attempt.files;
    trial.edition = course.edition;
    trial.crates = exercise.crates;
    if (kind == TrialKind::Rules) {
        trial.crates.clear();
        trial.require = exercise.requireRules;
        trial.forbid = exercise.forbidRules;
    } else if (kind == TrialKind::Run) {
        trial.input = exercise.stdinText.toUtf8();
    } else if (kind == TrialKind::Test) {
        trial.tests = exercise.tests;
    }
    return trial;
}

// How an answer is decided: by its tests, by Clippy after a run, or by a run.
TrialKind decidingKind(const Exercise &exercise)
{
    return exercise.check == ExerciseCheck::Tests ? TrialKind::Test : TrialKind::Run;
}

class ExerciseClaims final {
public:
    ExerciseClaims(const Course::Course &course, const Exercise &exercise, Problems &problems)
        : m_course(course)
        , m_exercise(exercise)
        , m_problems(problems)
        , m_isProject(!exercise.projectFolder.isEmpty())
    {
    }

    Claims make()
    {
        std::optional<Attempt> starter =
            m_isProject ? projectAttempt({}) : singleAttempt(u"main.rs"_s, m_exercise.starter);
        std::optional<Attempt> solution =
            m_isProject ? projectAttempt(u"solution"_s) : singleAttempt(u"solution.rs"_s, m_exercise.solution);
        if (starter) {
            add(*starter, starterKinds(), judgeStarter);
        }
        if (solution) {
            add(*solution, withRules({decidingKind(m_exercise), TrialKind::Lint, TrialKind::Format}), judgeSolution);
        }
        addWrong();
        return std::move(m_claims);
    }

private:
    using Judge = void (*)(const Exercise &, const Attempt &, const TrialResults &, Problems &);

    void add(const Attempt &attempt, const std::vector<TrialKind> &kinds, Judge judge)
    {
        Claim claim;
        claim.file = attempt.file;
        for (const TrialKind kind : kinds) {
            claim.trials.push_back(trialOf(m_course, m_exercise, attempt, kind));
        }
        if (m_exercise.hasHiddenRun()) {
            claim.trials.push_back(trialOf(m_course, m_exercise, attempt, TrialKind::Run));
            claim.trials.back().input = m_exercise.hiddenStdin.toUtf8();
        }
        claim.judge = [exercise = m_exercise, attempt, judge](const TrialResults &results, Problems &problems) {
            judge(exercise, attempt, results, problems);
        };
        m_claims.push_back(std::move(claim));
    }

    [[nodiscard]] std::vector<TrialKind> withRules(std::vector<TrialKind> kinds) const
    {
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

    void addWrong()
    {
        std::vector<TrialKind> kinds{decidingKind(m_exercise)};
        if (m_exercise.check == ExerciseCheck::Clippy) {
            kinds.push_back(TrialKind::Lint);
        }
        kinds = withRules(std::move(kinds));
        for (const QString &path : m_exercise.wrongSolutions) {
            const QString name = "wrong/"_L1 + QFileInfo(path).fileName();
            const QString file = packPath(m_course, m_exercise.folder, name);
            Course::PackFiles files(m_course.folder, m_problems);
            if (const auto source = files.text(file, files.limits().sourceBytes)) {
                add({file, *source, {}}, kinds, judgeWrong);
            }
        }
        if (!m_isProject) {
            return;
        }
        const QDir folder(m_exercise.folder + "/wrong"_L1);
        for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name)) {
            if (const auto attempt = projectAttempt("wrong/"_L1 + name)) {
                add(*attempt, kinds, judgeWrong);
            }
        }
    }

    [[nodiscard]] std::optional<Attempt> singleAttempt(const QString &name, const QByteArray &source) const
    {
        if (source.isEmpty()) {
            return std::nullopt; // the loader has said so
        }
        return Attempt{packPath(m_course, m_exercise.folder, name), source, {}};
    }

    // The project with the files of one of its sibling folders in their place.
    [[nodiscard]] std::optional<Attempt> projectAttempt(const QString &changes)
    {
        const QString name = changes.isEmpty() ? u"project"_s : changes;
        Attempt attempt{packPath(m_course, m_exercise.folder, name), {}, {}};
        Result<std::vector<ProjectFile>> files = Course::readProject(m_exercise.projectFolder);
        if (files && !changes.isEmpty()) {
            const QString folder = m_exercise.folder + u'/' + changes;
            Result<std::vector<ProjectFile>> changed = Course::readProject(folder);
            if (changed && changed->empty()) {
                reportAt(attempt.place(), 0, "solution-missing"_L1,
                         Text::tr("A project needs a folder “%1” with the files that differ.").arg(changes),
                         m_problems);
                return std::nullopt;
            }
            files = changed ? Result<std::vector<ProjectFile>>(Course::overlaid(*files, *changed))
                            : std::unexpected(changed.error());
        }
        if (!files) {
            reportAt(attempt.place(), 0, "project-unreadable"_L1, files.error().text(), m_problems);
            return std::nullopt;
        }
        attempt.files = *std::move(files);
        return attempt;
    }

    const Course::Course &m_course;
    const Exercise &m_exercise;
    Problems &m_problems;
    bool m_isProject;
    Claims m_claims;
};

} // namespace

Claims exerciseClaims(const Course::Course &course, const Course::Lesson &lesson, Problems &problems)
{
    Claims claims;
    const auto add = [&](const Exercise &exercise) {
        std::ranges::move(ExerciseClaims(course, exercise, problems).make(), std::back_inserter(claims));
    };
    std::ranges::for_each(lesson.exercises, add);
    std::ranges::for_each(lesson.drills, add);
    return claims;
}

} // namespace Ochre::Checker
