// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/itemrow.h"
#include "progress/progressstate.h"
#include "progress/projection.h"
#include "progress/studyrecord.h"
#include "study/gradecount.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Progress {

namespace {

Study::StudyMoment momentOf(const Event &event)
{
    return {event.timeMs, event.zoneMinutes};
}

// Until the first review the first answer of each study day counts; more of them on one day only repeat what was just
// shown.
void study(ItemState &item, const QString &id, const Event &event, Study::RecallGrade grade)
{
    const Study::StudyMoment now = momentOf(event);
    const bool isNew = item.memory.phase == Study::StudyPhase::New;
    if (item.isReviewed || (!isNew && Study::elapsedDays(item.memory.last, now) < 1)) {
        return;
    }
    item.first = isNew ? now : item.first;
    item.beforeStudy = item.memory;
    item.memory = Study::answered(Study::lessonRules(), item.memory, grade, now, id);
    item.help = Study::Help::None;
}

void applyGrade(ItemState &item, const Event &event, const Journal::ItemReviewed &reviewed)
{
    const auto way = static_cast<Study::SessionWay>(reviewed.way);
    const std::optional<Study::ItemMemory> after =
        Study::memoryAfterGrade(way, {item.memory, item.beforeStudy}, static_cast<Study::RecallGrade>(reviewed.grade),
                                momentOf(event), reviewed.item);
    if (after) {
        item.first = item.memory.phase == Study::StudyPhase::New ? momentOf(event) : item.first;
        item.memory = *after;
        item.beforeStudy.reset();
        item.isReviewed = item.isReviewed || way == Study::SessionWay::Review;
        item.help = Study::Help::None;
    }
}

void applyReviewed(ItemState &item, const Event &event, const Journal::ItemReviewed &reviewed)
{
    item.kind = reviewed.kind;
    item.lesson = reviewed.lesson;
    item.last = {event.id, reviewed.session, reviewed.grade, event.timeMs, reviewed.takenMs};
    applyGrade(item, event, reviewed);
}

void applyAnswer(ItemState &item, const Event &event, const Journal::AnswerGiven &given)
{
    Study::Grade grade;
    grade.correct = given.correct;
    grade.partly = given.partly;
    if (given.points) {
        grade.points = Study::Points{given.points->reached, given.points->possible};
    }
    item.lesson = given.lesson;
    study(item, given.question, event, Study::gradeOfAnswer(grade, studySureness(given.sureness)));
}

void applySolved(ItemState &item, const Event &event, const Journal::ExerciseSolved &solved)
{
    if (item.kind != Journal::ItemKind::Drill) {
        item.kind = Journal::ItemKind::Exercise;
    }
    item.lesson = solved.lesson;
    study(item, solved.exercise, event, Study::gradeOfSolved(item.help));
}

void help(ItemState &item, Study::Help with)
{
    item.help = std::max(item.help, with);
}

bool isGrade(const Journal::ItemReviewed &reviewed)
{
    return reviewed.grade >= 1 && reviewed.grade <= 4;
}

void apply(ProgressState &state, const Event &event, const Journal::Payload &payload)
{
    if (const auto *given = std::get_if<Journal::AnswerGiven>(&payload)) {
        applyAnswer(state.items[given->question], event, *given);
    } else if (const auto *reviewed = std::get_if<Journal::ItemReviewed>(&payload); reviewed && isGrade(*reviewed)) {
        applyReviewed(state.items[reviewed->item], event, *reviewed);
    } else if (const auto *solved = std::get_if<Journal::ExerciseSolved>(&payload)) {
        applySolved(state.items[solved->exercise], event, *solved);
    } else if (const auto *hint = std::get_if<Journal::HintShown>(&payload)) {
        help(state.items[hint->exercise], Study::Help::Hints);
    } else if (const auto *solution = std::get_if<Journal::SolutionShown>(&payload)) {
        help(state.items[solution->exercise], Study::Help::Solution);
    } else if (const auto *suspended = std::get_if<Journal::ItemSuspended>(&payload)) {
        state.items[suspended->item].isSuspended = suspended->isSuspended;
    }
}

void noteKeys(const Journal::Payload &payload, QSet<QString> &keys)
{
    if (const auto *given = std::get_if<Journal::AnswerGiven>(&payload)) {
        keys.insert(given->question);
    } else if (const auto *reviewed = std::get_if<Journal::ItemReviewed>(&payload)) {
        keys.insert(reviewed->item);
    } else if (const auto *solved = std::get_if<Journal::ExerciseSolved>(&payload)) {
        keys.insert(solved->exercise);
    } else if (const auto *hint = std::get_if<Journal::HintShown>(&payload)) {
        keys.insert(hint->exercise);
    } else if (const auto *solution = std::get_if<Journal::SolutionShown>(&payload)) {
        keys.insert(solution->exercise);
    } else if (const auto *suspended = std::get_if<Journal::ItemSuspended>(&payload)) {
        keys.insert(suspended->item);
    }
}

std::optional<QJsonObject> row(const ProgressState &state, const QString &key)
{
    const auto found = state.items.constFind(key);
    return found == state.items.constEnd() ? std::nullopt : std::optional(rowOfItem(*found));
}

std::optional<Journal::EventFilter> eventsOf(const QString &key)
{
    return Journal::EventFilter{
        {QString::fromLatin1(EventKind::answerGiven), QString::fromLatin1(EventKind::itemReviewed),
         QString::fromLatin1(EventKind::exerciseSolved), QString::fromLatin1(EventKind::hintShown),
         QString::fromLatin1(EventKind::solutionShown), QString::fromLatin1(EventKind::itemSuspended)},
        {},
        key,
        {}};
}

} // namespace

const Projection &itemProjection()
{
    static const Projection projection{"item"_L1,
                                       3,
                                       false,
                                       apply,
                                       noteKeys,
                                       [](const ProgressState &state) { return state.items.keys(); },
                                       row,
                                       [](ProgressState &state, const QString &key, const QJsonObject &stored) {
                                           state.items.insert(key, itemOfRow(stored));
                                       },
                                       [](ProgressState &state, const QString &key) { state.items.remove(key); },
                                       eventsOf};
    return projection;
}

} // namespace Ochre::Progress
