// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "toolchain/toolchainproblems.h"

#include <QCoreApplication>

namespace Ochre::Toolchain {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Toolchain::ToolchainProblem)
};

QString getRust()
{
    return Text::tr(
        "Install Rust with rustup: curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh. On Debian "
        "13 and Ubuntu you can also use: sudo apt install rustc cargo rustfmt rust-clippy rust-doc. On "
        "Fedora: sudo dnf install rust cargo rustfmt clippy rust-doc.");
}

QString getLinker()
{
    return Text::tr("On Debian and Ubuntu use: sudo apt install gcc libc6-dev. On Fedora: sudo dnf install gcc "
                    "glibc-devel.");
}

} // namespace

ToolchainProblem rustcMissing()
{
    return {Text::tr("The Rust compiler, rustc, was not found."), getRust()};
}

ToolchainProblem rustcUnusable(const QString &path, const ToolAnswer &answer)
{
    const QString advice =
        Text::tr("Choose another rustc in the settings, or repair it with: rustup update. Without rustup: %1")
            .arg(getRust());
    const QString why = QString::fromUtf8(answer.error).section(u'\n', 0, 0).left(200).trimmed();
    switch (answer.end) {
    case ToolAnswer::End::Missing:
        return {Text::tr("The compiler %1 is missing or cannot be started.").arg(path), advice};
    case ToolAnswer::End::TimedOut:
        return {Text::tr("The compiler %1 did not answer in time.").arg(path), advice};
    case ToolAnswer::End::Failed:
        if (!why.isEmpty()) {
            return {Text::tr("The compiler %1 ended with an error: %2").arg(path, why), advice};
        }
        break;
    case ToolAnswer::End::Answered:
        break;
    }
    return {Text::tr("The program %1 does not answer like a Rust compiler.").arg(path), advice};
}

ToolchainProblem rustcTooOld(const QString &path, const QString &version)
{
    return {Text::tr("The compiler %1 is version %2, but the lessons need at least 1.%3.")
                .arg(path, version, QString::number(oldestRustMinor)),
            Text::tr("Update it with: rustup update stable. Without rustup: %1").arg(getRust())};
}

ToolchainProblem linkerMissing()
{
    return {Text::tr("No C compiler was found. Rust needs cc to link programs, so Ochre can check them but not run "
                     "them."),
            getLinker()};
}

ToolchainProblem systemLibraryMissing()
{
    return {Text::tr("The start files of the C library were not found. Rust needs them to link programs, so Ochre can "
                     "check them but not run them."),
            getLinker()};
}

ToolchainProblem cargoMissing()
{
    return {Text::tr("cargo was not found, so projects of several files and crates cannot be built."),
            Text::tr("Repair it with: rustup update. On Debian and Ubuntu use: sudo apt install cargo. On Fedora: sudo "
                     "dnf install cargo.")};
}

ToolchainProblem rustfmtMissing()
{
    return {
        Text::tr("rustfmt was not found, so programs cannot be formatted."),
        Text::tr("Get it with: rustup component add rustfmt. On Debian and Ubuntu use: sudo apt install rustfmt. On "
                 "Fedora: sudo dnf install rustfmt.")};
}

ToolchainProblem clippyMissing()
{
    return {
        Text::tr("Clippy was not found, so programs get no advice on style."),
        Text::tr("Get it with: rustup component add clippy. On Debian and Ubuntu use: sudo apt install rust-clippy. "
                 "On Fedora: sudo dnf install clippy.")};
}

ToolchainProblem documentationMissing()
{
    return {
        Text::tr("The offline documentation of Rust was not found."),
        Text::tr("Get it with: rustup component add rust-docs. On Debian and Ubuntu use: sudo apt install rust-doc. "
                 "On Fedora: sudo dnf install rust-doc.")};
}

std::vector<ToolchainProblem> sandboxProblems(const SandboxFacts &facts, const QString &reason)
{
    const QString what =
        facts.bubblewrap.isEmpty()
            ? Text::tr("bubblewrap was not found, so programs run with less protection.")
            : Text::tr("bubblewrap does not work here, so programs run with less protection. %1").arg(reason).trimmed();
    std::vector<ToolchainProblem> problems;
    for (const SandboxRepair &repair : repairsOf(facts)) {
        const QString advice = repair.commands.isEmpty()
                                   ? repair.why
                                   : Text::tr("%1 Let an administrator type what follows.").arg(repair.why);
        problems.push_back({what, advice, repair.commands});
    }
    if (problems.empty()) {
        problems.push_back(
            {what, Text::tr("Nothing that Ochre knows of is in the way: ask whoever looks after this machine "
                            "whether bubblewrap may make user namespaces.")});
    }
    return problems;
}

QString problemText(const ToolchainProblem &problem)
{
    return problem.what + u' ' + problem.advice;
}

} // namespace Ochre::Toolchain
