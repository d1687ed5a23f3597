// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace Ochre::Window {

/// Whether something on this machine opens web pages. Asking the desktop to open one tells nothing: its helper starts
/// and fails in silence. `folders` are the data folders ("/usr/share"), whose databases of programs are read.
[[nodiscard]] bool hasBrowser(const QStringList &folders);
[[nodiscard]] bool hasBrowser();

} // namespace Ochre::Window
