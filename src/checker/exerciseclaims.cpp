// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/filesystem.h"
#include "checker/checkertext.h"
#include "checker/claim.h"
#include "checker/judging.h"
#include "course/packfiles.h"
#include "course/sourcetokens.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Checker {

namespace {

using Course::Exercise;
using Course::ExerciseCheck;
using Course::Problems;
using Course::ProjectFile;
using Runner::Outcome;

/// One answer to an exercise: the starter, the solution, a wrong one.
struct Attempt {
    QString file; ///< relative to the pack; of a project its folder
    QByteArray source;
    std::vector<ProjectFile> files;

    [[nodiscard]] SourcePlace place() const { return {file, 1, 0, !files.empty()}; }
};

Trial trialOf(const Course::Course &course, const Exercise &exercise, const Attempt &attempt, TrialKind kind)
{
    Trial trial;
    trial.kind = kind;
    trial.source = attempt.source;
    trial.files = attempt.files;
    trial.edition = course.edition;
    trial.crates = exercise.projectFolder.isEmpty() ? exercise.crates : QStringList();
    if (kind == TrialKind::Run) {
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

QList<Course::ForbiddenToken> forbiddenIn(const Exercise &exercise, const Attempt &attempt)
{
    QList<Course::ForbiddenToken> found = Course::forbiddenTokens(attempt.source, exercise.forbid);
    for (const ProjectFile &file : attempt.files) {
        if (file.path.endsWith(".rs"_L1)) {
            found += Course::forbiddenTokens(file.content, exercise.forbid);
        }
    }
    return found;
}

// Why a result is not what the exercise wants; empty when it is.
QString shortcoming(const Exercise &exercise, const TrialResult &result)
{
    if (!result.compiled) {
        return Text::tr("it does not compile: %1").arg(codeList(result.codes));
    }
    if (exercise.check == ExerciseCheck::Tests) {
        return result.tests == 0 ? Text::tr("there are no tests")
               : result.passed   ? QString()
                                 : Text::tr("its tests fail");
    }
    if (!result.passed) {
        return result.ending;
    }
    return exercise.expectedStdout.isEmpty() ? QString() : outputDifference(exercise.expectedStdout, result.output);
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
    if (const QString why = shortcoming(exercise, decided); !why.isEmpty()) {
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
}

void judgeWrong(const Exercise &exercise, const Attempt &attempt, const TrialResults &results, Problems &problems)
{
    const bool lintFails = exercise.check == ExerciseCheck::Clippy && !results.back().passed;
    if (shortcoming(exercise, results.front()).isEmpty() && !lintFails && forbiddenIn(exercise, attempt).isEmpty()) {
        reportAt(attempt.place(), 0, "wrong-passes"_L1,
                 Text::tr("This wrong answer passes the exercise. Make the check stricter, or remove the file."),
                 problems);
    }
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
        if (const QString why = shortcoming(exercise, results[0]); !why.isEmpty() && !mayFail) {
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
            add(*solution, {decidingKind(m_exercise), TrialKind::Lint, TrialKind::Format}, judgeSolution);
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
        claim.judge = [exercise = m_exercise, attempt, judge](const TrialResults &results, Problems &problems) {
            judge(exercise, attempt, results, problems);
        };
        m_claims.push_back(std::move(claim));
    }

    // The deciding trial first, then what the words of starter_fails need besides: Clippy second, a run last.
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
        const std::vector<TrialKind> kinds{decidingKind(m_exercise), TrialKind::Lint};
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
    for (const Exercise &exercise : lesson.exercises) {
        std::ranges::move(ExerciseClaims(course, exercise, problems).make(), std::back_inserter(claims));
    }
    return claims;
}

} // namespace Ochre::Checker
