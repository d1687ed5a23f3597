// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "barerust.h"
#include "benches.h"
#include "programdesk.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace Ochre::Bench {

namespace {

constexpr int rounds = 9;

struct Program {
    QString name;
    QByteArray text;
};

std::vector<Program> programs()
{
    std::vector<Program> all;
    for (const QString &name : {u"hello"_s, u"thermostat"_s, u"library"_s}) {
        QFile file(QStringLiteral(OCHRE_BENCH_DATA "/") + name + u".rs");
        if (file.open(QIODevice::ReadOnly)) {
            const QByteArray text = file.readAll();
            all.push_back({u"%1, %2 lines"_s.arg(name).arg(text.count('\n')), text});
        }
    }
    return all;
}

void benchProgram(const Report &report, const Program &program, ProgramDesk &desk, BareRust &bare)
{
    const auto bareRun = [&](int round) { return bare.run(desk.withGreeting(round)); };
    report.ratio(u"live check: "_s + program.name,
                 compete({[&](int round) { return desk.check(round); },
                          [&](int round) { return bare.check(desk.withUnusedVariable(round)); }},
                         rounds),
                 1.3);
    report.ratio(u"Run at once: "_s + program.name,
                 compete({[&](int round) { return desk.runAtOnce(round); }, bareRun}, rounds), 0.8);
    report.ratio(u"Run after a pause: "_s + program.name,
                 compete({[&](int round) { return desk.runAfterPause(round); }, bareRun}, rounds), 0.2);
}

} // namespace

void benchCompiling(const Report &report, const Toolchain::Toolchain &toolchain, const QString &helpers)
{
    report.section(
        u"Check and Run against the bare compiler"_s,
        u"From the edit (check) or Run to the painted warning or the first output, in the sandbox; against "
        "rustc --emit=mir, or rustc main.rs && ./main, without one. An edit each round, in turns, medians."_s);
    BareRust bare(toolchain.rustc.path);
    for (const Program &program : programs()) {
        ProgramDesk desk(toolchain, helpers, program.text);
        benchProgram(report, program, desk, bare);
    }
}

} // namespace Ochre::Bench
