// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "journal/event.h"
#include "journal/payload.h"

#include <optional>
#include <vector>

namespace Ochre::Journal {

// What the events of mock interviews and placements say. No projection folds them: who shows an interview reads its
// events (ProgressService::events()). So they are no part of Payload; in the fold they are an Other, and only counted.

namespace EventKind {
inline constexpr auto mockBegun = "mock-begun";
inline constexpr auto mockAnswered = "mock-answered";
inline constexpr auto mockStopped = "mock-stopped";
inline constexpr auto placementBegun = "placement-begun";
} // namespace EventKind

/// All of them have one subject, so that the last ones are found by an index.
inline constexpr auto mockSubject = "mock";
inline constexpr auto placementSubject = "placement";

/// A question of an interview that was planned.
struct MockAsked {
    QString question; ///< "course/id"
    QString kind{};   ///< "concept", "code", "code-review", "live-coding", "design", "behavioural"
    int seconds = 0;
    int followUps = 0;
    bool operator==(const MockAsked &) const = default;
};

/// It is named by the id of this event.
struct MockBegun {
    QString role{};
    QString level{}; ///< "junior", "mid", "senior"
    int minutes = 0;
    bool isJudgedAtEnd = false;
    std::vector<MockAsked> questions{};
    bool operator==(const MockBegun &) const = default;
};

/// Given again for the same question of the same interview, it is changed.
struct MockAnswered {
    QString mock; ///< id of its mock-begun
    QString question;
    QString outcome{}; ///< "answered", "unknown", "skipped"
    bool isSpoken = false;
    QString text{};
    QStringList followUps{};
    QString marks{};       ///< of a code review, as an answer-given has them
    bool isSolved = false; ///< of a task: its tests passed
    Sureness sureness = Sureness::Unsaid;
    qint64 takenMs = 0;
    bool isJudged = false;
    QStringList ticked{};
    Points points{};
    bool operator==(const MockAnswered &) const = default;
};

/// Nothing more is asked, or nothing more is compared either.
struct MockStopped {
    QString mock;
    bool isClosed = false;
    bool operator==(const MockStopped &) const = default;
};

/// A placement in a part of a course was begun; its answers are those that follow.
struct PlacementBegun {
    QString course;
    int part = 0; ///< 0-based
    bool operator==(const PlacementBegun &) const = default;
};

[[nodiscard]] Payload payloadOf(const MockBegun &of);
[[nodiscard]] Payload payloadOf(const MockAnswered &of);
[[nodiscard]] Payload payloadOf(const MockStopped &of);
[[nodiscard]] Payload payloadOf(const PlacementBegun &of);

/// What an event says; none for one of another kind, or without what its kind needs.
[[nodiscard]] std::optional<MockBegun> readMockBegun(const Event &event);
[[nodiscard]] std::optional<MockAnswered> readMockAnswered(const Event &event);
[[nodiscard]] std::optional<MockStopped> readMockStopped(const Event &event);
[[nodiscard]] std::optional<PlacementBegun> readPlacementBegun(const Event &event);

} // namespace Ochre::Journal
