// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runner/programrunner.h"

#include <QCoreApplication>

#include <optional>

namespace Ochre {

/// A runner that compiles nothing: a test says when an order ends, and how. Stop ends what runs at once, as the real
/// one does after a moment.
class FakeRunner final : public Runner::ProgramRunner {
public:
    FakeRunner()
    {
        m_toolchain.rustc = m_toolchain.cargo = m_toolchain.rustfmt = m_toolchain.clippy =
            m_toolchain.linker = {QStringLiteral("/usr/bin/true"), QStringLiteral("1.95.0")};
        m_toolchain.sandbox = Sandbox::SandboxLevel::Full;
    }

    [[nodiscard]] const Toolchain::Toolchain &toolchain() const override { return m_toolchain; }
    [[nodiscard]] Sandbox::SandboxLevel sandboxLevel() const override { return m_toolchain.sandbox; }
    void setSource(const QByteArray &text, const QString &itsEdition) override
    {
        source = text;
        edition = itsEdition;
    }
    void setCrates(const QStringList &) override {}
    void cancelCrates() override {}
    void setProject(const Runner::Project &shown, Runner::Trust trust, bool) override
    {
        project = shown;
        projectTrust = trust;
    }
    void checkNow() override { ++checks; }
    void run(const Runner::RunRequest &request) override { lastRun = request; }
    void runTests(const Runner::RunRequest &request, const QByteArray &) override { lastTests = request; }
    void lint(const Runner::LintRequest &request) override { lastLint = request; }
    void format(const Runner::FormatRequest &request) override { lastFormat = request; }
    void stop() override
    {
        ++stops;
        if (lastRun) {
            Runner::RunResult result;
            result.outcome = Runner::Outcome::Stopped;
            endRun(result);
        }
        if (lastTests) {
            Runner::TestResult result;
            result.outcome = Runner::Outcome::Stopped;
            endTests(result);
        }
        if (lastLint) {
            Runner::CheckResult result;
            result.failure = QStringLiteral("stopped");
            endLint(result);
        }
    }
    void writeInput(const QByteArray &bytes) override { input += bytes; }
    void closeInput() override {}
    [[nodiscard]] bool isRunning() const override { return lastRun || lastTests; }

    void endRun(Runner::RunResult result)
    {
        result.ticket = std::exchange(lastRun, std::nullopt)->ticket;
        emit runFinished(result);
    }
    void endTests(Runner::TestResult result)
    {
        result.ticket = std::exchange(lastTests, std::nullopt)->ticket;
        emit testsFinished(result);
    }
    void endLint(Runner::CheckResult result)
    {
        result.ticket = std::exchange(lastLint, std::nullopt)->ticket;
        emit lintFinished(result);
    }
    /// Ends the check of the text that was given last.
    void endCheck(Runner::CheckResult result)
    {
        result.source = source;
        emit checkFinished(result);
    }
    void forgetCompiler() { m_toolchain.rustc = {}; }
    void endFormat(const QByteArray &formatted)
    {
        const Runner::FormatRequest request = *std::exchange(lastFormat, std::nullopt);
        emit formatFinished(request.source, formatted, request.ticket);
    }

    std::optional<Runner::RunRequest> lastRun; ///< not ended yet
    std::optional<Runner::RunRequest> lastTests;
    std::optional<Runner::LintRequest> lastLint;
    std::optional<Runner::FormatRequest> lastFormat;
    Runner::Project project;
    Runner::Trust projectTrust = Runner::Trust::Unstated;
    QByteArray source; ///< to be checked
    QString edition;   ///< of it
    QByteArray input;
    int checks = 0;
    int stops = 0;

private:
    Toolchain::Toolchain m_toolchain;
};

} // namespace Ochre
