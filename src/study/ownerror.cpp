// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/ownerror.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Study {

namespace {

constexpr qint64 longMs = 180'000;
constexpr qint64 weekMs = qint64{7} * 86'400'000;
constexpr size_t fewest = 3; ///< times of a code, from which a usual one is told

qint64 medianOf(std::vector<qint64> values)
{
    const size_t half = values.size() / 2;
    std::ranges::sort(values);
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

/// Whether the compiler finds where it begins; a test file does not begin by itself.
bool hasMain(const QString &program)
{
    static const QRegularExpression main(u"\\bfn\\s+main\\b"_s);
    return main.match(program).hasMatch();
}

} // namespace

std::optional<KeepReason> reasonToKeep(const std::vector<Mending> &mendings, const Mending &last)
{
    std::vector<qint64> times;
    bool isAgain = false;
    for (const Mending &before : mendings) {
        if (before.code == last.code && before.mendedMs <= last.metMs) {
            times.push_back(before.tookMs);
            isAgain = isAgain || last.metMs - before.mendedMs <= weekMs;
        }
    }
    if (last.tookMs >= longMs) {
        return KeepReason::Long;
    }
    if (times.size() >= fewest && last.tookMs > 2 * medianOf(times)) {
        return KeepReason::Slow;
    }
    return isAgain ? std::optional(KeepReason::Again) : std::nullopt;
}

bool isErrorCode(const QString &code)
{
    static const QRegularExpression form(u"^E[0-9]{4}$"_s);
    return form.match(code).hasMatch();
}

Course::Exercise exerciseOf(const OwnError &error)
{
    Course::Exercise exercise;
    exercise.id = error.id;
    exercise.title = error.code;
    exercise.kind = Course::ExerciseKind::Fix;
    exercise.check = hasMain(error.program) ? Course::ExerciseCheck::Run : Course::ExerciseCheck::Tests;
    exercise.starterFails = {error.code};
    exercise.concepts = {error.code};
    exercise.isDrill = true;
    exercise.crates = error.crates;
    exercise.starter = error.program.toUtf8();
    return exercise;
}

Course::Course courseOf(const std::vector<OwnError> &errors, const QString &title)
{
    Course::Lesson lesson;
    lesson.id = ownErrorLesson;
    lesson.title = title;
    std::ranges::transform(errors, std::back_inserter(lesson.drills), exerciseOf);
    Course::Course course;
    course.id = ownErrorCourse;
    course.title = title;
    course.lessons.push_back(std::move(lesson));
    return course;
}

} // namespace Ochre::Study
