// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/progressorder.h"

#include <QStringList>

namespace Ochre::Ctl {

/// `ochrectl progress generate --answers N --seed K [--days D]`: a store with the log of a learner who does not exist,
/// over the courses that are installed. Only where nothing was saved yet.
int runGenerate(const ProgressOrder &order, const QStringList &options);

} // namespace Ochre::Ctl
