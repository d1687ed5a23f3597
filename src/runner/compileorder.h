// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "runner/sandboxedprocess.h"
#include "runner/toolchain.h"

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

    bool operator==(const CompileOrder &) const = default;
};

/// The name of an order's result: everything that decides what the compiler makes, as 40 hexadecimal digits.
[[nodiscard]] QString keyOf(const CompileOrder &order, const Toolchain &toolchain);

/// Fails for what the compiler must not see: NUL bytes, text that is not UTF-8, more than 1 MiB.
[[nodiscard]] Result<void> validateSource(const QByteArray &source);

/// What the runner makes everything with: never changed while a process runs.
struct CompileSetting {
    Toolchain toolchain;
    SandboxLevel sandbox = SandboxLevel::LimitsOnly;
    QString helpers;
    Limits limits = Limits::forCompile();
};

/// The command line of runner.md 2.2 for an order. `output` is the file name of the result in the out folder.
[[nodiscard]] ProcessRequest compileCommand(const CompileOrder &order, const CompileSetting &setting,
                                            const Scratch &scratch, const QString &output);

/// rustfmt for a text on standard input.
[[nodiscard]] ProcessRequest formatCommand(const QByteArray &source, const QString &edition,
                                           const CompileSetting &setting, const Scratch &scratch);

/// How a built program is started; arguments, input and limits are the caller's. `box` is the program's working
/// folder where there is no private one (every level below Full).
[[nodiscard]] ProcessRequest programCommand(const QString &program, const CompileSetting &setting, const QString &box);

} // namespace Ochre::Runner
