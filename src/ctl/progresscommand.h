// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/paths.h"

#include <QStringList>
#include <QTextStream>

namespace Ochre::Ctl {

/// `ochrectl progress ARGUMENTS`: stats | export [FILE] | import FILE | verify | backup FILE | backups | restore FILE |
/// repair | generate [--answers N] [--seed K] [--days D], each with --json. Data goes to `out`, messages to `err`.
/// Returns 0 = done and fine, 1 = done and the answer is no (problems found, conflicting events), 2 = could not be
/// done.
///
/// JSON, one object:
/// - stats: {"file","events","first_ms","last_ms","kinds":{KIND:N},"lessons_opened","exercises_solved",
///   "questions":{"answered","correct","unknown","attempts"},"errors":[{"code","count","last_ms"}]}
/// - export FILE: {"file","events"}, of a damaged store of what is whole, and 1; without FILE the export itself, which
/// is JSON lines already
/// - import: {"file","added","known","conflicting","events"}
/// - verify: {"file","events","snapshots","problems":[TEXT]}
/// - backup: {"file","events","snapshots","problems":[TEXT]}, of the copy
/// - backups: {"folder","backups":[{"file","time_ms","bytes","events","missing","only_here"}]}, newest first; missing
///   counts the events of today's store that it lacks. One that cannot be read has "problem" in place of the counts.
/// - repair: {"file","events","lost":[{"device","count","first_day","last_day"}],"lost_sources","damaged"}; damaged is
/// the
///   new name of the damaged file. 1 when something was lost
/// - generate: {"file","events"}
/// - restore: {"file","events","snapshots","previous"}; previous is the new name of the old store, or null
[[nodiscard]] int runProgressCommand(const QStringList &arguments, const Paths &paths, QTextStream &out,
                                     QTextStream &err);

} // namespace Ochre::Ctl
