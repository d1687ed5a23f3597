// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/console.h"

#include <QStringList>

namespace Ochre::Ctl {

/// `ochrectl doctor [--json]`: what of the toolchain was found and what is missing. 0 = programs can be compiled and
/// nothing is missing, 1 = something is missing.
[[nodiscard]] int runDoctorCommand(const QStringList &arguments, const Console &console);

} // namespace Ochre::Ctl
