// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Ochre::Settings {

/// What a school has set for everybody on this machine: a value of "Ochre/ochre.conf" in the system's folders of
/// settings (XDG_CONFIG_DIRS, as a rule /etc/xdg), as "area/key". Empty when there is none. The first folder that has
/// it counts.
[[nodiscard]] QString siteValue(const QString &key);

/// The file of the invitation to the class of this school: "class/invitation".
inline constexpr auto siteInvitation = "class/invitation";

} // namespace Ochre::Settings
