// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace Ochre::Exchange {

/// A Rust file cut into the program and what its module of tests holds.
struct CutProgram {
    QByteArray program;
    QByteArray tests; ///< empty: there is no such module
};

/// Takes the module behind `#[cfg(test)]` out of a program. Its lines are moved to the left by what its braces had
/// moved them, and `use super::*` goes, since tests of a pack have it already.
[[nodiscard]] CutProgram cutTests(const QByteArray &source);

} // namespace Ochre::Exchange
