// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desktop.h"

#include <QString>

#include <functional>

namespace Ochre::Shots {

/// A run that is recorded step by step (it needs gdb): before, in its middle, at its end; and Explain once the problem
/// that it tells of is mended.
void shootSteps(App::Desktop &desktop, const std::function<void(const QString &state)> &shoot);

} // namespace Ochre::Shots
