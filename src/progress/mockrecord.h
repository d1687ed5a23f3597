// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "journal/mockpayload.h"
#include "progress/event.h"
#include "study/mockreport.h"

#include <vector>

namespace Ochre::Progress {

/// What is recorded when a mock interview begins; its id is that of the event. All is recorded under the first course:
/// interviews go over courses.
[[nodiscard]] Journal::Payload mockBegun(const Study::MockPlan &plan);
[[nodiscard]] Journal::Payload mockAnswered(const QString &mock, const Study::MockAnswer &answer);
[[nodiscard]] Journal::Payload mockStopped(const QString &mock, bool isClosed);

/// The events of mock interviews as the log gives them, the newest first.
struct MockEvents {
    std::vector<Event> begun;
    std::vector<Event> answered;
    std::vector<Event> stopped;
};
/// The interviews, the newest first, each where it stands.
[[nodiscard]] std::vector<Study::MockRun> mockRuns(const MockEvents &events);

} // namespace Ochre::Progress
