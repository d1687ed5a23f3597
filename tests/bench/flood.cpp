// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop.h"
#include "benches.h"

#include <QAction>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Bench {

namespace {

constexpr int limitMs = 60'000;
constexpr int watchMs = 4000;
constexpr double aimMs = 50;

struct Flood {
    QString name;
    QByteArray program;
};

std::vector<Flood> floods()
{
    return {{u"numbered lines"_s, "fn main() {\n    for n in 0u64.. {\n        println!(\"line {n}\");\n    }\n}\n"},
            {u"lines of one letter"_s, "fn main() {\n    loop {\n        println!(\"y\");\n    }\n}\n"},
            {u"no line end at all"_s, "fn main() {\n    loop {\n        print!(\"no line end \");\n    }\n}\n"}};
}

/// The longest time between two turns of the event loop.
class StallWatch final {
public:
    StallWatch()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { turn(); });
        m_clock.start();
        m_timer.start();
    }
    [[nodiscard]] double longestMs() const { return static_cast<double>(m_longest) / 1e6; }

private:
    void turn()
    {
        m_longest = std::max(m_longest, m_clock.nsecsElapsed());
        m_clock.restart();
    }

    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
};

double watchIdle()
{
    const StallWatch watch;
    pause(watchMs);
    return watch.longestMs();
}

// Runs by the window's own action, again whenever the limit of output has ended the program.
void benchProgram(const Report &report, App::Desktop &desktop, const Flood &flood)
{
    auto *run = desktop.window().findChild<QAction *>(u"runAction"_s);
    Runner::CodeRunner &runner = desktop.editorRunner();
    qint64 bytes = 0;
    int runs = 0;
    bool isReady = false;
    QObject scope;
    QObject::connect(&runner, &Runner::CodeRunner::outputReceived, &scope,
                     [&](const QByteArray &output) { bytes += output.size(); });
    QObject::connect(&runner, &Runner::CodeRunner::runFinished, &scope, [&] { ++runs; });
    QObject::connect(&runner, &Runner::CodeRunner::checkFinished, &scope,
                     [&](const Runner::CheckResult &result) { isReady = result.complete; });
    desktop.window().openDocument({flood.name, flood.name, flood.program, {}});
    if (!run || !waitUntil([&] { return isReady; }, limitMs)) {
        return report.failure(flood.name, u"the program could not be run"_s);
    }
    const StallWatch watch;
    QTimer again;
    QObject::connect(&again, &QTimer::timeout, run, &QAction::trigger);
    again.start(20);
    pause(watchMs);
    again.stop();
    report.value(flood.name, watch.longestMs(), aimMs, u"ms"_s,
                 u"%1 MB in %2 runs"_s.arg(static_cast<double>(bytes) / 1e6, 0, 'f', 1).arg(runs));
    runner.stop();
    waitUntil([&] { return !runner.isRunning(); }, limitMs);
}

} // namespace

void benchFlood(const Report &report)
{
    report.section(
        u"Longest stall of the window while a program prints without end"_s,
        u"The longest time between two ticks of a 1 ms timer in 4 s; Run is triggered again whenever the limit "
        "of output has ended the program. The idle row is what the machine itself adds."_s);
    const QTemporaryDir home;
    App::Desktop desktop(Paths::below(home.path()));
    bool isKnown = false;
    QObject::connect(&desktop.window(), &Window::MainWindow::toolchainKnown, &desktop.window(),
                     [&isKnown] { isKnown = true; });
    desktop.window().resize(1440, 900);
    desktop.start();
    if (!waitUntil([&] { return isKnown; }, limitMs)) {
        return report.failure(u"stall"_s, u"no toolchain was found"_s);
    }
    pause(2000);
    report.value(u"idle window"_s, watchIdle(), 0, u"ms"_s);
    for (const Flood &flood : floods()) {
        benchProgram(report, desktop, flood);
    }
    desktop.window().close();
}

} // namespace Ochre::Bench
