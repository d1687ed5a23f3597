// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/codesession.h"

class QCommandLineParser;

namespace Ochre::Ctl {

/// What every command on one program begins with: a file, an edition, a compiler.
struct CodeProgram {
    QByteArray source;
    QString file; ///< as it was given
    QString edition;
    std::unique_ptr<CodeSession> session;
};

/// The file, `--edition` and `--json`.
void addProgramOptions(QCommandLineParser &parser);

/// Reads the one file that was given and opens a session for it. Fails without exactly one readable file, and without
/// a toolchain that can do it.
[[nodiscard]] Result<CodeProgram> openProgram(const QCommandLineParser &parser, const Console &console,
                                              CodeSession::Need need);

/// True when the program does not compile.
[[nodiscard]] bool hasErrors(const Diagnostics::DiagnosticList &diagnostics);

} // namespace Ochre::Ctl
