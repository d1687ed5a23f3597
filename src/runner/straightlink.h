// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace Ochre::Runner {

/// A folder in which rustc finds, under the name of the C driver, the helper that links without it as that driver
/// would (Toolchain::linkPlan). Empty where that cannot be: then rustc finds the driver.
[[nodiscard]] QString makeStraightLink(const QString &folder, const QString &helpers, const QStringList &plan);

} // namespace Ochre::Runner
