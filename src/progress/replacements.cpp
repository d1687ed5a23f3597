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

/// Whether an answer chose what its question does not have.
bool isForeign(const AnswerState &answer, const QString &question, const AnswerForms &forms)
{
    const auto form = forms.constFind(question);
    return form != forms.constEnd()
           && !std::ranges::all_of(answer.optionIds, [&form](const QString &option) { return form->contains(option); });
}

/// Whether it can be shown at its question. One that was recalled, not chosen, is an answer all the same.
bool fits(const AnswerState &answer, const QString &question, const AnswerForms &forms)
{
    const auto form = forms.constFind(question);
    const bool isOfForm = form == forms.constEnd() || answer.optionIds.isEmpty() == form->isEmpty();
    return answer.unknown || (isOfForm && !isForeign(answer, question, forms));
}

void join(AnswerState &into, const AnswerState &from, bool isBetter)
{
    const int attempts = into.attempts + from.attempts;
    const bool everCorrect = into.everCorrect || from.everCorrect;
    if (isBetter) {
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

// Two schedules do not add up: the item goes on from the one that was answered last.
void join(ItemState &into, const ItemState &from)
{
    if (from.memory.last.ms > into.memory.last.ms) {
        into = from;
    }
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

void followAnswers(QHash<QString, AnswerState> &answers, const Replacements &replacements, const AnswerForms &forms)
{
    for (const auto &[gone, present] : replacements.asKeyValueRange()) {
        const auto found = answers.constFind(gone);
        if (found == answers.constEnd()) {
            continue;
        }
        const AnswerState from = *found;
        answers.remove(gone);
        AnswerState &into = answers[present];
        const bool fromFits = fits(from, present, forms);
        const bool isLater = from.timeMs > into.timeMs;
        join(into, from, into.attempts == 0 || (fromFits == fits(into, present, forms) ? isLater : fromFits));
    }
    answers.removeIf([&forms](QHash<QString, AnswerState>::iterator answer) {
        return isForeign(answer.value(), answer.key(), forms);
    });
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

// To the lesson that has the exercise now. Lessons are added only after the walk over them.
void moveSolved(ProgressState &state, const Homes &homes)
{
    QHash<QString, QSet<QString>> moved;
    for (const auto &[id, lesson] : state.lessons.asKeyValueRange()) {
        lesson.solvedExercises.removeIf([&](const QString &exercise) {
            const auto home = homes.constFind(exercise);
            const bool isElsewhere = home != homes.constEnd() && *home != id;
            if (isElsewhere) {
                moved[*home].insert(exercise);
            }
            return isElsewhere;
        });
    }
    for (const auto &[id, exercises] : moved.asKeyValueRange()) {
        state.lessons[id].solvedExercises += exercises;
    }
}

bool isPractised(Journal::ItemKind kind)
{
    return kind == Journal::ItemKind::Exercise || kind == Journal::ItemKind::Drill;
}

void moveItems(ProgressState &state, const Homes &homes)
{
    for (const auto &[id, item] : state.items.asKeyValueRange()) {
        if (const auto home = homes.constFind(id); home != homes.constEnd() && isPractised(item.kind)) {
            item.lesson = *home;
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

void followRetired(ProgressState &state, const Replacements &replacements)
{
    followKeys(state.lessons, replacements);
    followKeys(state.exercises, replacements);
    followKeys(state.items, replacements);
    followId(state.lastLesson, replacements);
    for (LessonState &lesson : state.lessons) {
        followSolved(lesson.solvedExercises, replacements);
    }
    for (AnswerState &answer : state.answers) {
        followId(answer.lesson, replacements);
    }
    for (ItemState &item : state.items) {
        followId(item.lesson, replacements);
    }
    for (NoteState &note : state.notes) {
        followId(note.lesson, replacements);
    }
}

} // namespace

void followReplacements(ProgressState &state, const Replacements &replacements, const Homes &homes,
                        const AnswerForms &forms)
{
    followAnswers(state.answers, replacements, forms);
    if (!replacements.isEmpty()) {
        followRetired(state, replacements);
    }
    if (!homes.isEmpty()) {
        moveSolved(state, homes);
        moveItems(state, homes);
    }
}

bool mayHaveMoved(const QString &document, const Homes &homes)
{
    return homes.contains(splitKey(document).id.section(u'/', 1, 1));
}

QStringList namesOfDocument(const QString &document, const Replacements &replacements, const Homes &homes,
                            const QStringList &subjects)
{
    const CourseKey key = splitKey(document);
    const QStringList parts = key.id.split(u'/');
    if (parts.size() < 2) {
        return {document};
    }
    const QStringList exercises = namesOf(parts.at(1), replacements);
    const QString path = parts.mid(2).join(u'/');
    QStringList names;
    for (const QString &lesson : namesOf(parts.at(0), replacements)) {
        for (const QString &exercise : exercises) {
            const QString name = lesson + u'/' + exercise;
            names << keyIn(key.course, path.isEmpty() ? name : name + u'/' + path);
        }
    }
    for (const QString &subject : mayHaveMoved(document, homes) ? subjects : QStringList()) {
        if (exercises.contains(subject.section(u'/', 1, 1)) && subject.section(u'/', 2) == path) {
            names << keyIn(key.course, subject);
        }
    }
    names.removeDuplicates();
    return names;
}

QString presentNameOf(const QString &document, const Replacements &replacements)
{
    const CourseKey key = splitKey(document);
    QStringList parts = key.id.split(u'/');
    for (qsizetype i = 0; i < std::min(qsizetype(2), parts.size()); ++i) { // of a project what follows is a path
        followId(parts[i], replacements);
    }
    return keyIn(key.course, parts.join(u'/'));
}

} // namespace Ochre::Progress
