// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/fuzz.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>
#include <cmath>

namespace Ochre::Study {

namespace {

constexpr double leastSpread = 2.5; // shorter intervals are not spread

struct DayRange {
    int first;
    int last;
};

int rounded(double days)
{
    return static_cast<int>(std::round(std::clamp(days, 0.0, 1e6)));
}

double width(double interval)
{
    return 1 + 0.15 * std::max(std::min(interval, 7.0) - leastSpread, 0.0)
           + 0.10 * std::max(std::min(interval, 20.0) - 7, 0.0) + 0.05 * std::max(interval - 20, 0.0);
}

DayRange rangeAround(double interval, int least, int most)
{
    const int first = std::clamp(rounded(interval - width(interval)), least, most);
    const int last = std::clamp(rounded(interval + width(interval)), least, most);
    return first == last && last > 2 && last < most ? DayRange{first, last + 1} : DayRange{first, last};
}

} // namespace

int wholeDays(double interval, int least, int most)
{
    return std::clamp(rounded(interval), std::min(least, most), most);
}

int spreadDays(double interval, int least, int most, double share)
{
    const int lowest = std::min(least, most);
    const double within = std::clamp(interval, double(lowest), double(most));
    if (within < leastSpread) {
        return wholeDays(within, lowest, most);
    }
    const auto [first, last] = rangeAround(within, lowest, most);
    return static_cast<int>(std::floor(first + share * (last - first + 1)));
}

int fewestDays(double interval, int previous, int most)
{
    if (rounded(interval) > previous) {
        return previous + 1;
    }
    if (interval < leastSpread) {
        return rounded(interval) == previous ? previous : 0;
    }
    const auto [first, last] = rangeAround(interval, 1, most);
    return previous >= first && previous <= last ? previous : 0;
}

double spreadShare(const QString &item, int repetitions)
{
    const QByteArray seed = item.toUtf8() + '\n' + QByteArray::number(repetitions);
    const QByteArray hash = QCryptographicHash::hash(seed, QCryptographicHash::Sha256);
    // 53 bits: the most that a double holds, so that it stays below 1.
    return std::ldexp(static_cast<double>(qFromBigEndian<quint64>(hash.constData()) >> 11U), -53);
}

} // namespace Ochre::Study
