// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "journal/event.h"
#include "journal/payload.h"

#include <optional>

namespace Ochre::Journal {

// What the event of a new beginning says. It changes pieces of every projection, so src/progress folds it by itself; in
// the fold of one projection it is an Other.

namespace EventKind {
inline constexpr auto progressReset = "progress-reset";
} // namespace EventKind

/// All of them have one subject, so that the last ones are found by an index.
inline constexpr auto resetSubject = "reset";

/// What was learned before in the course of the event counts no more: of one lesson, or of the whole course.
struct ProgressReset {
    QString lesson{};    ///< empty: everything in the course
    QStringList items{}; ///< ids of the questions, exercises and drills that the lesson has
    QString together{};  ///< a UUID that the events of one order share, or empty
    bool operator==(const ProgressReset &) const = default;
};

[[nodiscard]] Payload payloadOf(const ProgressReset &of);
/// What an event says; none for one of another kind.
[[nodiscard]] std::optional<ProgressReset> readReset(const Event &event);
/// Whether readReset() gives something.
[[nodiscard]] bool isReset(const Event &event);

} // namespace Ochre::Journal
