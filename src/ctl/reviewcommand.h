// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/console.h"

#include <QStringList>

namespace Ochre::Ctl {

/// `ochrectl review due | forecast`: what of the learner's store is due, and how much comes due on the next days.
int runReviewCommand(const QStringList &arguments, const Console &console);

} // namespace Ochre::Ctl
