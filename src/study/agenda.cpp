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
    NextStep next{.course = &course, .lesson = lesson->id, .isNew = isNew, .exercise = {}};
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
                slips.push_back({&course, lesson, &question});
            }
        }
    };
    for (const Course::Lesson &lesson : course.lessons) {
        add(&lesson, lesson.questions);
    }
    add(nullptr, course.bank);
    return slips;
}

// Every course has its say, however much there is in the first one.
std::vector<Slip> inTurn(const std::vector<std::vector<Slip>> &lists)
{
    std::vector<Slip> slips;
    std::size_t longest = 0;
    std::ranges::for_each(lists, [&longest](const auto &list) { longest = std::max(longest, list.size()); });
    for (std::size_t place = 0; place < longest; ++place) {
        for (const std::vector<Slip> &list : lists) {
            if (place < list.size()) {
                slips.push_back(list[place]);
            }
        }
    }
    return slips;
}

std::vector<MetError> errorsOf(const std::vector<StudiedCourse> &courses)
{
    QHash<QString, int> counts;
    for (const StudiedCourse &studied : courses) {
        for (const auto &[code, count] : studied.record.errors.asKeyValueRange()) {
            counts[code] += count;
        }
    }
    std::vector<MetError> errors;
    for (const auto &[code, count] : counts.asKeyValueRange()) {
        errors.push_back({code, count});
    }
    std::ranges::sort(errors, {}, [](const MetError &error) { return std::pair(-error.count, error.code); });
    return errors;
}

void addAskAgain(const StudiedCourse &studied, qint64 sessionStartMs, std::vector<AskAgain> &due)
{
    for (const Course::Lesson &lesson : studied.course->lessons) {
        const auto rating = studied.record.ratings.constFind(lesson.id);
        if (rating != studied.record.ratings.constEnd() && isOfEarlierSession(rating->timeMs, sessionStartMs)) {
            due.push_back({studied.course, &lesson, *rating});
        }
    }
}

bool wasRated(const StudiedCourse &studied)
{
    return std::ranges::any_of(studied.course->lessons, [&studied](const Course::Lesson &lesson) {
        return studied.record.ratings.contains(lesson.id);
    });
}

} // namespace

Agenda agendaOf(const std::vector<StudiedCourse> &courses, qint64 sessionStartMs)
{
    Agenda agenda;
    std::vector<std::vector<Slip>> slips;
    for (const StudiedCourse &studied : courses) {
        if (!studied.course) {
            continue;
        }
        if (!agenda.next) {
            agenda.next = nextStep(*studied.course, studied.record);
        }
        slips.push_back(slipsOf(*studied.course, studied.record));
        addAskAgain(studied, sessionStartMs, agenda.askAgain);
        agenda.wasRated = agenda.wasRated || wasRated(studied);
    }
    agenda.slips = inTurn(slips);
    agenda.errors = errorsOf(courses);
    std::ranges::stable_sort(agenda.askAgain, {},
                             [](const AskAgain &one) { return std::pair(one.rating.rating, one.rating.timeMs); });
    agenda.askAgain.resize(std::min(agenda.askAgain.size(), askedAtMost));
    return agenda;
}

Agenda agendaOf(const Course::Course &course, const StudyRecord &record, qint64 sessionStartMs)
{
    return agendaOf({{&course, record}}, sessionStartMs);
}

bool isOfEarlierSession(qint64 timeMs, qint64 sessionStartMs)
{
    return timeMs <= sessionStartMs - sessionGapMs;
}

} // namespace Ochre::Study
