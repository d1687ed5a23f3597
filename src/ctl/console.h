// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/paths.h"
#include "base/result.h"
#include "toolchain/toolchain.h"

#include <QJsonObject>
#include <QTextStream>

#include <optional>

class QCommandLineParser;
class QEventLoop;

namespace Ochre::Sandbox {
class Interruption;
}

namespace Ochre::Ctl {

/// What every command ends with: done and fine; done and the answer is no; could not be done.
enum ExitCode { Fine = 0, No = 1, Impossible = 2 };

/// What every command is given. Data goes to `out`, messages to `err`.
struct Console {
    const Paths &paths;
    QTextStream &out;
    QTextStream &err;
    bool isOutTerminal = false;
    bool isErrTerminal = false;
    const Sandbox::Interruption *interruption = nullptr; ///< null in tests

    void writeJson(const QJsonObject &object) const;
    [[nodiscard]] int impossible(const Error &error) const;
    /// Whether colours are welcome on a stream: on a terminal that has them, unless NO_COLOR is set (no-color.org).
    [[nodiscard]] bool isColoured(const QTextStream &stream) const;
    [[nodiscard]] bool isInterrupted() const;
    /// Lets the loop run until it is left; false when the user has interrupted the program before that.
    [[nodiscard]] bool wait(QEventLoop &loop) const;
    /// Parses the arguments of a command (without its name). Help is printed to `out`, a usage error to `err`; then the
    /// exit code is returned, else nothing.
    [[nodiscard]] std::optional<int> parse(QCommandLineParser &parser, const QString &command,
                                           const QStringList &arguments) const;
};

/// What is said when the user has interrupted a command.
[[nodiscard]] Error interrupted();

/// Looks for the toolchain and waits for the answer.
[[nodiscard]] Toolchain::Toolchain findToolchain(const Console &console);

/// The toolchain when it can compile, or only check where that is enough; else what is missing.
[[nodiscard]] Result<Toolchain::Toolchain> usableToolchain(const Console &console, bool isCheckEnough = false);

} // namespace Ochre::Ctl
