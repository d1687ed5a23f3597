// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "measure.h"

#include <QFile>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace Ochre::Bench {

bool spin(QEventLoop &loop, int limitMs)
{
    QTimer::singleShot(limitMs, &loop, [&loop] { loop.exit(1); });
    return loop.exec() == 0;
}

bool waitUntil(const std::function<bool()> &condition, int limitMs)
{
    QElapsedTimer clock;
    clock.start();
    while (!condition()) {
        if (clock.elapsed() > limitMs) {
            return false;
        }
        pause(5);
    }
    return true;
}

void pause(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

double elapsedMs(const QElapsedTimer &clock)
{
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

double median(std::vector<double> values)
{
    if (values.empty()) {
        return 0;
    }
    std::ranges::sort(values);
    const size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

QString load()
{
    QFile file(QStringLiteral("/proc/loadavg"));
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll().split(' ').first()) : QString();
}

Ratio compete(const Contest &contest, int rounds)
{
    std::vector<double> ratios;
    std::vector<double> ours;
    std::vector<double> bare;
    for (int round = 0; round <= rounds; ++round) {
        std::optional<double> first = (round % 2 == 0 ? contest.ours : contest.bare)(round);
        std::optional<double> second = (round % 2 == 0 ? contest.bare : contest.ours)(round);
        if (round % 2 != 0) {
            std::swap(first, second);
        }
        if (round > 0 && first && second && *second > 0) {
            ratios.push_back(*first / *second);
            ours.push_back(*first);
            bare.push_back(*second);
        }
    }
    return {median(ratios), median(ours), median(bare), static_cast<int>(ratios.size())};
}

} // namespace Ochre::Bench
