// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/console.h"

namespace Ochre::Ctl {

/// `ochrectl permissions FILE --at LINE:COLUMN`: what may be done with a variable behind each line.
[[nodiscard]] int runPermissionsCommand(const QStringList &arguments, const Console &console);

} // namespace Ochre::Ctl
