// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "progress/progressstate.h"
#include "study/agenda.h"
#include "study/grading.h"
#include "study/reviewsession.h"
#include "study/studyitem.h"

namespace Ochre::Progress {

/// This moment where the learner is, by the clock and the zone of the machine.
[[nodiscard]] Study::StudyMoment momentNow();

/// What of the learner's state the agenda needs.
[[nodiscard]] Study::StudyRecord studyRecord(const ProgressState &state);

/// What the schedule knows of the items of a course.
[[nodiscard]] Study::ItemRecord itemRecord(const ItemState &item);
[[nodiscard]] Study::ItemRecords itemRecords(const ProgressState &state);

[[nodiscard]] Study::SessionPlan sessionPlan(const SessionState &session);
/// The event that begins it; its id is that of the event.
[[nodiscard]] Journal::SessionBegun sessionBegun(const Study::SessionPlan &plan);

/// The kind of an item in the words of both.
[[nodiscard]] Journal::ItemKind journalKind(Study::StudyKind kind);
[[nodiscard]] Study::StudyKind studyKind(Journal::ItemKind kind);

/// How sure the learner was, in the words of the journal and in those of `study`, which do not know each other.
[[nodiscard]] Journal::Sureness journalSureness(Study::Sureness sureness);
[[nodiscard]] Study::Sureness studySureness(Journal::Sureness sureness);

} // namespace Ochre::Progress
