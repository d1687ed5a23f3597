// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "runner/cratelinks.h"
#include "sandbox/sandboxedprocess.h"
#include "toolchain/toolchain.h"

#include <QByteArray>
#include <QString>

namespace Ochre::Runner {

class Scratch;

enum class CompilePurpose { Check, Build, Test, Lint };

/// One text to compile for one purpose.
struct CompileOrder {
    CompilePurpose purpose = CompilePurpose::Check;
    QByteArray source; ///< the whole text of main.rs
    QString edition = QStringLiteral("2024");
    bool optimised = false;
    bool isForDebugger =
        false;               ///< everything that a debugger asks for; then std is linked in, and nothing is remembered
    int mostMessages = 100;  ///< of errors, and of all others: a learner reads no more
    QStringList crates = {}; ///< names as in Cargo.toml
    CrateLinks links = {};   ///< of these crates; without it an order with crates cannot be compiled

    [[nodiscard]] bool makesProgram() const
    {
        return purpose == CompilePurpose::Build || purpose == CompilePurpose::Test;
    }
    bool operator==(const CompileOrder &) const = default;
};

/// The name of an order's result: everything that decides what the compiler makes, as 40 hexadecimal digits.
[[nodiscard]] QString keyOf(const CompileOrder &order, const Toolchain::Toolchain &toolchain);

/// The file name of an order's output before it is published. It is the same for every text: rustc forgets its
/// incremental data when the path of the output changes (measured: 1.0 instead of 0.5 of a plain build).
[[nodiscard]] QString outputName(const CompileOrder &order);

/// Fails for what the compiler must not see: NUL bytes, text that is not UTF-8, more than 1 MiB.
[[nodiscard]] Result<void> validateSource(const QByteArray &source);

/// What the runner makes everything with: never changed while a process runs.
struct CompileSetting {
    Toolchain::Toolchain toolchain;
    Sandbox::SandboxLevel sandbox = Sandbox::SandboxLevel::LimitsOnly;
    QString helpers;
    Sandbox::Limits limits = Sandbox::Limits::forCompile();
    QString straightLink = {}; ///< folder that stands before the C driver (makeStraightLink), may be empty
};

/// The compiler's command line for an order.
[[nodiscard]] Sandbox::ProcessRequest compileCommand(const CompileOrder &order, const CompileSetting &setting,
                                                     const Scratch &scratch);

/// The same, started before the text is there: it waits for it in main.rs of aheadFolder().
[[nodiscard]] Sandbox::ProcessRequest compileAheadCommand(const CompileOrder &order, const CompileSetting &setting,
                                                          const Scratch &scratch);

/// A folder of its own where that can stand in the place of the usual one, at level full. Elsewhere it is the usual one
/// of a build, since rustc forgets its incremental data when the folder it works in changes: nothing else may be built
/// there while a compiler waits.
[[nodiscard]] QString aheadFolder(const CompileSetting &setting, const Scratch &scratch);

/// Whether building it with incremental data takes less time than without; for a few lines, keeping them costs more
/// than it saves.
[[nodiscard]] bool isWorthRemembering(const QByteArray &source);

/// Whether a program may use the shared library of std, which links in half the time. An allocator of its own counts
/// only where std is linked in: the shared one keeps the system's, without a word.
[[nodiscard]] bool canShareStd(const QByteArray &source);

/// The options of rustc with which every program of a learner is linked, in a lesson's proof as in the editor.
[[nodiscard]] QStringList linkFlags(bool sharesStd, const Toolchain::Toolchain &toolchain);
/// The options with which rustc tells its messages in the form that `diagnostics` reads.
[[nodiscard]] QStringList messageFlags();

/// rustfmt for a text on standard input.
[[nodiscard]] Sandbox::ProcessRequest formatCommand(const QByteArray &source, const QString &edition,
                                                    const CompileSetting &setting, const Scratch &scratch);

/// How a built program is started; arguments, input and limits are the caller's. `box` is the program's working
/// folder where there is no private one (every level below Full).
[[nodiscard]] Sandbox::ProcessRequest programCommand(const QString &program, const CompileSetting &setting,
                                                     const QString &box);

} // namespace Ochre::Runner
