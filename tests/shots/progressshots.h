// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Ochre::Shots {

/// Pictures of the Progress page of a learner who begins, after one day and after a year, with its plots and with its
/// numbers. `only` is a part of the name of a setup, or empty. False when something could not be made.
[[nodiscard]] bool shootProgress(const QString &folder, const QString &only);

} // namespace Ochre::Shots
