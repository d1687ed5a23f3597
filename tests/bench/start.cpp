// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benches.h"
#include "watchedprogram.h"

#include <QGuiApplication>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Ochre::Bench {

namespace {

constexpr int laterStarts = 7;
constexpr int idleMs = 3000;
constexpr double aimSeconds = 0.25;
constexpr double aimMegabytes = 90;

struct Start {
    double picture = 0; ///< s
    double settled = 0; ///< s
    WatchedProgram::Memory memory;
};

std::optional<Start> startOnce(const QString &home)
{
    WatchedProgram program(home);
    const std::optional<double> picture = program.start();
    if (!picture) {
        return std::nullopt;
    }
    const double settled = program.settle(static_cast<int>(*picture) + idleMs);
    const auto memory = program.memory();
    return Start{*picture / 1000, settled / 1000, memory.value_or(WatchedProgram::Memory{})};
}

double medianOf(const std::vector<Start> &starts, const std::function<double(const Start &)> &part)
{
    std::vector<double> values;
    for (const Start &start : starts) {
        values.push_back(part(start));
    }
    return median(values);
}

void reportStarts(const Report &report, const Start &first, const std::vector<Start> &later)
{
    report.value(u"first start, new folders: first picture"_s, first.picture, 0, u"s"_s);
    report.value(u"first start, new folders: picture settled"_s, first.settled, 0, u"s"_s);
    const QString count = u"median of %1 starts"_s.arg(later.size());
    report.value(u"start: first picture"_s, medianOf(later, [](const Start &start) { return start.picture; }),
                 aimSeconds, u"s"_s, count);
    report.value(u"start: picture settled"_s, medianOf(later, [](const Start &start) { return start.settled; }), 0,
                 u"s"_s, count);
    report.value(u"idle memory, PSS"_s, medianOf(later, [](const Start &start) { return start.memory.pss; }),
                 aimMegabytes, u"MB"_s, count);
    report.value(u"idle memory, RSS"_s, medianOf(later, [](const Start &start) { return start.memory.rss; }), 0,
                 u"MB"_s, count);
}

} // namespace

void benchStart(const Report &report)
{
    report.section(
        u"Start and memory of bin/ochre"_s,
        u"From starting the process until the X screen, read every 5 ms, shows its window painted; settled: the "
        "last change over 1 % of it. Files are in the page cache. Memory 3 s later, the compiler's not counted."_s);
    const QString what = u"start"_s;
    if (QGuiApplication::platformName() != "xcb"_L1 || !screenIsEmpty()) {
        return report.failure(what, u"it needs an empty X screen of its own, as ./dev bench makes one"_s);
    }
    const QTemporaryDir home;
    const std::optional<Start> first = startOnce(home.path());
    if (!first) {
        return report.failure(what, u"the program showed no window"_s);
    }
    std::vector<Start> later;
    while (later.size() < laterStarts) {
        const std::optional<Start> start = startOnce(home.path());
        if (!start) {
            return report.failure(what, u"a later start showed no window"_s);
        }
        later.push_back(*start);
    }
    reportStarts(report, *first, later);
}

} // namespace Ochre::Bench
