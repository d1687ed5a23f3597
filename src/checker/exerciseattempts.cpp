// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/exerciseattempts.h"

#include "checker/checkertext.h"
#include "course/packfiles.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace Ochre::Checker {

namespace {

using Course::Exercise;
using Course::ExerciseCheck;
using Course::Problems;
using Course::ProjectFile;

class AttemptReader final {
public:
    AttemptReader(const Course::Course &course, const Exercise &exercise, Problems &problems)
        : m_course(course)
        , m_exercise(exercise)
        , m_problems(problems)
        , m_isProject(!exercise.projectFolder.isEmpty())
    {
    }

    ExerciseAttempts read()
    {
        ExerciseAttempts attempts;
        attempts.starter = m_isProject ? project({}) : single(u"main.rs"_s, m_exercise.starter);
        attempts.solution = m_isProject ? project(u"solution"_s) : single(u"solution.rs"_s, m_exercise.solution);
        readWrong(attempts.wrong);
        return attempts;
    }

private:
    void readWrong(std::vector<Attempt> &wrong)
    {
        for (const QString &path : m_exercise.wrongSolutions) {
            const QString name = "wrong/"_L1 + QFileInfo(path).fileName();
            const QString file = packPath(m_course, m_exercise.folder, name);
            Course::PackFiles files(m_course.folder, m_problems);
            if (const auto source = files.text(file, files.limits().sourceBytes)) {
                wrong.push_back({file, *source, {}});
            }
        }
        if (!m_isProject) {
            return;
        }
        const QDir folder(m_exercise.folder + "/wrong"_L1);
        for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name)) {
            if (const auto attempt = project("wrong/"_L1 + name)) {
                wrong.push_back(*attempt);
            }
        }
    }

    [[nodiscard]] std::optional<Attempt> single(const QString &name, const QByteArray &source) const
    {
        if (source.isEmpty()) {
            return std::nullopt; // the loader has said so
        }
        return Attempt{packPath(m_course, m_exercise.folder, name), source, {}};
    }

    // The project with the files of one of its sibling folders in their place.
    [[nodiscard]] std::optional<Attempt> project(const QString &changes)
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
};

} // namespace

ExerciseAttempts readAttempts(const Course::Course &course, const Exercise &exercise, Problems &problems)
{
    return AttemptReader(course, exercise, problems).read();
}

TrialKind decidingKind(const Exercise &exercise)
{
    return exercise.check == ExerciseCheck::Tests ? TrialKind::Test : TrialKind::Run;
}

std::vector<TrialKind> answerKinds(const Exercise &exercise)
{
    std::vector<TrialKind> kinds{decidingKind(exercise)};
    if (exercise.check == ExerciseCheck::Clippy) {
        kinds.push_back(TrialKind::Lint);
    }
    if (exercise.hasRules()) {
        kinds.push_back(TrialKind::Rules);
    }
    return kinds;
}

Trial trialOf(const QString &edition, const Exercise &exercise, const Attempt &attempt, TrialKind kind)
{
    Trial trial;
    trial.kind = kind;
    trial.source = attempt.source;
    trial.files = attempt.files;
    trial.edition = edition;
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

std::vector<Trial> trialsOf(const QString &edition, const Exercise &exercise, const Attempt &attempt,
                            const std::vector<TrialKind> &kinds)
{
    std::vector<Trial> trials;
    trials.reserve(kinds.size());
    for (const TrialKind kind : kinds) {
        trials.push_back(trialOf(edition, exercise, attempt, kind));
    }
    if (exercise.hasHiddenRun()) {
        trials.push_back(trialOf(edition, exercise, attempt, TrialKind::Run));
        trials.back().input = exercise.hiddenStdin.toUtf8();
    }
    return trials;
}

} // namespace Ochre::Checker
