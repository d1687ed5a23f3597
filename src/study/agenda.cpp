// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/agenda.h"

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
    NextStep next{lesson->id, isNew, 0, 0, static_cast<int>(solved.size()), {}};
    for (const Course::Question &question : lesson->questions) {
        if (question.isAskedCheck()) {
            ++next.questions;
            next.answered += record.answers.contains(question.id) ? 1 : 0;
        }
    }
    const auto open = std::ranges::find_if(
        lesson->exercises, [&solved](const Course::Exercise &exercise) { return !solved.contains(exercise.id); });
    if (open != lesson->exercises.end()) {
        next.exercise = open->id;
    }
    return next;
}

std::vector<Slip> slipsOf(const Course::Course &course, const StudyRecord &record)
{
    std::vector<Slip> slips;
    for (const Course::Lesson &lesson : course.lessons) {
        for (const Course::Question &question : lesson.questions) {
            if (!record.answers.value(question.id, true)) {
                slips.push_back({&lesson, &question});
            }
        }
    }
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
