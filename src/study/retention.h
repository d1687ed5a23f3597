// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "study/studyhistory.h"

namespace Ochre::Study {

/// A share between 0 and 1 that lies, 95 times of 100, between two bounds.
struct ShareBounds {
    double low = 0;
    double high = 1;
};
/// Wilson's interval, which is right for small samples and for shares near 0 and 1 too. Of nothing, 0 to 1.
[[nodiscard]] ShareBounds wilsonBounds(int hits, int of);

/// How much was recalled of what had been learned on an earlier day.
struct Retention {
    int recalled = 0;
    int asked = 0;

    [[nodiscard]] double share() const { return asked > 0 ? static_cast<double>(recalled) / asked : 0; }
    [[nodiscard]] ShareBounds bounds() const { return wilsonBounds(recalled, asked); }
    bool operator==(const Retention &) const = default;
};
/// Fewer than this many answers say little.
inline constexpr int leastForShare = 20;

/// An answer that tells how well something was remembered.
struct RecallSample {
    qint64 day = 0;
    bool isRecalled = false;
};
/// Of each item the first answer of each study day after the one on which it was learned. Later answers of the same day
/// only repeat what was just shown, and so does what was looked at ahead.
[[nodiscard]] std::vector<RecallSample> recallSamples(const StudyHistory &history);

struct RetentionSpan {
    qint64 firstDay = 0;
    qint64 lastDay = 0;
    Retention retention;
};
/// Spans of so many days, the last one ending with `lastDay`.
[[nodiscard]] std::vector<RetentionSpan> retentionSpans(const std::vector<RecallSample> &samples, qint64 lastDay,
                                                        int spans, int days);
/// Over all of them.
[[nodiscard]] Retention retentionOf(const std::vector<RetentionSpan> &spans);

} // namespace Ochre::Study
