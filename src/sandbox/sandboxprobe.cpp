// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/sandboxprobe.h"

#include "base/executable.h"
#include "sandbox/hungsandbox.h"

using namespace Qt::StringLiterals;

namespace Ochre::Sandbox {

namespace {

constexpr int LongestAnswerMs = 5000;

QString reasonFor(const ProcessResult &result)
{
    if (result.end == ProcessResult::End::NotStarted) {
        return result.failure;
    }
    return result.end == ProcessResult::End::WallTime ? SandboxProbe::tr("The sandbox did not start in time.")
                                                      : SandboxProbe::tr("A test program failed in the sandbox.");
}

} // namespace

SandboxProbe::SandboxProbe(QObject *parent)
    : QObject(parent)
{
    connect(&m_process, &SandboxedProcess::finished, this, &SandboxProbe::judge);
}

void SandboxProbe::start(const QString &helpers)
{
    if (m_process.isRunning()) {
        return;
    }
    m_helpers = helpers;
    m_reason.clear();
    if (hasHung(findExecutable(u"bwrap"_s))) {
        m_reason = tr("The sandbox did not start in time when it was last tried.");
        return tryLevel(SandboxLevel::Restricted);
    }
    tryLevel(SandboxLevel::Full);
}

void SandboxProbe::tryLevel(SandboxLevel level)
{
    m_level = level;
    ProcessRequest request;
    request.sandbox = level;
    request.program = u"/usr/bin/true"_s;
    request.executesText = false;
    request.helpers = m_helpers;
    request.closeInput = true;
    request.limits.wallMs = LongestAnswerMs;
    m_process.start(request);
}

void SandboxProbe::judge(const ProcessResult &result)
{
    const bool works = result.end == ProcessResult::End::Exited && result.exitCode == 0;
    if (!works) {
        m_reason = m_reason.isEmpty() ? reasonFor(result) : m_reason + u' ' + reasonFor(result);
        if (m_level == SandboxLevel::Full) {
            if (result.end == ProcessResult::End::WallTime) {
                rememberHung(findExecutable(u"bwrap"_s));
            }
            tryLevel(SandboxLevel::Restricted);
            return;
        }
        m_level = SandboxLevel::LimitsOnly;
    }
    emit finished(m_level, findExecutable(u"bwrap"_s), m_reason);
}

} // namespace Ochre::Sandbox
