// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "study/dueplan.h"

namespace Ochre::Settings {
class Settings;
}

namespace Ochre::Window {

/// What the learner has set: by it everything is due, planned and counted.
[[nodiscard]] Study::StudyGoals studyGoals(const Settings::Settings &settings);

} // namespace Ochre::Window
