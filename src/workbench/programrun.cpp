// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/programrun.h"

#include "editor/codeeditor.h"
#include "runner/programrunner.h"
#include "workbench/errorkeeper.h"
#include "workbench/judgement.h"
#include "workbench/livecheck.h"
#include "workbench/outputpanel.h"
#include "workbench/programplaces.h"
#include "workbench/programrecord.h"
#include "workbench/projectwatch.h"
#include "workbench/resultboard.h"
#include "workbench/ruledesk.h"
#include "workbench/runconsent.h"
#include "workbench/testspanel.h"
#include "workbench/workbench.h"

namespace Ochre::Workbench {

namespace {

Runner::RunRequest requestFor(const Order &order, Runner::Trust trust, const Sandbox::Limits &limits)
{
    Runner::RunRequest request;
    request.ticket = order.ticket;
    request.trust = trust;
    request.limits = limits;
    request.source = order.text;
    request.project = order.project;
    request.crates = order.document.crates;
    request.edition = order.document.edition;
    return request;
}

} // namespace

ProgramRun::ProgramRun(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_watch(new ProjectWatch(parts.runner, parts.workbench, parts.check, parts.consent, this))
    , m_board(new ResultBoard(parts.workbench, parts.output, parts.tests, this))
    , m_rules(new RuleDesk(parts.helpers, this))
    , m_places(new ProgramPlaces(parts.workbench, this))
    , m_errors(new ErrorKeeper(parts.progress, this))
{
    connectRunner();
    connectPanels();
    connect(m_rules, &RuleDesk::judged, this, &ProgramRun::accept);
    connect(m_watch, &ProjectWatch::statusChanged, this, &ProgramRun::checkStatusChanged);
}

void ProgramRun::setLiveCheckEnabled(bool enabled)
{
    m_watch->setEnabled(enabled);
}

bool ProgramRun::isRunning() const
{
    return m_orders.running() || m_parts.runner.isRunning();
}

void ProgramRun::run()
{
    runShown(false, false);
}

void ProgramRun::runOptimised()
{
    runShown(true, false);
}

void ProgramRun::test()
{
    testShown(false);
}

void ProgramRun::lint()
{
    lintShown(false);
}

void ProgramRun::checkExercise()
{
    if (!m_parts.workbench.hasDocument() || !m_parts.workbench.document().exercise) {
        return test();
    }
    switch (m_parts.workbench.document().exercise->check) {
    case Course::ExerciseCheck::Tests:
        return testShown(true);
    case Course::ExerciseCheck::Clippy:
        return lintShown(true);
    case Course::ExerciseCheck::Run:
    case Course::ExerciseCheck::Output:
        return runShown(false, true);
    }
}

// Whether there is something to order and something to order it from; says in words why not.
bool ProgramRun::isReady()
{
    if (!m_parts.workbench.hasDocument()) {
        emit messageRaised(tr("Open an example or an exercise first: there is no program to run."));
        return false;
    }
    if (!m_parts.runner.toolchain().canCompile()) {
        emit messageRaised(
            tr("No complete Rust toolchain was found, so nothing can be run. Help › Toolchain says how to get one."));
        return false;
    }
    return true;
}

// One at a time: a second order never takes the place of one that is not answered.
bool ProgramRun::isFree()
{
    if (const Order *running = m_orders.running()) {
        m_parts.workbench.showMessage(
            tr("“%1” is still running. Stop it first, or wait until it has ended.").arg(running->document.title));
        return false;
    }
    return !m_parts.runner.isRunning();
}

Runner::Trust ProgramRun::trustFor(const Order &order)
{
    return m_parts.consent.ask(order.id(), m_parts.runner.sandboxLevel(), order.document.original);
}

void ProgramRun::runShown(bool optimised, bool isCheck)
{
    if (isReady() && isFree()) {
        startRun(makeOrder(m_parts.workbench, Runner::Purpose::Run, isCheck), optimised);
    }
}

void ProgramRun::testShown(bool isCheck)
{
    if (isReady() && isFree()) {
        startTests(makeOrder(m_parts.workbench, Runner::Purpose::Test, isCheck));
    }
}

void ProgramRun::lintShown(bool isCheck)
{
    if (isReady() && isFree()) {
        startLint(makeOrder(m_parts.workbench, Runner::Purpose::Lint, isCheck));
    }
}

void ProgramRun::startRun(const Order &order, bool optimised)
{
    const Runner::Trust trust = trustFor(order);
    if (!Runner::mayExecute(trust, m_parts.runner.sandboxLevel())) {
        return;
    }
    if (isProgramShown(m_parts.workbench, order)) {
        m_parts.workbench.saveSnapshot(Progress::SnapshotReason::Run);
        m_places->clearMarks();
    }
    Runner::RunRequest request = requestFor(order, trust, m_limits);
    request.optimised = optimised;
    if (const auto &exercise = order.document.exercise; exercise && !exercise->stdinText.isEmpty()) {
        request.input = exercise->stdinText.toUtf8();
        request.closeInput = true;
    }
    m_board->beginRun(order);
    this->request(order, Panel::Output);
    m_orders.open(order);
    m_parts.runner.run(request);
    emit runningChanged(true);
}

// The run before it was allowed; this one is of the same text.
void ProgramRun::startHiddenRun(const Order &order, const QByteArray &shownOutput)
{
    Order hidden = followUp(order, Runner::Purpose::Run);
    hidden.shownOutput = shownOutput;
    Runner::RunRequest request = requestFor(hidden, m_parts.consent.trustOf(hidden.id()), m_limits);
    request.input = hidden.document.exercise->hiddenStdin.toUtf8();
    request.closeInput = true;
    m_orders.open(hidden);
    m_parts.runner.run(request);
}

void ProgramRun::startTests(const Order &order)
{
    const Runner::Trust trust = trustFor(order);
    if (!Runner::mayExecute(trust, m_parts.runner.sandboxLevel())) {
        return;
    }
    m_parts.workbench.saveSnapshot(Progress::SnapshotReason::Run);
    m_board->beginTests(order);
    this->request(order, Panel::Tests);
    m_orders.open(order);
    m_parts.runner.runTests(requestFor(order, trust, m_limits),
                            order.document.exercise ? order.document.exercise->tests : QByteArray());
    emit runningChanged(true);
}

// Clippy of one text executes nothing of it; the run that follows a clean check asks for itself.
void ProgramRun::startLint(const Order &order)
{
    const bool executes = !order.project.isEmpty();
    const Runner::Trust trust = executes ? trustFor(order) : m_parts.consent.trustOf(order.id());
    if (executes && !Runner::mayExecute(trust, m_parts.runner.sandboxLevel())) {
        return;
    }
    m_parts.workbench.saveSnapshot(Progress::SnapshotReason::Run);
    m_orders.open(order);
    m_parts.runner.lint({.ticket = order.ticket,
                         .source = order.project.isEmpty() ? order.text : QByteArray(),
                         .project = order.project,
                         .trust = trust,
                         .crates = order.document.crates,
                         .edition = order.document.edition});
    emit runningChanged(true);
}

void ProgramRun::stop()
{
    m_parts.runner.stop();
}

void ProgramRun::format()
{
    if (!isReady()) {
        return;
    }
    const Order order = makeOrder(m_parts.workbench, Runner::Purpose::Format);
    if (!order.path.isEmpty() && !order.path.endsWith(QLatin1StringView(".rs"))) {
        m_parts.workbench.showMessage(tr("rustfmt formats Rust files only; this one stays as it is."));
        return;
    }
    m_parts.workbench.saveSnapshot(Progress::SnapshotReason::Typed);
    m_orders.open(order);
    m_parts.runner.format({.ticket = order.ticket, .source = order.text, .edition = order.document.edition});
}

} // namespace Ochre::Workbench
