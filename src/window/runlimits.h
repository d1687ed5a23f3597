// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runner/runresult.h"

namespace Ochre::Settings {
class Settings;
}

namespace Ochre::Window {

/// What a program of the learner may use, as the settings say; everything else as in lessons.
[[nodiscard]] Sandbox::Limits runLimits(const Settings::Settings &settings);

} // namespace Ochre::Window
