// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/logging.h"
#include "benches.h"
#include "design/look.h"
#include "toolchain/toolchainprobe.h"
#include "widgets/housestyle.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QThread>

#include <cstdio>

using namespace Ochre;
using namespace Qt::StringLiterals;

namespace {

Toolchain::Toolchain findToolchain(const QString &helpers)
{
    Toolchain::ToolchainProbe probe;
    Toolchain::Toolchain found;
    QEventLoop loop;
    QObject::connect(&probe, &Toolchain::ToolchainProbe::finished, &loop, [&](const Toolchain::Toolchain &toolchain) {
        found = toolchain;
        loop.quit();
    });
    probe.start({.rustc = {}, .helpers = helpers});
    Bench::spin(loop, 30'000);
    return found;
}

void printLoad(const QString &when)
{
    std::puts(
        qUtf8Printable(u"%1load %2 on %3 processors"_s.arg(when, Bench::load()).arg(QThread::idealThreadCount())));
    std::fflush(stdout);
}

} // namespace

// Measures what its arguments name (compile, colour, start, flood, study), everything without arguments.
int main(int argc, char *argv[])
{
    QApplication::setStyle(new Widgets::HouseStyle);
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    installLog(false); // as the program itself
    QApplication::setFont(Design::TypeScale().ui());
    const QStringList wanted = QApplication::arguments().mid(1);
    const auto isWanted = [&wanted](const QString &name) { return wanted.isEmpty() || wanted.contains(name); };

    const QTemporaryDir folder;
    const QString helpers = Paths::below(folder.path()).helpers;
    const Toolchain::Toolchain toolchain = findToolchain(helpers);
    std::puts(
        qUtf8Printable(u"rustc %1, %2 sandbox"_s.arg(toolchain.rustc.version, Sandbox::levelName(toolchain.sandbox))));
    printLoad(u"At the start: "_s);

    const Bench::Report report;
    // First, while no window of this program is on the screen.
    if (isWanted(u"start"_s)) {
        Bench::benchStart(report);
    }
    if (isWanted(u"colour"_s)) {
        Bench::benchColouring(report);
    }
    if (isWanted(u"compile"_s) && toolchain.canCompile()) {
        Bench::benchCompiling(report, toolchain, helpers);
    }
    if (isWanted(u"flood"_s)) {
        Bench::benchFlood(report);
    }
    if (isWanted(u"study"_s)) {
        Bench::benchStudying(report);
    }
    printLoad(u"\nAt the end: "_s);
    return 0;
}
