// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/studygoals.h"

#include "settings/settings.h"

namespace Ochre::Window {

Study::StudyGoals studyGoals(const Settings::Settings &settings)
{
    namespace Options = Settings::Options;
    return {{settings.value(Options::reviewsADay), settings.value(Options::newCardsADay)},
            settings.value(Options::targetRecall) / 100.0};
}

} // namespace Ochre::Window
