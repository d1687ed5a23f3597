// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/console.h"

#include "sandbox/interruption.h"
#include "toolchain/toolchainprobe.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonDocument>

namespace Ochre::Ctl {

void Console::writeJson(const QJsonObject &object) const
{
    out << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) << '\n';
}

int Console::impossible(const Error &error) const
{
    err << error.text() << '\n';
    return Impossible;
}

bool Console::isColoured(const QTextStream &stream) const
{
    const bool isTerminal = &stream == &out ? isOutTerminal : isErrTerminal;
    return isTerminal && qEnvironmentVariableIsEmpty("NO_COLOR") && qEnvironmentVariable("TERM") != u"dumb";
}

bool Console::isInterrupted() const
{
    return interruption && interruption->signalNumber() != 0;
}

// An interruption leaves every loop, this one too; it may also have come between two loops.
bool Console::wait(QEventLoop &loop) const
{
    if (!isInterrupted()) {
        loop.exec();
    }
    return !isInterrupted();
}

std::optional<int> Console::parse(QCommandLineParser &parser, const QString &command,
                                  const QStringList &arguments) const
{
    const QCommandLineOption help = parser.addHelpOption();
    if (!parser.parse(QStringList{QStringLiteral("ochrectl ") + command} + arguments)) {
        err << parser.errorText() << '\n';
        return Impossible;
    }
    if (parser.isSet(help)) {
        out << parser.helpText();
        return Fine;
    }
    return std::nullopt;
}

Error interrupted()
{
    return {QCoreApplication::translate("ochrectl", "Interrupted."), {}, {}};
}

Toolchain::Toolchain findToolchain(const Console &console)
{
    Toolchain::ToolchainProbe probe;
    Toolchain::Toolchain found;
    QEventLoop loop;
    QObject::connect(&probe, &Toolchain::ToolchainProbe::finished, &loop, [&](const Toolchain::Toolchain &toolchain) {
        found = toolchain;
        loop.quit();
    });
    probe.start({{}, console.paths.helpers});
    return console.wait(loop) ? found : Toolchain::Toolchain();
}

Result<Toolchain::Toolchain> usableToolchain(const Console &console, bool isCheckEnough)
{
    Toolchain::Toolchain toolchain = findToolchain(console);
    if (console.isInterrupted()) {
        return std::unexpected(interrupted());
    }
    if (isCheckEnough ? toolchain.canCheck() : toolchain.canCompile()) {
        return toolchain;
    }
    if (toolchain.problems.empty()) {
        return std::unexpected(Error{QCoreApplication::translate("ochrectl", "No complete Rust toolchain was found."),
                                     {},
                                     QCoreApplication::translate("ochrectl", "ochrectl doctor says what is missing.")});
    }
    return std::unexpected(Error{toolchain.problems.front().what, {}, toolchain.problems.front().advice});
}

} // namespace Ochre::Ctl
