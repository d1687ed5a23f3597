// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/console.h"
#include "runner/runresult.h"
#include "sandbox/box.h"

#include <functional>
#include <memory>

namespace Ochre::Runner {
class CodeRunner;
}

namespace Ochre::Ctl {

/// A code runner with a scratch folder of its own and calls that wait for the answer, for commands.
class CodeSession final {
public:
    /// What is wanted of the toolchain. Checking needs no linker.
    enum class Need { Check, Run };
    /// Fails without a toolchain that can do it.
    [[nodiscard]] static Result<std::unique_ptr<CodeSession>> open(const Console &console, Need need,
                                                                   bool sandboxed = true);
    ~CodeSession();
    Q_DISABLE_COPY_MOVE(CodeSession)

    [[nodiscard]] Sandbox::SandboxLevel sandboxLevel() const;

    using OutputSink = std::function<void(const QByteArray &bytes, bool isError)>;

    [[nodiscard]] Runner::CheckResult check(const QByteArray &source, const QString &edition);
    [[nodiscard]] Runner::RunResult run(const Runner::RunRequest &request, const OutputSink &sink = {});
    [[nodiscard]] Runner::TestResult test(const Runner::RunRequest &request, const QByteArray &tests);

private:
    explicit CodeSession(const Console &console);

    const Console &m_console;
    Sandbox::Box m_scratch;
    std::unique_ptr<Runner::CodeRunner> m_runner;
};

/// The text of a Rust file given on the command line; at most 1 MiB.
[[nodiscard]] Result<QByteArray> readSource(const QString &path);

} // namespace Ochre::Ctl
