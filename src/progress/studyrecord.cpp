// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/studyrecord.h"

#include <QDateTime>

namespace Ochre::Progress {

Study::StudyMoment momentNow()
{
    const QDateTime time = QDateTime::currentDateTime();
    return {time.toMSecsSinceEpoch(), time.offsetFromUtc() / 60};
}

Study::StudyRecord studyRecord(const ProgressState &state)
{
    Study::StudyRecord record;
    record.lastLesson = state.lastLesson;
    for (const auto &[id, answer] : state.answers.asKeyValueRange()) {
        record.answers.insert(id, answer.correct);
    }
    for (const auto &[id, lesson] : state.lessons.asKeyValueRange()) {
        record.solved.insert(id, lesson.solvedExercises);
        if (!lesson.ratings.empty()) {
            record.ratings.insert(id, {lesson.ratings.back().rating, lesson.ratings.back().timeMs});
        }
    }
    for (const auto &[code, error] : state.errors.asKeyValueRange()) {
        record.errors.insert(code, error.count);
    }
    return record;
}

Study::ItemRecord itemRecord(const ItemState &item)
{
    return {studyKind(item.kind), item.lesson, item.memory, item.isReviewed,
            item.isSuspended,     item.first,  item.last,   item.beforeStudy};
}

Study::ItemRecords itemRecords(const ProgressState &state)
{
    Study::ItemRecords records;
    records.reserve(state.items.size());
    for (const auto &[id, item] : state.items.asKeyValueRange()) {
        records.insert(id, itemRecord(item));
    }
    return records;
}

Study::SessionPlan sessionPlan(const SessionState &session)
{
    return {
        session.id,    static_cast<Study::SessionWay>(session.way),   session.items,
        session.begun, static_cast<Study::SessionMode>(session.mode), static_cast<Study::Feedback>(session.feedback)};
}

Journal::SessionBegun sessionBegun(const Study::SessionPlan &plan)
{
    return {static_cast<Journal::ReviewWay>(plan.way), plan.items, static_cast<Journal::SessionMode>(plan.mode),
            static_cast<Journal::Feedback>(plan.feedback)};
}

static_assert(static_cast<int>(Journal::ReviewWay::Cram) == static_cast<int>(Study::SessionWay::Cram)
              && static_cast<int>(Journal::ReviewWay::Quiz) == static_cast<int>(Study::SessionWay::Quiz));
static_assert(static_cast<int>(Journal::SessionMode::TenMinutes) == static_cast<int>(Study::SessionMode::TenMinutes)
              && static_cast<int>(Journal::SessionMode::FixErrors) == static_cast<int>(Study::SessionMode::FixErrors)
              && static_cast<int>(Journal::SessionMode::FlashCards) == static_cast<int>(Study::SessionMode::FlashCards)
              && static_cast<int>(Journal::Feedback::AtEnd) == static_cast<int>(Study::Feedback::AtEnd));

// Both list the same kinds in the same order.
static_assert(static_cast<int>(Journal::ItemKind::Card) == static_cast<int>(Study::StudyKind::Card)
              && static_cast<int>(Journal::ItemKind::Drill) == static_cast<int>(Study::StudyKind::Drill)
              && static_cast<int>(Journal::ItemKind::Exercise) == static_cast<int>(Study::StudyKind::Exercise)
              && static_cast<int>(Journal::ItemKind::Interview) == static_cast<int>(Study::StudyKind::Interview));

Journal::ItemKind journalKind(Study::StudyKind kind)
{
    return static_cast<Journal::ItemKind>(kind);
}

Study::StudyKind studyKind(Journal::ItemKind kind)
{
    return static_cast<Study::StudyKind>(kind);
}

Journal::Sureness journalSureness(Study::Sureness sureness)
{
    switch (sureness) {
    case Study::Sureness::Guess:
        return Journal::Sureness::Guess;
    case Study::Sureness::Fairly:
        return Journal::Sureness::Fairly;
    case Study::Sureness::Sure:
        return Journal::Sureness::Sure;
    case Study::Sureness::Unsaid:
        break;
    }
    return Journal::Sureness::Unsaid;
}

Study::Sureness studySureness(Journal::Sureness sureness)
{
    switch (sureness) {
    case Journal::Sureness::Guess:
        return Study::Sureness::Guess;
    case Journal::Sureness::Fairly:
        return Study::Sureness::Fairly;
    case Journal::Sureness::Sure:
        return Study::Sureness::Sure;
    case Journal::Sureness::Unsaid:
        break;
    }
    return Study::Sureness::Unsaid;
}

} // namespace Ochre::Progress
