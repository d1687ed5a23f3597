// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <span>

namespace Ochre::Classroom {

/// Who tries it.
enum class Who { Admin, StudentA, StudentB, StudentC, Teacher, OtherTeacher, Guest };

/// One statement and what must come of it. In `sql` {A}, {B}, {C}, {T} stand for the ids of people, {a} to {t} for
/// their logins, {1} and {2} for the ids of the classes, {n} for the id of B's first event.
struct MatrixCase {
    const char *name;
    Who who;
    const char *sql;
    /// A value of the last column of the first row; "=" for anything at all; else SQLSTATEs after "!", parted by "|".
    const char *expected;
};

inline constexpr auto denied = "!42501";

// In the order in which they are tried: some leave something behind for the next.
[[nodiscard]] std::span<const MatrixCase> readingCases();
[[nodiscard]] std::span<const MatrixCase> writingCases();
[[nodiscard]] std::span<const MatrixCase> escapeCases();
[[nodiscard]] std::span<const MatrixCase> sharingCases();
[[nodiscard]] std::span<const MatrixCase> teachingCases();
[[nodiscard]] std::span<const MatrixCase> guestCases();
[[nodiscard]] std::span<const MatrixCase> discussionCases();
[[nodiscard]] std::span<const MatrixCase> erasingCases();

} // namespace Ochre::Classroom
