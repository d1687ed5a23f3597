// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/agenda.h"

#include "study/exercisejudge.h"

#include <algorithm>

namespace Ochre::Study {

namespace {

constexpr qint64 sessionGapMs = 4LL * 60 * 60 * 1000;
constexpr std::size_t askedAtMost = 3;

std::optional<NextStep> nextStep(const Course::Course &course, const StudyRecord &record)
{
    const Course::Lesson *lesson = course.lesson(record.lastLesson);
    const bool isNew = lesson == nullptr;
    if (isNew && !course.lessons.empty()) {
        lesson = &course.lessons.front();
    }
    if (!lesson) {
        return std::nullopt;
    }
    const QSet<QString> solved = record.solved.value(lesson->id);
    NextStep next{.lesson = lesson->id, .isNew = isNew, .exercise = {}};
    for (const Course::Question &question : lesson->questions) {
        if (question.isAskedCheck()) {
            ++next.questions;
            next.answered += record.answers.contains(question.id) ? 1 : 0;
        }
    }
    for (const Course::Exercise &exercise : workOf(*lesson)) {
        const bool isSolved = solved.contains(exercise.id);
        ++next.exercises;
        next.solved += isSolved ? 1 : 0;
        if (!isSolved && next.exercise.isEmpty()) {
            next.exercise = exercise.id;
        }
    }
    return next;
}

std::vector<Slip> slipsOf(const Course::Course &course, const StudyRecord &record)
{
    std::vector<Slip> slips;
    const auto add = [&](const Course::Lesson *lesson, const std::vector<Course::Question> &questions) {
        for (const Course::Question &question : questions) {
            // A part of the points of a design is no slip: the learner has judged it.
            if (!question.design && !record.answers.value(question.id, true)) {
                slips.push_back({lesson, &question});
            }
        }
    };
    for (const Course::Lesson &lesson : course.lessons) {
        add(&lesson, lesson.questions);
    }
    add(nullptr, course.bank);
    return slips;
}

std::vector<MetError> errorsOf(const StudyRecord &record)
{
    std::vector<MetError> errors;
    for (const auto &[code, count] : record.errors.asKeyValueRange()) {
        errors.push_back({code, count});
    }
    std::ranges::sort(errors, {}, [](const MetError &error) { return std::pair(-error.count, error.code); });
    return errors;
}

std::vector<AskAgain> askAgain(const Course::Course &course, const StudyRecord &record, qint64 sessionStartMs)
{
    std::vector<std::pair<Rating, const Course::Lesson *>> due;
    for (const Course::Lesson &lesson : course.lessons) {
        const auto rating = record.ratings.constFind(lesson.id);
        if (rating != record.ratings.constEnd() && isOfEarlierSession(rating->timeMs, sessionStartMs)) {
            due.emplace_back(*rating, &lesson);
        }
    }
    std::ranges::stable_sort(due, {}, [](const auto &one) { return std::pair(one.first.rating, one.first.timeMs); });
    due.resize(std::min(due.size(), askedAtMost));
    std::vector<AskAgain> asked;
    std::ranges::transform(due, std::back_inserter(asked),
                           [](const auto &one) { return AskAgain{one.second, one.first.rating}; });
    return asked;
}

} // namespace

Agenda agendaOf(const Course::Course &course, const StudyRecord &record, qint64 sessionStartMs)
{
    const bool wasRated = std::ranges::any_of(
        course.lessons, [&record](const Course::Lesson &lesson) { return record.ratings.contains(lesson.id); });
    return {nextStep(course, record), slipsOf(course, record), errorsOf(record),
            askAgain(course, record, sessionStartMs), wasRated};
}

bool isOfEarlierSession(qint64 timeMs, qint64 sessionStartMs)
{
    return timeMs <= sessionStartMs - sessionGapMs;
}

} // namespace Ochre::Study
