// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QDialog;

namespace Ochre::Shots {

/// Makes a sync folder in `folder` in which a laptop takes part, and a machine that was not heard of for a year and is
/// forgotten; false when that fails.
[[nodiscard]] bool makeSyncFolder(const QString &folder);
/// Chooses it in the dialog of that name, and waits until it was exchanged with.
[[nodiscard]] bool useSyncFolder(QDialog &dialog, const QString &folder);

} // namespace Ochre::Shots
