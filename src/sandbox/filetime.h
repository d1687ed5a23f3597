// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Ochre::Sandbox {

/// Sets the time of a file to now, without opening it: a program that somebody executes cannot be opened for writing.
void markUsedNow(const QString &path);

} // namespace Ochre::Sandbox
