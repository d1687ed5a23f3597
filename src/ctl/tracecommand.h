// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/console.h"

#include <QStringList>

namespace Ochre::Ctl {

/// `ochrectl trace FILE.rs`: its run step by step, with what every variable holds. 1 = it does not compile; else the
/// answer is fine, however the program ended. It runs in bubblewrap's sandbox or not at all.
[[nodiscard]] int runTraceCommand(const QStringList &arguments, const Console &console);

} // namespace Ochre::Ctl
