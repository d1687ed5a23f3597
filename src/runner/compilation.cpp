// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/compilation.h"

#include "runner/scratch.h"

namespace Ochre::Runner {

using namespace Qt::StringLiterals;

Compilation::Compilation(const CompileOrder &order, const CompileSetting &setting, Scratch &scratch, QObject *parent)
    : QObject(parent)
    , m_order(order)
    , m_setting(setting)
    , m_scratch(scratch)
    , m_key(keyOf(order, setting.toolchain))
{
    connect(&m_process, &Sandbox::SandboxedProcess::outputReceived, this, &Compilation::collect);
    connect(&m_process, &Sandbox::SandboxedProcess::finished, this, &Compilation::conclude);
}

void Compilation::start(int niceness)
{
    m_clock.start();
    const auto refuse = [this](const Error &error) {
        const QString failure = error.text();
        QMetaObject::invokeMethod(
            this,
            [this, failure] {
                if (!m_isAbandoned) {
                    emit finished(unusableReport(failure));
                }
            },
            Qt::QueuedConnection);
    };
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

void Compilation::abandon()
{
    m_isAbandoned = true;
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
    if (m_isAbandoned) {
        return emit ended();
    }
    CompileReport report = interpretCompile(result, m_error, m_order.source, m_setting.limits);
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
