// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/codesession.h"

#include "base/filesystem.h"
#include "runner/coderunner.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>

#include <algorithm>

namespace Ochre::Ctl {

namespace {

constexpr qint64 maxSourceBytes = qint64{1024} * 1024;

} // namespace

CodeSession::CodeSession(const Console &console)
    : m_console(console)
    , m_scratch(QDir::tempPath() + QStringLiteral("/ochrectl-XXXXXX"))
{
}

CodeSession::~CodeSession() = default;

Result<std::unique_ptr<CodeSession>> CodeSession::open(const Console &console, Need need, bool sandboxed)
{
    const Result<Toolchain::Toolchain> toolchain = usableToolchain(console, need == Need::Check);
    if (!toolchain) {
        return std::unexpected(toolchain.error());
    }
    std::unique_ptr<CodeSession> session(new CodeSession(console));
    if (!session->m_scratch.isValid()) {
        return std::unexpected(Error{
            QCoreApplication::translate("ochrectl", "No temporary folder can be made."), session->m_scratch.path(),
            QCoreApplication::translate("ochrectl", "Check the free space, or set TMPDIR to another folder.")});
    }
    session->m_runner = std::make_unique<Runner::CodeRunner>(Runner::RunnerConfig{
        .scratch = session->m_scratch.path(), .helpers = console.paths.helpers, .sandboxed = sandboxed});
    session->m_runner->setDelays(0, 0);
    session->m_runner->setToolchain(*toolchain);
    return session;
}

Sandbox::SandboxLevel CodeSession::sandboxLevel() const
{
    return m_runner->sandboxLevel();
}

Runner::CheckResult CodeSession::check(const QByteArray &source, const QString &edition)
{
    Runner::CheckResult answer;
    QEventLoop loop;
    QObject::connect(m_runner.get(), &Runner::CodeRunner::checkFinished, &loop, [&](const Runner::CheckResult &result) {
        answer = result;
        // A clean check is followed by what only a build finds, where there is a linker.
        const bool isLast = result.complete || !m_runner->toolchain().canCompile();
        const bool hasErrors = std::ranges::any_of(result.diagnostics, &Diagnostics::Diagnostic::isError);
        if (isLast || hasErrors || !result.failure.isEmpty()) {
            loop.quit();
        }
    });
    m_runner->setSource(source, edition);
    m_runner->checkNow();
    if (!m_console.wait(loop)) {
        answer.failure = interrupted().what;
    }
    return answer;
}

Runner::RunResult CodeSession::run(const Runner::RunRequest &request, const OutputSink &sink)
{
    Runner::RunResult answer;
    QEventLoop loop;
    if (sink) {
        QObject::connect(m_runner.get(), &Runner::CodeRunner::outputReceived, &loop, sink);
    }
    QObject::connect(m_runner.get(), &Runner::CodeRunner::runFinished, &loop, [&](const Runner::RunResult &result) {
        answer = result;
        loop.quit();
    });
    m_runner->run(request);
    if (!m_console.wait(loop)) {
        answer.outcome = Runner::Outcome::Stopped;
        answer.message = interrupted().what;
    }
    return answer;
}

Runner::TestResult CodeSession::test(const Runner::RunRequest &request, const QByteArray &tests)
{
    Runner::TestResult answer;
    QEventLoop loop;
    QObject::connect(m_runner.get(), &Runner::CodeRunner::testsFinished, &loop, [&](const Runner::TestResult &result) {
        answer = result;
        loop.quit();
    });
    m_runner->runTests(request, tests);
    if (!m_console.wait(loop)) {
        answer.outcome = Runner::Outcome::Stopped;
        answer.message = interrupted().what;
    }
    return answer;
}

Result<QByteArray> readSource(const QString &path)
{
    return readFile(path, maxSourceBytes);
}

} // namespace Ochre::Ctl
