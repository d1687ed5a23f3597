// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/progressstate.h"
#include "progress/projection.h"
#include "progress/rowjson.h"

using namespace Qt::StringLiterals;

namespace Ochre::Progress {

namespace {

void applyOpened(LessonState &lesson, const Event &event)
{
    if (lesson.firstOpenedMs == 0) {
        lesson.firstOpenedMs = event.timeMs;
    }
    lesson.lastOpenedMs = event.timeMs;
}

void apply(ProgressState &state, const Event &event, const Journal::Payload &payload)
{
    if (const auto *opened = std::get_if<Journal::LessonOpened>(&payload)) {
        applyOpened(state.lessons[opened->lesson], event);
    } else if (const auto *reached = std::get_if<Journal::SectionReached>(&payload)) {
        LessonState &lesson = state.lessons[reached->lesson];
        lesson.lastSection = reached->section;
        lesson.sections.insert(reached->section);
    } else if (const auto *solved = std::get_if<Journal::ExerciseSolved>(&payload)) {
        state.lessons[solved->lesson].solvedExercises.insert(solved->exercise);
    } else if (const auto *rated = std::get_if<Journal::ConfidenceRated>(&payload);
               rated && rated->rating >= 1 && rated->rating <= 4) {
        state.lessons[rated->lesson].ratings.push_back({event.timeMs, rated->rating, rated->text});
    }
}

void noteKeys(const Journal::Payload &payload, QSet<QString> &keys)
{
    if (const auto *opened = std::get_if<Journal::LessonOpened>(&payload)) {
        keys.insert(opened->lesson);
    } else if (const auto *reached = std::get_if<Journal::SectionReached>(&payload)) {
        keys.insert(reached->lesson);
    } else if (const auto *solved = std::get_if<Journal::ExerciseSolved>(&payload)) {
        keys.insert(solved->lesson);
    } else if (const auto *rated = std::get_if<Journal::ConfidenceRated>(&payload)) {
        keys.insert(rated->lesson);
    }
}

QJsonObject toJson(const LessonState &lesson)
{
    QJsonArray ratings;
    for (const ConfidenceRating &rating : lesson.ratings) {
        ratings.append(
            QJsonObject{{u"time_ms"_s, rating.timeMs}, {u"rating"_s, rating.rating}, {u"text"_s, rating.text}});
    }
    return {{u"first_opened_ms"_s, lesson.firstOpenedMs},
            {u"last_opened_ms"_s, lesson.lastOpenedMs},
            {u"last_section"_s, lesson.lastSection},
            {u"sections"_s, sortedArray(lesson.sections)},
            {u"solved"_s, sortedArray(lesson.solvedExercises)},
            {u"ratings"_s, ratings}};
}

void read(ProgressState &state, const QString &key, const QJsonObject &row)
{
    LessonState &lesson = state.lessons[key];
    lesson = {};
    lesson.firstOpenedMs = row["first_opened_ms"_L1].toInteger();
    lesson.lastOpenedMs = row["last_opened_ms"_L1].toInteger();
    lesson.lastSection = row["last_section"_L1].toString();
    lesson.sections = stringSetOf(row["sections"_L1]);
    lesson.solvedExercises = stringSetOf(row["solved"_L1]);
    for (const auto &item : row["ratings"_L1].toArray()) {
        lesson.ratings.push_back(
            {item["time_ms"_L1].toInteger(), item["rating"_L1].toInt(), item["text"_L1].toString()});
    }
}

std::optional<QJsonObject> row(const ProgressState &state, const QString &key)
{
    const auto found = state.lessons.constFind(key);
    return found == state.lessons.constEnd() ? std::nullopt : std::optional(toJson(*found));
}

std::optional<Journal::EventFilter> eventsOf(const QString &key)
{
    using namespace Journal::EventKind;
    Journal::EventFilter filter;
    filter.lesson = key;
    for (const char *kind : {lessonOpened, sectionReached, exerciseSolved, confidenceRated}) {
        filter.kinds << QString::fromLatin1(kind);
    }
    return filter;
}

} // namespace

const Projection &lessonProjection()
{
    static const Projection projection{
        "lesson"_L1, 3,        false,
        apply,       noteKeys, [](const ProgressState &state) { return state.lessons.keys(); },
        row,         read,     [](ProgressState &state, const QString &key) { state.lessons.remove(key); },
        eventsOf};
    return projection;
}

} // namespace Ochre::Progress
