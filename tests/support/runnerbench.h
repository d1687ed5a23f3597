// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runner/coderunner.h"
#include "support/probedtoolchain.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace Ochre::Runner {

using Toolchain::helpersFolder;
using Toolchain::probeToolchain;

/// Writes a script that can be started.
inline void writeScript(const QString &path, const QByteArray &body)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\n" + body);
    file.close();
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup
                                | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther));
}

/// A runner with a scratch folder of its own, short pauses, and blocking calls for tests.
class RunnerBench final {
public:
    explicit RunnerBench(const Toolchain::Toolchain &toolchain, const RunnerConfig &base = {})
        : runner(configFor(base))
        , checks(&runner, &CodeRunner::checkFinished)
        , runs(&runner, &CodeRunner::runFinished)
        , tests(&runner, &CodeRunner::testsFinished)
        , output(&runner, &CodeRunner::outputReceived)
    {
        runner.setDelays(0, 0);
        runner.setToolchain(toolchain);
    }

    /// The next check result, or the first complete one.
    CheckResult check(const QByteArray &source, bool complete = false)
    {
        checks.clear();
        runner.setSource(source, QStringLiteral("2024"));
        do {
            if (checks.isEmpty() && !checks.wait(30'000)) {
                return {};
            }
            const auto result = checks.takeFirst().front().value<CheckResult>();
            if (!complete || result.complete || !result.failure.isEmpty()) {
                return result;
            }
        } while (true);
    }

    RunResult run(const RunRequest &request)
    {
        runs.clear();
        runner.run(request);
        return nextRun();
    }

    RunResult nextRun()
    {
        if (runs.isEmpty() && !runs.wait(40'000)) {
            return {};
        }
        return runs.takeFirst().front().value<RunResult>();
    }

    TestResult test(const QByteArray &source, const QByteArray &added = {},
                    const Sandbox::Limits &limits = Sandbox::Limits::forRun())
    {
        tests.clear();
        RunRequest request;
        request.trust = Trust::LearnerAllowed;
        request.source = source;
        request.limits = limits;
        runner.runTests(request, added);
        if (tests.isEmpty() && !tests.wait(40'000)) {
            return {};
        }
        return tests.takeFirst().front().value<TestResult>();
    }

    /// Everything printed so far.
    QByteArray printed() const
    {
        QByteArray all;
        for (const auto &call : output) {
            all += call.front().toByteArray();
        }
        return all;
    }

    QTemporaryDir folder;
    CodeRunner runner;
    QSignalSpy checks;
    QSignalSpy runs;
    QSignalSpy tests;
    QSignalSpy output;

private:
    RunnerConfig configFor(RunnerConfig config) const
    {
        if (config.scratch.isEmpty()) {
            config.scratch = folder.filePath(QStringLiteral("scratch"));
        }
        config.helpers = helpersFolder();
        return config;
    }
};

} // namespace Ochre::Runner
