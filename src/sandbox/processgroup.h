// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

namespace Ochre::Sandbox {

/// Kills every process of the group that this process leads; false when it leads none.
[[nodiscard]] bool killProcessGroup(qint64 leader);

} // namespace Ochre::Sandbox
