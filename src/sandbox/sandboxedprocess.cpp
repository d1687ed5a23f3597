// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/sandboxedprocess.h"

#include "sandbox/sandboxrun.h"

namespace Ochre::Sandbox {

bool mayStart(const ProcessRequest &request)
{
    if (request.isTracer && request.sandbox != SandboxLevel::Full) {
        return false;
    }
    return !request.executesText || request.isUnprotectedAllowed || request.sandbox != SandboxLevel::LimitsOnly;
}

SandboxedProcess::SandboxedProcess(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<SandboxRun>(this))
{
}

SandboxedProcess::~SandboxedProcess()
{
    blockSignals(true);
    d->abandon();
}

void SandboxedProcess::start(const ProcessRequest &request)
{
    Q_ASSERT(!isRunning());
    d->start(request);
}

void SandboxedProcess::kill()
{
    d->end(ProcessResult::End::Stopped);
}

void SandboxedProcess::writeInput(const QByteArray &bytes)
{
    if (isRunning()) {
        d->feed(bytes);
    }
}

void SandboxedProcess::closeInput()
{
    if (isRunning()) {
        d->closeInput();
    }
}

void SandboxedProcess::unpark()
{
    if (isRunning()) {
        d->unpark();
    }
}

bool SandboxedProcess::isRunning() const
{
    return d->request.has_value();
}

} // namespace Ochre::Sandbox
