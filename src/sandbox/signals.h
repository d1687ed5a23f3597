// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Ochre::Sandbox {

/// The signals that say why a process was ended, by what they mean: only this folder knows their numbers.
enum class Signal {
    None,
    CpuTime, ///< its limit of computing time
    Kill,
    FileSize, ///< its limit of one file's size
    Abort,
    Segmentation,
    Bus,
    BadCall, ///< a call that the filter refuses
    IllegalInstruction,
    Trap,
    Other,
};

/// Of the number in ProcessResult::signal; 0 is None.
[[nodiscard]] Signal signalOf(int number);

} // namespace Ochre::Sandbox
