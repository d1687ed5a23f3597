// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/console.h"

#include <QStringList>

namespace Ochre::Ctl {

/// `ochrectl schedule --grades … --days … | --times …`: what the scheduler makes of a history, without a spread of the
/// days. One row a review: the memory after it, the recall before it (none at the first), the days it gives (0 while it
/// is learned within the day).
int runScheduleCommand(const QStringList &arguments, const Console &console);

} // namespace Ochre::Ctl
