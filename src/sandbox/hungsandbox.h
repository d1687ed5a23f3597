// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Ochre::Sandbox {

/// Whether this bubblewrap did not answer when it was last tried: waiting for it anew at every start would cost
/// seconds each. Kept in the session's runtime folder for an hour, and only of the very file that hung.
[[nodiscard]] bool hasHung(const QString &bubblewrap);

void rememberHung(const QString &bubblewrap);

} // namespace Ochre::Sandbox
