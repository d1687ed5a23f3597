// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "study/studyhistory.h"

#include <optional>

namespace Ochre::Study {

/// A program in which a code was met.
struct MetProgram {
    QString document;
    int times = 0;
    qint64 lastMs = 0;
};

/// A code that the learner's own programs met, and how long it took to be rid of it.
struct MetCode {
    QString code;
    int times = 0; ///< compilations that named it
    qint64 lastMs = 0;
    std::vector<qint64> mendedMs; ///< from where it came up until a compilation without it, in the order of their ends
    std::vector<MetProgram> programs; ///< the last one first

    [[nodiscard]] std::optional<qint64> usualMs() const; ///< the median; none when it was never mended
    /// The medians of the first and of the later half; none before there are two of each.
    [[nodiscard]] std::optional<std::pair<qint64, qint64>> change() const;
};

/// A code that came up in a program and was mended there.
struct Mending {
    QString code;
    QString document;      ///< as StudyHistory::documents names it
    qint64 metMs = 0;      ///< when a compilation named it first
    qint64 rejectedMs = 0; ///< when a compilation named it last
    qint64 mendedMs = 0;   ///< when one ended without it
    qint64 tookMs = 0;     ///< in between; of a pause at most ten minutes count
};
/// In the order in which they were mended. A program that is still broken is none yet.
[[nodiscard]] std::vector<Mending> mendings(const StudyHistory &history);

/// Most frequent first. A code is mended when the same program compiles without it: another error may only hide it.
/// Of a pause between two compilations at most ten minutes count.
[[nodiscard]] std::vector<MetCode> errorJournal(const StudyHistory &history);

} // namespace Ochre::Study
