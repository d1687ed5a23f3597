// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/retention.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace Ochre::Study {

ShareBounds wilsonBounds(int hits, int of)
{
    if (of <= 0) {
        return {};
    }
    constexpr double z = 1.959963984540054; // 95 of 100
    const double n = of;
    const double share = hits / n;
    const double middle = share + z * z / (2 * n);
    const double reach = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    const double scale = 1 + z * z / n;
    return {std::max(0.0, (middle - reach) / scale), std::min(1.0, (middle + reach) / scale)};
}

std::vector<RecallSample> recallSamples(const StudyHistory &history)
{
    constexpr qint64 never = std::numeric_limits<qint64>::min();
    std::vector<qint64> seen(static_cast<size_t>(history.items.size()), never);
    std::vector<RecallSample> samples;
    for (const PastAnswer &answer : history.answers) {
        qint64 &last = seen[static_cast<size_t>(answer.item)];
        if (answer.isGraded && last != never && answer.day > last) {
            samples.push_back({answer.day, answer.isRecalled});
        }
        last = std::max(last, answer.day);
    }
    return samples;
}

std::vector<RetentionSpan> retentionSpans(const std::vector<RecallSample> &samples, qint64 lastDay, int spans, int days)
{
    std::vector<RetentionSpan> all;
    const qint64 first = lastDay + 1 - qint64{spans} * days;
    for (int span = 0; span < spans; ++span) {
        const qint64 begin = first + qint64{span} * days;
        all.push_back({begin, begin + days - 1, {}});
    }
    for (const RecallSample &sample : samples) {
        if (sample.day >= first && sample.day <= lastDay) {
            Retention &of = all[static_cast<size_t>((sample.day - first) / days)].retention;
            ++of.asked;
            of.recalled += sample.isRecalled ? 1 : 0;
        }
    }
    return all;
}

Retention retentionOf(const std::vector<RetentionSpan> &spans)
{
    Retention all;
    for (const RetentionSpan &span : spans) {
        all.recalled += span.retention.recalled;
        all.asked += span.retention.asked;
    }
    return all;
}

} // namespace Ochre::Study
