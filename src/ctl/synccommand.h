// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/console.h"

#include <QStringList>

namespace Ochre::Ctl {

/// `ochrectl sync DIR [--json] [--join] [--leave] [--forget ID]`: exchanges events with a sync folder once (src/sync).
/// Returns 0 = all is exchanged, 1 = something waits: files of other devices that are not here whole, or own events
/// that the folder did not take; 2 = nothing could be exchanged.
///
/// JSON, one object: {"sent","received","devices":[{"id","last_seen_ms","name","own","forgotten","left","waiting"}],
/// "waiting","unsent","problem","notes":[TEXT]}; waiting counts files, unsent events; problem is null or a sentence.
[[nodiscard]] int runSyncCommand(const QStringList &arguments, const Console &console);

} // namespace Ochre::Ctl
