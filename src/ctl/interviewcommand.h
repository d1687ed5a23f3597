// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/console.h"

#include <QStringList>

namespace Ochre::Ctl {

/// `ochrectl interview add | change ID | list | remove ID | undo ID | plan [ID]`: the learner's interview dates, as
/// events of the store, and what must be done until then.
int runInterviewCommand(const QStringList &arguments, const Console &console);

} // namespace Ochre::Ctl
