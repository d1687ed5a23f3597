// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/progressorder.h"

namespace Ochre::Ctl {

/// ochrectl progress reset: `arguments` are COURSE/LESSON for one lesson, --all for everything, or --undo, which takes
/// the last new beginning back.
int runReset(const ProgressOrder &order, const QStringList &arguments);

} // namespace Ochre::Ctl
