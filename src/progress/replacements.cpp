// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/replacements.h"

#include <algorithm>

namespace Ochre::Progress {

namespace {

void join(LessonState &into, const LessonState &from)
{
    const bool isLater = from.lastOpenedMs > into.lastOpenedMs;
    if (into.firstOpenedMs == 0 || (from.firstOpenedMs != 0 && from.firstOpenedMs < into.firstOpenedMs)) {
        into.firstOpenedMs = from.firstOpenedMs;
    }
    into.lastOpenedMs = std::max(into.lastOpenedMs, from.lastOpenedMs);
    if (into.lastSection.isEmpty() || (isLater && !from.lastSection.isEmpty())) {
        into.lastSection = from.lastSection;
    }
    into.sections += from.sections;
    into.solvedExercises += from.solvedExercises;
    into.ratings.insert(into.ratings.end(), from.ratings.begin(), from.ratings.end());
    std::ranges::stable_sort(into.ratings, {}, &ConfidenceRating::timeMs);
}

void join(AnswerState &into, const AnswerState &from)
{
    const int attempts = into.attempts + from.attempts;
    const bool everCorrect = into.everCorrect || from.everCorrect;
    if (from.timeMs > into.timeMs) {
        into = from;
    }
    into.attempts = attempts;
    into.everCorrect = everCorrect;
}

void join(ExerciseState &into, const ExerciseState &from)
{
    into.hints = std::max(into.hints, from.hints);
    into.solutionShown = into.solutionShown || from.solutionShown;
}

template<typename State>
void followKeys(QHash<QString, State> &states, const Replacements &replacements)
{
    for (const auto &[gone, present] : replacements.asKeyValueRange()) {
        if (const auto found = states.constFind(gone); found != states.constEnd()) {
            const State state = *found;
            states.remove(gone);
            join(states[present], state);
        }
    }
}

void followId(QString &id, const Replacements &replacements)
{
    if (const auto found = replacements.constFind(id); found != replacements.constEnd()) {
        id = *found;
    }
}

void followSolved(QSet<QString> &solved, const Replacements &replacements)
{
    for (const auto &[gone, present] : replacements.asKeyValueRange()) {
        if (solved.remove(gone)) {
            solved.insert(present);
        }
    }
}

QStringList namesOf(const QString &id, const Replacements &replacements)
{
    QStringList gone;
    for (const auto &[old, present] : replacements.asKeyValueRange()) {
        if (present == id) {
            gone << old;
        }
    }
    gone.sort();
    return QStringList{id} + gone;
}

} // namespace

void followReplacements(ProgressState &state, const Replacements &replacements)
{
    if (replacements.isEmpty()) {
        return;
    }
    followKeys(state.lessons, replacements);
    followKeys(state.answers, replacements);
    followKeys(state.exercises, replacements);
    followId(state.lastLesson, replacements);
    for (LessonState &lesson : state.lessons) {
        followSolved(lesson.solvedExercises, replacements);
    }
    for (AnswerState &answer : state.answers) {
        followId(answer.lesson, replacements);
    }
    for (NoteState &note : state.notes) {
        followId(note.lesson, replacements);
    }
}

QStringList namesOfDocument(const QString &document, const Replacements &replacements)
{
    const CourseKey key = splitKey(document);
    const QStringList parts = key.id.split(u'/');
    if (parts.size() < 2) {
        return {document};
    }
    const QString path = parts.mid(2).join(u'/');
    QStringList names;
    for (const QString &lesson : namesOf(parts.at(0), replacements)) {
        for (const QString &subject : namesOf(parts.at(1), replacements)) {
            const QString name = lesson + u'/' + subject;
            names << keyIn(key.course, path.isEmpty() ? name : name + u'/' + path);
        }
    }
    return names;
}

} // namespace Ochre::Progress
