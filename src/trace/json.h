// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trace/timeline.h"

#include <QJsonObject>

namespace Ochre::Trace {

/// A recording for scripts: {"steps":[{"line","function","inside","depth","frames":[{"function","line"}],"variables":[{
/// "frame","name","type","value","state","moved_to","address","size","new","changed"}],"events":[…],"happenings":[{"kind",
/// "name","to"}],"stdout_bytes","output","errors","words"}],"outcome","truncated","exit_code","signal","threads","message"}.
/// Frames begin with the oldest call. "value" is what `{:?}` would print, as far as it is recorded; "state" is "live",
/// "borrowed", "moved", or null where it cannot be told. "events" are call, return, output, move, drop, panic, signal,
/// end; "stdout_bytes" counts from the begin.
[[nodiscard]] QJsonObject toJson(const Timeline &timeline);

} // namespace Ochre::Trace
