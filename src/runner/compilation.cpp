// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/compilation.h"

#include "runner/scratch.h"

#include <utility>

namespace Ochre::Runner {

using namespace Qt::StringLiterals;

Compilation::Compilation(const CompileOrder &order, const CompileSetting &setting, Scratch &scratch, QObject *parent)
    : QObject(parent)
    , m_order(order)
    , m_setting(setting)
    , m_scratch(scratch)
    , m_key(keyOf(order, setting.toolchain))
{
    constexpr int soonMs = 1;
    m_again.setInterval(soonMs);
    connect(&m_again, &QTimer::timeout, this, &Compilation::push);
    connect(&m_process, &Sandbox::SandboxedProcess::outputReceived, this, &Compilation::collect);
    connect(&m_process, &Sandbox::SandboxedProcess::finished, this, &Compilation::conclude);
}

void Compilation::start(int niceness)
{
    m_clock.start();
    if (const auto ready = m_scratch.prepare(); !ready) {
        return refuse(ready.error());
    }
    if (const auto written = m_scratch.writeSource(m_order.purpose, m_order.source); !written) {
        return refuse(written.error());
    }
    Sandbox::ProcessRequest request = compileCommand(m_order, m_setting, m_scratch);
    request.niceness = niceness;
    m_process.start(request);
}

void Compilation::startAhead()
{
    const auto made = m_scratch.prepare().and_then([this] {
        m_pipe.emplace(aheadFolder(m_setting, m_scratch) + u"/main.rs");
        return m_pipe->make();
    });
    m_ahead = compileAheadCommand(m_order, m_setting, m_scratch);
    if (!made) {
        // Nobody waits for it yet; an order will meet the same trouble and say it.
        QMetaObject::invokeMethod(this, &Compilation::ended, Qt::QueuedConnection);
        return;
    }
    m_process.start(*m_ahead);
}

bool Compilation::isReadyFor(const CompileOrder &order) const
{
    if (!m_ahead || !m_process.isRunning()) {
        return false;
    }
    const Sandbox::ProcessRequest wanted = compileAheadCommand(order, m_setting, m_scratch);
    return wanted.program == m_ahead->program && wanted.arguments == m_ahead->arguments
           && wanted.environment == m_ahead->environment && wanted.mounts == m_ahead->mounts
           && wanted.limits == m_ahead->limits;
}

bool Compilation::isInTheWayOf(const CompileOrder &order) const
{
    return aheadFolder(m_setting, m_scratch) == m_scratch.sourceFolder(order.purpose);
}

void Compilation::give(const CompileOrder &order)
{
    m_clock.start();
    m_order = order;
    m_key = keyOf(order, m_setting.toolchain);
    m_ahead.reset();
    m_process.unpark();
    m_pipe->give(order.source);
    m_isUnread = true;
    m_again.start();
    push();
}

void Compilation::push()
{
    const Sandbox::TextPipe::Progress progress = m_pipe->push();
    if (progress == Sandbox::TextPipe::Progress::Waiting) {
        return; // the clock of the process bounds it
    }
    m_again.stop();
    if (progress == Sandbox::TextPipe::Progress::Failed) {
        m_process.kill();
    } else {
        m_isUnread = false;
    }
}

void Compilation::refuse(const Error &error)
{
    const QString failure = error.text();
    QMetaObject::invokeMethod(
        this,
        [this, failure] {
            if (!m_isAbandoned) {
                emit finished(unusableReport(failure));
            }
        },
        Qt::QueuedConnection);
}

void Compilation::abandon()
{
    m_isAbandoned = true;
    m_again.stop();
    if (m_process.isRunning()) {
        return m_process.kill(); // conclude() follows
    }
    QMetaObject::invokeMethod(this, &Compilation::ended, Qt::QueuedConnection);
}

void Compilation::collect(const QByteArray &bytes, bool isError)
{
    if (isError) {
        m_error += bytes;
    }
}

void Compilation::conclude(const Sandbox::ProcessResult &result)
{
    m_again.stop();
    if (m_isAbandoned || m_ahead) {
        return emit ended();
    }
    if (std::exchange(m_isUnread, false)) { // it never got its text, or ended before it: the usual way
        m_error.clear();
        return start(0);
    }
    CompileReport report = interpretCompile(result, m_error, m_order.source, m_setting.limits, m_order.mostMessages);
    report.elapsedMs = static_cast<int>(m_clock.elapsed());
    if (m_order.makesProgram() && report.isAccepted()) {
        if (const auto published = m_scratch.publish(outputName(m_order), m_key); !published) {
            report.verdict = CompileReport::Verdict::Unusable;
            report.failure = published.error().text();
        }
    }
    emit finished(report);
}

} // namespace Ochre::Runner
