// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/fence.h"

namespace Ochre::Checker {

/// A piece of Rust as a program with every line at its own number: as it is when it has a main, else a library of
/// items, else the body of a main.
[[nodiscard]] QByteArray wholeProgram(const Course::Fence &fence);
/// The same of a text that stands in a TOML file, where no line is hidden.
[[nodiscard]] QByteArray wholeProgram(const QString &source);

} // namespace Ochre::Checker
