// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/backgroundcheck.h"

#include "diagnostics/rustcparser.h"
#include "runner/cratelibrary.h"
#include "toolchain/toolchainproblems.h"

namespace Ochre::Runner {

BackgroundCheck::BackgroundCheck(CompileSlot &slot, CrateLibrary &library, QObject *parent)
    : QObject(parent)
    , m_slot(slot)
    , m_library(library)
{
    setDelays(300, 400);
    m_checkPause.setSingleShot(true);
    m_buildPause.setSingleShot(true);
    connect(&m_checkPause, &QTimer::timeout, this, &BackgroundCheck::checkNow);
    connect(&m_buildPause, &QTimer::timeout, this, &BackgroundCheck::startBuild);
    connect(&library, &CrateLibrary::finished, this, &BackgroundCheck::acceptCrates);
}

void BackgroundCheck::setDelays(int checkMs, int buildMs)
{
    m_checkPause.setInterval(checkMs);
    m_buildPause.setInterval(buildMs);
}

void BackgroundCheck::setSource(const QByteArray &source, const QString &edition)
{
    const bool isSame = m_hasSource && source == m_source && edition == m_edition;
    m_source = source;
    m_edition = edition;
    m_hasSource = true;
    m_checked.reset();
    if (!isSame) {
        m_built.reset();
    }
    m_buildPause.stop();
    m_slot.cancel(CompileSlot::Client::Background);
    m_slot.cancel(CompileSlot::Client::Check);
    m_checkPause.start();
    if (!m_isSuspended) {
        m_slot.expect(order(CompilePurpose::Build));
    }
}

void BackgroundCheck::setCrates(const QStringList &crates)
{
    if (crates == m_crates) {
        return;
    }
    m_crates = crates;
    restart();
}

void BackgroundCheck::setSuspended(bool suspended)
{
    if (suspended == std::exchange(m_isSuspended, suspended)) {
        return;
    }
    restart();
}

void BackgroundCheck::restart()
{
    m_checked.reset();
    m_built.reset();
    m_awaitsCrates = false; // another program, with crates of its own
    m_buildPause.stop();
    m_slot.cancel(CompileSlot::Client::Background);
    m_slot.cancel(CompileSlot::Client::Check);
    if (m_hasSource) {
        m_checkPause.start();
    }
}

CompileOrder BackgroundCheck::order(CompilePurpose purpose) const
{
    return {.purpose = purpose,
            .source = m_source,
            .edition = m_edition,
            .crates = m_crates,
            .links = m_library.links(m_crates)};
}

void BackgroundCheck::checkNow()
{
    m_checkPause.stop();
    const Toolchain::Toolchain &toolchain = m_slot.setting().toolchain;
    // Before the toolchain is known nothing happens: restart() follows.
    if (!m_hasSource || m_isSuspended || (!toolchain.canCheck() && toolchain.problems.empty())) {
        return;
    }
    emit checkStarted();
    if (!toolchain.canCheck()) {
        return refuse(Toolchain::problemText(toolchain.problems.front()));
    }
    if (const auto valid = validateSource(m_source); !valid) {
        return refuse(valid.error().text());
    }
    const CompileOrder wanted = order(CompilePurpose::Check);
    if (!m_crates.isEmpty() && wanted.links.isEmpty()) {
        m_awaitsCrates = true;
        return m_library.prepare(m_crates);
    }
    m_slot.submit(CompileSlot::Client::Check, wanted, [this](const CompileReport &report) { acceptCheck(report); });
}

void BackgroundCheck::refuse(const QString &failure)
{
    m_checked = unusableReport(failure);
    QMetaObject::invokeMethod(
        this,
        [this, source = m_source] {
            if (m_checked && source == m_source) {
                tell(*m_checked, false);
            }
        },
        Qt::QueuedConnection);
}

void BackgroundCheck::acceptCrates(const Result<void> &result)
{
    if (!std::exchange(m_awaitsCrates, false)) {
        return;
    }
    result ? checkNow() : refuse(result.error().text());
}

void BackgroundCheck::acceptCheck(const CompileReport &report)
{
    m_checked = report;
    if (m_built && m_built->verdict == CompileReport::Verdict::Unusable) {
        m_built.reset(); // the disk may have space again
    }
    if (report.isAccepted() && m_built) {
        return tell(*m_built, true);
    }
    // A program that is rejected now is rejected by a build too, at the same place.
    tell(report, report.verdict == CompileReport::Verdict::Rejected);
    if (report.isAccepted() && m_slot.setting().toolchain.canCompile()) {
        m_buildPause.start();
    }
}

void BackgroundCheck::startBuild()
{
    m_slot.submit(CompileSlot::Client::Background, order(CompilePurpose::Build),
                  [this](const CompileReport &report) { acceptOwnBuild(report); });
}

void BackgroundCheck::acceptOwnBuild(const CompileReport &report)
{
    // A build that Run waited for too is reported twice.
    if (m_built && m_built->verdict == report.verdict) {
        return;
    }
    m_built = report;
    // The build repeats what the check said and adds to it; its own list lacks only what it did not come to.
    if (m_checked) {
        auto all = m_checked->diagnostics;
        all.insert(all.end(), report.diagnostics.begin(), report.diagnostics.end());
        Diagnostics::removeRepetitions(all);
        m_built->diagnostics = std::move(all);
    }
    tell(*m_built, true);
}

void BackgroundCheck::acceptBuild(const CompileOrder &built, const CompileReport &report)
{
    if (!m_hasSource || built != order(CompilePurpose::Build)) {
        return;
    }
    m_checkPause.stop();
    m_buildPause.stop();
    m_slot.cancel(CompileSlot::Client::Check);
    m_slot.cancel(CompileSlot::Client::Background);
    acceptOwnBuild(report);
}

std::optional<CompileReport> BackgroundCheck::knownReport(const CompileOrder &wanted) const
{
    CompileOrder plain = wanted;
    plain.optimised = false; // the messages are the same
    if (!m_hasSource || plain != order(CompilePurpose::Build)) {
        return std::nullopt;
    }
    if (m_built && m_built->verdict != CompileReport::Verdict::Unusable) {
        return m_built;
    }
    if (m_checked && m_checked->verdict == CompileReport::Verdict::Rejected) {
        return m_checked;
    }
    return std::nullopt;
}

void BackgroundCheck::tell(const CompileReport &report, bool complete)
{
    CheckResult result;
    result.source = m_source;
    result.diagnostics = report.diagnostics;
    result.untoldErrors = report.untoldErrors;
    result.elapsedMs = report.elapsedMs;
    result.complete = complete;
    result.failure = report.failure;
    emit checkFinished(result);
}

} // namespace Ochre::Runner
