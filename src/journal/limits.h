// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "journal/entry.h"

namespace Ochre::Journal {

/// The most that one text may hold which the learner writes: a source, a note, an answer (bytes of UTF-8).
inline constexpr qsizetype maxTextBytes = qsizetype{1024} * 1024;
/// The most that is taken in of an older program's texts, which allowed more.
inline constexpr qsizetype maxOldTextBytes = qsizetype{4} * 1024 * 1024;

/// Refuses what is to be recorded: a text over maxTextBytes, a name that no import would take, a text with half a
/// surrogate pair or another character that SQLite would not give back.
[[nodiscard]] Result<void> checkRecorded(const Event &event, const std::optional<QByteArray> &source);

/// Why an event of an export cannot be taken in, as the end of a sentence; none when it can.
[[nodiscard]] std::optional<QString> importProblem(const Entry &entry);

} // namespace Ochre::Journal
