// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/codeeditor.h"
#include "runner/coderunner.h"

#include <QTemporaryDir>

#include <optional>

namespace Ochre::Bench {

/// One program in an editor and a runner of its own, edited once more for every measurement.
class ProgramDesk final {
public:
    ProgramDesk(const Toolchain::Toolchain &toolchain, const QString &helpers, const QByteArray &program);

    /// The program with another first line in `main`: a variable that nobody uses, which the compiler warns of.
    [[nodiscard]] QByteArray withUnusedVariable(int round) const;
    /// The program with another first line in `main`: it prints the number of the round.
    [[nodiscard]] QByteArray withGreeting(int round) const;

    /// From the changed text until the warning is painted; ms.
    [[nodiscard]] std::optional<double> check(int round);
    /// From Run right after the edit until the first output; ms.
    [[nodiscard]] std::optional<double> runAtOnce(int round);
    /// The same when the edit is old enough that the program was built in the background; ms.
    [[nodiscard]] std::optional<double> runAfterPause(int round);

private:
    [[nodiscard]] QByteArray edited(const QByteArray &line) const;
    void type(const QByteArray &text);
    [[nodiscard]] std::optional<double> runUntilOutput(const QByteArray &source);

    QByteArray m_program;
    QTemporaryDir m_folder;
    Runner::CodeRunner m_runner;
    Editor::CodeEditor m_editor;
    QByteArray m_complete; ///< the text whose background build is ready
};

} // namespace Ochre::Bench
