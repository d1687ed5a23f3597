// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Ochre {

/// The absolute path of the first executable of that name in PATH; empty when there is none. Entries that are not
/// absolute do not count: they mean the working folder, which may hold a program of somebody else's.
[[nodiscard]] QString findExecutable(const QString &name);

} // namespace Ochre
