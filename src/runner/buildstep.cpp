// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/buildstep.h"

#include "runner/backgroundcheck.h"
#include "runner/compileslot.h"
#include "runner/cratelibrary.h"
#include "runner/scratch.h"
#include "toolchain/toolchainproblems.h"

#include <QCoreApplication>

#include <algorithm>

namespace Ochre::Runner {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Runner::BuildStep)
};

} // namespace

BuildStep::BuildStep(const BuildServices &services, const CompileOrder &order, QObject *parent)
    : ProgramMaker(parent)
    , m_services(services)
    , m_order(order)
{
}

BuildStep::~BuildStep()
{
    // A compile that the live check wants too goes on.
    if (m_isWaiting) {
        m_services.slot.cancel(CompileSlot::Client::Demand);
    }
}

void BuildStep::start()
{
    m_clock.start();
    const Toolchain::Toolchain &toolchain = m_services.slot.setting().toolchain;
    if (const auto valid = validateSource(m_order.source); !valid) {
        return reportLater(unusableReport(valid.error().text()));
    }
    if (!toolchain.canCompile()) {
        return reportLater(unusableReport(
            toolchain.problems.empty() ? Text::tr("The compiler is still being looked for. Try again in a moment.")
                                       : Toolchain::problemText(toolchain.problems.front())));
    }
    if (m_order.crates.isEmpty()) {
        build();
    } else {
        awaitCrates();
    }
}

void BuildStep::awaitCrates()
{
    CrateLibrary &library = m_services.crates;
    m_order.links = library.links(m_order.crates);
    if (!m_order.links.isEmpty()) {
        m_clock.restart(); // the crates are built once, the program each time
        return build();
    }
    const auto accept = [this](const Result<void> &result) {
        result ? awaitCrates() : reportLater(unusableReport(result.error().text()));
    };
    connect(&library, &CrateLibrary::finished, this, accept, Qt::SingleShotConnection);
    library.prepare(m_order.crates);
}

void BuildStep::build()
{
    m_key = keyOf(m_order, m_services.slot.setting().toolchain);
    if (finishIfKnown()) {
        return;
    }
    m_isWaiting = true;
    m_services.slot.submit(CompileSlot::Client::Demand, m_order,
                           [this](const CompileReport &report) { accept(report); });
}

bool BuildStep::finishIfKnown()
{
    const auto known = m_services.live.knownReport(m_order);
    if (known && known->verdict == CompileReport::Verdict::Rejected) {
        reportLater(*known);
        return true;
    }
    if (!m_services.scratch.isReady(m_key)) {
        return false;
    }
    m_services.scratch.markUsed(m_key);
    CompileReport report;
    report.verdict = CompileReport::Verdict::Accepted;
    if (known) {
        report.diagnostics = known->diagnostics;
    }
    reportLater(report);
    return true;
}

void BuildStep::reportLater(const CompileReport &report)
{
    QMetaObject::invokeMethod(this, [this, report] { tell(0, report); }, Qt::QueuedConnection);
}

void BuildStep::accept(const CompileReport &report)
{
    m_isWaiting = false;
    m_key = keyOf(m_order, m_services.slot.setting().toolchain); // it may have changed meanwhile
    // The signal may end this object; the live check does not depend on it.
    BackgroundCheck &live = m_services.live;
    const CompileOrder order = m_order;
    tell(std::max(1, static_cast<int>(m_clock.elapsed())), report);
    live.acceptBuild(order, report);
}

void BuildStep::tell(int compileMs, const CompileReport &report)
{
    if (report.isAccepted()) {
        emit built({{m_services.scratch.programPath(m_key), {}, {}}}, compileMs, report);
    } else {
        emit failed(compileMs, report);
    }
}

QString describeBuildFailure(const CompileReport &report)
{
    if (!report.failure.isEmpty()) {
        return report.failure;
    }
    const auto errors =
        std::ranges::count_if(report.diagnostics, &Diagnostics::Diagnostic::isError) + report.untoldErrors;
    return Text::tr("The program does not compile: %n error(s).", nullptr, static_cast<int>(errors));
}

} // namespace Ochre::Runner
