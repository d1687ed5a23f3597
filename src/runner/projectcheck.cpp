// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/projectcheck.h"

namespace Ochre::Runner {

namespace {

constexpr int pauseMs = 600; // cargo asks more of the machine than a check of one text

} // namespace

ProjectCheck::ProjectCheck(ProjectBuilder &builder, QObject *parent)
    : QObject(parent)
    , m_builder(builder)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &ProjectCheck::checkNow);
}

void ProjectCheck::setProject(const Project &project, Trust trust, bool checkSoon)
{
    m_trust = trust;
    m_checksSoon = checkSoon;
    m_project = project;
    restart();
}

void ProjectCheck::restart()
{
    m_builder.cancel(ProjectBuilder::Client::Check);
    m_pause.stop();
    if (isActive() && m_checksSoon && isTrusted()) {
        m_pause.start();
    }
}

void ProjectCheck::checkNow()
{
    m_pause.stop();
    const Toolchain::Toolchain &toolchain = m_builder.setting().toolchain;
    // Before the toolchain is known nothing happens: it will be asked again then.
    if (!isActive() || (!toolchain.canCheck() && toolchain.problems.empty())) {
        return;
    }
    if (!isTrusted()) {
        return refuse();
    }
    emit checkStarted();
    m_builder.submit(ProjectBuilder::Client::Check, {CompilePurpose::Check, m_project, m_trust},
                     [this](const CargoReport &report) { accept(report); });
}

bool ProjectCheck::isTrusted() const
{
    return mayExecute(m_trust, m_builder.setting().sandbox);
}

void ProjectCheck::refuse()
{
    ProjectCheckResult result;
    result.project = m_project;
    result.failure = refusalText(m_trust);
    QMetaObject::invokeMethod(this, [this, result] { emit checkFinished(result); }, Qt::QueuedConnection);
}

void ProjectCheck::accept(const CargoReport &report)
{
    ProjectCheckResult result;
    result.project = m_project;
    result.diagnostics = report.compile.diagnostics;
    result.elapsedMs = report.compile.elapsedMs;
    result.failure = report.compile.failure;
    emit checkFinished(result);
}

} // namespace Ochre::Runner
