// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/doctorcommand.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Ochre::Ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Doctor)
};

struct Row {
    QString name;
    Toolchain::Tool tool;
};

QList<Row> rowsOf(const Toolchain::Toolchain &toolchain)
{
    return {{u"rustc"_s, toolchain.rustc},
            {u"cargo"_s, toolchain.cargo},
            {u"rustfmt"_s, toolchain.rustfmt},
            {u"clippy"_s, toolchain.clippy},
            {u"linker"_s, toolchain.linker},
            {u"docs"_s, {toolchain.documentation, {}}},
            {u"rust-analyzer"_s, toolchain.rustAnalyzer},
            {u"bubblewrap"_s, toolchain.bubblewrap},
            {u"crates"_s, {toolchain.crateSources, {}}}};
}

QJsonObject toJson(const Toolchain::Toolchain &toolchain)
{
    QJsonObject result;
    for (const Row &row : rowsOf(toolchain)) {
        result[row.name] = row.tool.isFound()
                               ? QJsonValue(QJsonObject{{u"path"_s, row.tool.path}, {u"version"_s, row.tool.version}})
                               : QJsonValue(QJsonValue::Null);
    }
    result[u"sandbox"_s] = QJsonObject{{u"level"_s, Sandbox::levelName(toolchain.sandbox)}};
    QJsonArray problems;
    for (const Toolchain::ToolchainProblem &problem : toolchain.problems) {
        problems << QJsonObject{
            {u"what"_s, problem.what}, {u"advice"_s, problem.advice}, {u"commands"_s, problem.commands}};
    }
    result[u"problems"_s] = problems;
    return result;
}

void print(const Toolchain::Toolchain &toolchain, QTextStream &out)
{
    for (const Row &row : rowsOf(toolchain)) {
        out << row.name.leftJustified(15)
            << (row.tool.isFound() ? row.tool.version.leftJustified(10) + row.tool.path : Text::tr("not found"))
            << '\n';
    }
    out << u"sandbox"_s.leftJustified(15) << Sandbox::levelName(toolchain.sandbox) << '\n';
    for (const Toolchain::ToolchainProblem &problem : toolchain.problems) {
        out << '\n' << problem.what << '\n' << u"  "_s << problem.advice << '\n';
        if (!problem.commands.isEmpty()) {
            out << '\n' << problem.commands << '\n'; // as it is to be copied: an end of a text stands at the margin
        }
    }
}

} // namespace

int runDoctorCommand(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Text::tr("Says what of the Rust toolchain was found, what is missing, and how to get it."));
    parser.addOption({u"json"_s, Text::tr("Print one JSON object.")});
    if (const auto ended = console.parse(parser, u"doctor"_s, arguments)) {
        return *ended;
    }
    const Toolchain::Toolchain toolchain = findToolchain(console);
    if (parser.isSet(u"json"_s)) {
        console.writeJson(toJson(toolchain));
    } else {
        print(toolchain, console.out);
    }
    return toolchain.canCompile() && toolchain.problems.empty() ? Fine : No;
}

} // namespace Ochre::Ctl
