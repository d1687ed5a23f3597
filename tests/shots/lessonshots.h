// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settings.h"

#include <functional>

class QPixmap;

namespace Ochre::Shots {

/// Lessons from the first to the last line, one long picture each.
void shootWholeLessons(Settings::Theme theme, const std::function<void(const QString &id, const QPixmap &page)> &take);

} // namespace Ochre::Shots
