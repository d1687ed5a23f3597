// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/lintdesk.h"

#include "runner/compileslot.h"
#include "runner/cratelibrary.h"
#include "runner/projectbuilder.h"
#include "toolchain/toolchainproblems.h"

#include <utility>

namespace Ochre::Runner {

LintDesk::LintDesk(const BuildServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
}

void LintDesk::order(const LintRequest &request)
{
    end(tr("Clippy was asked about another program before it had answered."));
    m_pending = request;
    ++m_number;
    if (request.project.isEmpty()) {
        orderText(request);
    } else {
        orderProject(request);
    }
}

void LintDesk::stop()
{
    end(tr("You stopped the check."));
}

void LintDesk::orderText(const LintRequest &request)
{
    if (const auto valid = validateSource(request.source); !valid) {
        return refuse(valid.error().text());
    }
    if (!m_services.slot.setting().toolchain.clippy.isFound()) {
        return refuse(Toolchain::problemText(Toolchain::clippyMissing()));
    }
    const CrateLinks links = m_services.crates.links(request.crates);
    if (!request.crates.isEmpty() && links.isEmpty()) {
        m_services.crates.prepare(request.crates);
        return refuse(tr("The crates of this program are being built. Ask Clippy again when they are ready."));
    }
    m_services.slot.submit(CompileSlot::Client::Lint,
                           {.purpose = CompilePurpose::Lint,
                            .source = request.source,
                            .edition = request.edition,
                            .crates = request.crates,
                            .links = links},
                           [this, number = m_number](const CompileReport &report) { accept(number, report); });
}

void LintDesk::orderProject(const LintRequest &request)
{
    if (!mayExecute(request.trust, m_services.projects.setting().sandbox)) {
        return refuse(refusalText(request.trust));
    }
    m_services.projects.submit(
        ProjectBuilder::Client::Demand, {CompilePurpose::Lint, request.project, request.trust},
        [this, number = m_number](const CargoReport &report) { accept(number, report.compile); });
}

// What was asked before is answered; nobody waits for what the compiler would say.
void LintDesk::end(const QString &reason)
{
    if (!m_pending) {
        return;
    }
    const LintRequest ended = *std::exchange(m_pending, std::nullopt);
    if (ended.project.isEmpty()) {
        m_services.slot.cancel(CompileSlot::Client::Lint);
    } else {
        m_services.projects.cancel(ProjectBuilder::Client::Demand);
    }
    QMetaObject::invokeMethod(
        this, [this, ended, reason] { tell(ended, unusableReport(reason)); }, Qt::QueuedConnection);
}

void LintDesk::refuse(const QString &failure)
{
    QMetaObject::invokeMethod(
        this, [this, number = m_number, failure] { accept(number, unusableReport(failure)); }, Qt::QueuedConnection);
}

void LintDesk::accept(quint64 number, const CompileReport &report)
{
    if (m_pending && number == m_number) {
        tell(*std::exchange(m_pending, std::nullopt), report);
    }
}

void LintDesk::tell(const LintRequest &request, const CompileReport &report)
{
    CheckResult result;
    result.ticket = request.ticket;
    result.source = request.source;
    result.diagnostics = report.diagnostics;
    result.elapsedMs = report.elapsedMs;
    result.failure = report.failure;
    emit finished(result);
}

} // namespace Ochre::Runner
