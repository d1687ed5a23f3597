// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/console.h"

#include <QStringList>

namespace Ochre::Ctl {

/// `ochrectl class ACTION URL …`: a class on PostgreSQL (src/classroom). URL is a line such as
/// "postgresql://name@server/class"; a password may stand in it, in PGPASSWORD or in ~/.pgpass. Returns 0 = done, 1 =
/// something waits, was parked, or a row of the check failed; 2 = could not be done.
///
/// JSON, one object each: init {"steps":[TEXT],"version","classes":[{"id","title"}],"pg_hba":[LINE],
/// "settings":[{"name","wanted","found","ok","reason"}]}; check {"rows":[{"name","expected","found","ok"}]};
/// teacher add {"person","login","name","password"}; code make {"id","code","closes_ms"}; code close {"closed"};
/// roster import {"logins":[as of teacher add],"known":[NAME]}; export {"file","bytes"}; erase {"login"};
/// push, pull {"sent","received","waiting","parked","parked_state","unusable","fault":SENTENCE or null,"sql_state"}.
[[nodiscard]] int runClassCommand(const QStringList &arguments, const Console &console);

} // namespace Ochre::Ctl
