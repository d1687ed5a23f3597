// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/progressstate.h"

#include <QJsonArray>

#include <algorithm>

namespace Ochre::Progress {

namespace {

QStringList stringsOf(const QJsonValue &value)
{
    QStringList strings;
    for (const auto &item : value.toArray()) {
        if (!item.toString().isEmpty()) {
            strings << item.toString();
        }
    }
    return strings;
}

void applyOpened(ProgressState &state, const Event &event)
{
    LessonState &lesson = state.lessons[event.lesson];
    if (lesson.firstOpenedMs == 0) {
        lesson.firstOpenedMs = event.timeMs;
    }
    lesson.lastOpenedMs = event.timeMs;
    state.lastLesson = event.lesson;
}

void applySection(ProgressState &state, const Event &event)
{
    LessonState &lesson = state.lessons[event.lesson];
    lesson.lastSection = event.subject;
    lesson.sections.insert(event.subject);
}

void applyAnswer(ProgressState &state, const Event &event)
{
    AnswerState &answer = state.answers[event.subject];
    answer.lesson = event.lesson;
    answer.correct = event.data.value(QStringLiteral("correct")).toBool();
    answer.partly = event.data.value(QStringLiteral("partly")).toBool();
    answer.everCorrect = answer.everCorrect || answer.correct;
    answer.unknown = event.data.value(QStringLiteral("unknown")).toBool();
    ++answer.attempts;
    answer.timeMs = event.timeMs;
    answer.optionIds = stringsOf(event.data.value(QStringLiteral("options")));
    answer.text = event.data.value(QStringLiteral("text")).toString();
    answer.sureness = event.data.value(QStringLiteral("sureness")).toString();
}

void applyRun(ProgressState &state, const Event &event)
{
    QStringList codes = codesOf(event);
    codes.removeDuplicates(); // one run that says E0382 five times met it once
    for (const QString &code : codes) {
        ErrorState &error = state.errors[code];
        ++error.count;
        error.lastMs = event.timeMs;
    }
}

void applyRating(ProgressState &state, const Event &event)
{
    const int rating = event.data.value(QStringLiteral("rating")).toInt();
    if (rating >= 1 && rating <= 4) {
        state.lessons[event.lesson].ratings.push_back(
            {event.timeMs, rating, event.data.value(QStringLiteral("text")).toString()});
    }
}

void applyLadder(ProgressState &state, const Event &event)
{
    ExerciseState &exercise = state.exercises[event.subject];
    if (event.kind == QLatin1StringView(EventKind::solutionShown)) {
        exercise.solutionShown = true;
    } else {
        exercise.hints = std::max(exercise.hints, event.data.value(QStringLiteral("step")).toInt());
    }
}

void applyNote(ProgressState &state, const Event &event)
{
    NoteState &note = state.notes[event.subject];
    if (event.kind == QLatin1StringView(EventKind::noteRemoved)) {
        note.removed = true;
        return;
    }
    if (note.writtenMs == 0) {
        note.writtenMs = event.timeMs;
    }
    note.lesson = event.lesson;
    note.topic = event.data.value(QStringLiteral("topic")).toString();
    note.parent = event.data.value(QStringLiteral("parent")).toString();
    note.text = event.data.value(QStringLiteral("text")).toString();
    note.changedMs = event.timeMs;
    note.removed = false;
}

} // namespace

QStringList codesOf(const Event &event)
{
    return stringsOf(event.data.value(QStringLiteral("codes")));
}

void ProgressState::apply(const Event &event)
{
    ++eventCount;
    const auto is = [&event](const char *kind) { return event.kind == QLatin1StringView(kind); };
    if (is(EventKind::programRun)) {
        applyRun(*this, event);
        return;
    }
    if (is(EventKind::answerGiven) && !event.subject.isEmpty()) {
        applyAnswer(*this, event);
        return;
    }
    if (is(EventKind::mustKnowSet) && !event.subject.isEmpty()) {
        mustKnow[event.subject] = event.data.value(QStringLiteral("known")).toBool();
        return;
    }
    if ((is(EventKind::noteWritten) || is(EventKind::noteRemoved)) && !event.subject.isEmpty()) {
        applyNote(*this, event);
        return;
    }
    if ((is(EventKind::hintShown) || is(EventKind::solutionShown)) && !event.subject.isEmpty()) {
        applyLadder(*this, event);
        return;
    }
    if (event.lesson.isEmpty()) {
        return;
    }
    if (is(EventKind::lessonOpened)) {
        applyOpened(*this, event);
    } else if (is(EventKind::sectionReached) && !event.subject.isEmpty()) {
        applySection(*this, event);
    } else if (is(EventKind::exerciseSolved) && !event.subject.isEmpty()) {
        lessons[event.lesson].solvedExercises.insert(event.subject);
    } else if (is(EventKind::confidenceRated)) {
        applyRating(*this, event);
    }
}

} // namespace Ochre::Progress
