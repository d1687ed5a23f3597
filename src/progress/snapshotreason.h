// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Ochre::Progress {

/// Why a version of a text is in the history.
enum class SnapshotReason { Typed, Run, Reset, Fix, Format, Restored, Saved, Disk, Given };

/// How the store calls it: "typed", "run" and so on.
[[nodiscard]] QString nameOf(SnapshotReason reason);

} // namespace Ochre::Progress
