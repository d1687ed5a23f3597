// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Ochre::Shots {

/// The class from signed out to a thread, light and dark, each with a server and a learner of its own; `only` is a part
/// of the name of one setup. False when a server did not start, or what is to be seen did not come.
[[nodiscard]] bool shootClasses(const QString &folder, const QString &only);

} // namespace Ochre::Shots
