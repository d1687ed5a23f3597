// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

namespace Ochre::Sandbox {

/// What one process tree may use. Times in ms or s as named, sizes in bytes.
struct Limits {
    int wallMs = 10'000;
    int cpuSeconds = 5;             ///< of one process
    int totalCpuSeconds = 5;        ///< of everything that was started, 0 = not counted
    qint64 memoryBytes = 1LL << 30; ///< address space of one process, and resident memory of all together
    int processes = 64;             ///< processes and threads inside the sandbox
    qint64 outputBytes = 1LL << 20; ///< stdout + stderr, then the program is stopped
    qint64 fileBytes = 32LL << 20;  ///< one file
    int openFiles = 128;

    /// For learner programs: what a lesson needs, and little more; the wall clock stands still while the program waits
    /// for input.
    [[nodiscard]] static Limits forRun();
    /// For the compiler: too little memory makes rustc report false errors, so 4 GiB.
    [[nodiscard]] static Limits forCompile();

    bool operator==(const Limits &) const = default;
};

} // namespace Ochre::Sandbox
