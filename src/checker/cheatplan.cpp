// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/cheatplan.h"

#include "checker/checkplan.h"
#include "course/packloader.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Checker {

namespace {

using Course::Exercise;
using Course::ExerciseCheck;
using Course::ProjectFile;

constexpr qsizetype longestChange = 120;

bool isPrinted(const Exercise &exercise)
{
    return exercise.check != ExerciseCheck::Tests && !exercise.expectedStdout.isEmpty();
}

// What only has to run is passed by whatever runs, and says so itself.
bool isJudged(const Exercise &exercise)
{
    return exercise.check != ExerciseCheck::Run || isPrinted(exercise);
}

// The files in which the solution of a project differs from its starter: cheats are made of these only.
std::vector<Runner::SourceFile> changedFiles(const Attempt &starter, const Attempt &solution)
{
    std::vector<Runner::SourceFile> changed;
    for (const ProjectFile &file : solution.files) {
        if (Study::isJudged({file.path, file.content})
            && std::ranges::find(starter.files, file) == starter.files.end()) {
            changed.push_back({file.path, file.content});
        }
    }
    return changed;
}

std::optional<Runner::CheatQuery> queryOf(const Exercise &exercise, const ExerciseAttempts &attempts)
{
    if (!attempts.solution) {
        return std::nullopt;
    }
    Runner::CheatQuery query;
    if (isPrinted(exercise)) {
        query.expected = exercise.expectedStdout;
    }
    if (exercise.projectFolder.isEmpty()) {
        query.files = {{QString(), attempts.solution->source}};
        query.tests = {exercise.tests};
        query.runsMain = decidingKind(exercise) == TrialKind::Run;
        return query;
    }
    query.files = changedFiles(attempts.starter.value_or(Attempt()), *attempts.solution);
    for (const ProjectFile &file : attempts.solution->files) {
        if (file.path.startsWith("tests/"_L1) && file.path.endsWith(".rs"_L1)) {
            query.tests.push_back(file.content);
        }
    }
    return query.files.empty() ? std::nullopt : std::optional(query);
}

CheatSubject subjectOf(const Course::Course &course, const Exercise &exercise)
{
    Course::Problems problems; // a check says them
    const ExerciseAttempts attempts = readAttempts(course, exercise, problems);
    CheatSubject subject{exercise,
                         packPath(course, exercise.folder, exercise.fileName()),
                         course.edition,
                         attempts.solution,
                         queryOf(exercise, attempts),
                         {}};
    if (attempts.starter) {
        subject.attempts.push_back({u"starter"_s, {}, 0, {}, *attempts.starter});
    }
    for (const Attempt &wrong : attempts.wrong) {
        subject.attempts.push_back({u"wrong"_s, {}, 0, {}, wrong});
    }
    return subject;
}

bool isOf(const Course::Lesson &lesson, const QString &filter)
{
    return filter.isEmpty() || lesson.id == filter || QFileInfo(lesson.folder).fileName() == filter;
}

} // namespace

QString firstChange(const QByteArray &before, const QByteArray &after)
{
    const QByteArrayList old = before.split('\n');
    const QByteArrayList changed = after.split('\n');
    qsizetype line = 0;
    while (line < changed.size() && line < old.size() && changed[line] == old[line]) {
        ++line;
    }
    return QString::fromUtf8(changed.value(line)).trimmed().left(longestChange);
}

void CheatSubject::add(const Runner::CheatList &list)
{
    for (const Runner::Cheat &cheat : list.cheats) {
        CheatAttempt made{cheat.name, cheat.function, cheat.line, {}, *solution};
        if (cheat.path.isEmpty()) {
            made.change = firstChange(solution->source, cheat.text);
            made.attempt.source = cheat.text;
        } else {
            const auto changed = std::ranges::find(made.attempt.files, cheat.path, &ProjectFile::path);
            if (changed == made.attempt.files.end()) {
                continue;
            }
            made.change = firstChange(changed->content, cheat.text);
            made.attempt.file += u'/' + cheat.path;
            changed->content = cheat.text;
        }
        attempts.push_back(std::move(made));
    }
}

Result<std::vector<CheatSubject>> cheatSubjects(const CheckRequest &request)
{
    const Result<Course::LoadedCourse> loaded = Course::loadPack(request.folder);
    if (!loaded) {
        return std::unexpected(loaded.error());
    }
    std::vector<CheatSubject> subjects;
    bool isKnown = request.lesson.isEmpty();
    for (const Course::Lesson &lesson : loaded->course.lessons) {
        if (!isOf(lesson, request.lesson)) {
            continue;
        }
        isKnown = true;
        for (const std::vector<Exercise> &exercises : {lesson.exercises, lesson.drills}) {
            for (const Exercise &exercise : exercises) {
                if (isJudged(exercise)) {
                    subjects.push_back(subjectOf(loaded->course, exercise));
                }
            }
        }
    }
    if (!isKnown) {
        return std::unexpected(unknownLesson(loaded->course, request.lesson));
    }
    return subjects;
}

} // namespace Ochre::Checker
