// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <ctime>

namespace Ochre {

/// How long this thread has been computing, µs: what a frame costs, whoever else has the processor meanwhile. Work that
/// waits does not show in it.
inline qint64 threadTimeUs()
{
    timespec spent{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return qint64{spent.tv_sec} * 1'000'000 + spent.tv_nsec / 1'000;
}

} // namespace Ochre
