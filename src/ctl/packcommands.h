// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/console.h"

#include <QStringList>

namespace Ochre::Ctl {

/// `ochrectl pack new|list|check|release|schema DIR`, `zip DIR [FILE]`, `install FILE`, `remove ID`; `pack list` alone
/// tells which courses are installed. 1 = the pack has problems, or a cheat passes.
[[nodiscard]] int runPackCommand(const QStringList &arguments, const Console &console);

} // namespace Ochre::Ctl
