// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/console.h"

#include <QStringList>

namespace Ochre::Ctl {

/// `ochrectl cards add | change ID | list | remove ID | undo ID`: the learner's own cards, as events of the store.
int runCardsCommand(const QStringList &arguments, const Console &console);

} // namespace Ochre::Ctl
