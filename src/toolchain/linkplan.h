// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

namespace Ochre::Toolchain {

/// What the C driver is asked, so that it says which linker command it would start for a program of rustc's.
[[nodiscard]] QStringList linkQuestion();

/// The arguments that it adds around those of rustc, which belong where "@" stands, from what it said. Empty when it
/// was not understood: then the driver itself has to link.
[[nodiscard]] QStringList readLinkPlan(const QByteArray &told);

} // namespace Ochre::Toolchain
