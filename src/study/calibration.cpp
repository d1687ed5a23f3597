// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/calibration.h"

#include <limits>

namespace Ochre::Study {

double statedChance(Sureness sureness)
{
    switch (sureness) {
    case Sureness::Guess:
        return 0.35;
    case Sureness::Fairly:
        return 0.65;
    case Sureness::Sure:
        return 0.95;
    case Sureness::Unsaid:
        break;
    }
    return 0;
}

Calibration calibrationOf(const StudyHistory &history)
{
    Calibration all;
    std::vector<qint64> seen(static_cast<size_t>(history.items.size()), std::numeric_limits<qint64>::min());
    double sum = 0;
    for (const PastAnswer &answer : history.answers) {
        qint64 &last = seen[static_cast<size_t>(answer.item)];
        const bool isFirst = answer.day > last;
        last = std::max(last, answer.day);
        if (!isFirst || answer.sureness == Sureness::Unsaid) {
            continue;
        }
        SurenessLevel &level = all.levels.at(static_cast<size_t>(answer.sureness) - 1);
        ++level.answers;
        level.right += answer.isRight ? 1 : 0;
        ++all.answers;
        const double off = statedChance(answer.sureness) - (answer.isRight ? 1 : 0);
        sum += off * off;
    }
    all.brier = all.answers > 0 ? sum / all.answers : 0;
    return all;
}

} // namespace Ochre::Study
