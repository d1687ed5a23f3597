// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of ProgramRun that does with the answers what their orders say.

#include "course/courseid.h"
#include "editor/codeeditor.h"
#include "runner/programrunner.h"
#include "workbench/errorkeeper.h"
#include "workbench/exercisebar.h"
#include "workbench/judgement.h"
#include "workbench/livecheck.h"
#include "workbench/outputpanel.h"
#include "workbench/programplaces.h"
#include "workbench/programrecord.h"
#include "workbench/programrun.h"
#include "workbench/projectview.h"
#include "workbench/projectwatch.h"
#include "workbench/resultboard.h"
#include "workbench/ruledesk.h"
#include "workbench/testspanel.h"
#include "workbench/workbench.h"

namespace Ochre::Workbench {

namespace {

constexpr int quickBuild = 4; // steps; what is done in a moment needs no message

} // namespace

void ProgramRun::connectRunner()
{
    using Runner::ProgramRunner;
    using Runner::Ticket;
    ProgramRunner &runner = m_parts.runner;
    connect(&runner, &ProgramRunner::runFinished, this, &ProgramRun::acceptRun);
    connect(&runner, &ProgramRunner::testsFinished, this, &ProgramRun::acceptTests);
    connect(&runner, &ProgramRunner::lintFinished, this, &ProgramRun::acceptLint);
    connect(&runner, &ProgramRunner::formatFinished, this,
            [this](const QByteArray &, const Result<QByteArray> &formatted, const Ticket &ticket) {
                acceptFormatted(ticket, formatted);
            });
    connect(&runner, &ProgramRunner::programStarted, this, [this](const Ticket &ticket) {
        if (const Order *order = shownOrder(ticket)) {
            m_board->setRunning(*order);
        }
    });
    connect(&runner, &ProgramRunner::outputReceived, this,
            [this](const QByteArray &bytes, bool isError, const Ticket &ticket) {
                if (const Order *order = shownOrder(ticket)) {
                    m_board->addOutput(*order, bytes, isError);
                }
            });
    connect(&runner, &ProgramRunner::waitingForInputChanged, this, [this](bool isWaiting, const Ticket &ticket) {
        if (const Order *order = shownOrder(ticket)) {
            m_board->setWaiting(*order, isWaiting);
        }
    });
    connect(&runner, &ProgramRunner::cratesProgressed, this, &ProgramRun::showCrates);
    connect(&runner, &ProgramRunner::cratesFinished, this, &ProgramRun::endCrates);
}

void ProgramRun::connectPanels()
{
    OutputPanel &output = m_parts.output;
    connect(&output, &OutputPanel::stopRequested, this, &ProgramRun::stop);
    connect(&output, &OutputPanel::inputEntered, &m_parts.runner, &Runner::ProgramRunner::writeInput);
    connect(&output, &OutputPanel::inputClosed, &m_parts.runner, &Runner::ProgramRunner::closeInput);
    // Both panels hold results of the shown program only.
    connect(&output, &OutputPanel::locationActivated, m_places, &ProgramPlaces::goTo);
    connect(&m_parts.tests, &TestsPanel::placeRequested, m_places,
            [this](const QString &file, int line) { m_places->goTo(file, line, 1); });
    connect(&m_parts.workbench, &Workbench::progressCancelled, this, [this] {
        m_parts.runner.cancelCrates();
        m_parts.runner.stop();
        m_parts.workbench.hideProgress();
    });
}

void ProgramRun::openDiagnosticFile(int diagnostic)
{
    m_places->openFileOf(diagnostic);
}

// A panel comes to the front for the program on screen only.
void ProgramRun::request(const Order &order, Panel panel)
{
    if (isProgramShown(m_parts.workbench, order)) {
        emit panelRequested(panel);
    }
}

void ProgramRun::acceptRun(const Runner::RunResult &result)
{
    const std::optional<Order> order = m_orders.close(result.ticket);
    if (!order) {
        return;
    }
    if (order->shownOutput) { // nothing of this run is shown or recorded but the verdict
        if (result.outcome != Runner::Outcome::Stopped) {
            judgeRules(*order, result);
        }
        emit runningChanged(isRunning());
        return;
    }
    m_board->endRun(*order, result);
    m_parts.workbench.hideProgress();
    const bool isRejected = result.outcome == Runner::Outcome::CompileFailed;
    if (isRejected || !result.diagnostics.empty()) {
        showDiagnostics(*order, result.diagnostics);
    }
    if (isRejected) {
        request(*order, Panel::Problems);
    }
    if (result.outcome == Runner::Outcome::Panicked) { // what was caught has ended nothing
        m_places->markPanic(*order, result.standardError);
    }
    m_errors->noteCompiled(*order, recordRun(m_parts.progress, *order, result));
    judgeRules(*order, result);
    if (judgeRun(*order, result).needsHiddenRun) {
        startHiddenRun(*order, result.standardOutput);
    }
    emit runningChanged(isRunning());
}

// What the run came to; the rules are read when nothing else is missing.
void ProgramRun::judgeRules(const Order &order, const Runner::RunResult &result)
{
    m_rules->judge(order,
                   [order, result](const Study::RuleBreaches &breaches) { return judgeRun(order, result, breaches); });
}

// Nothing for a run whose output no page shows.
const Order *ProgramRun::shownOrder(const Runner::Ticket &ticket) const
{
    const Order *order = m_orders.find(ticket);
    return order && !order->shownOutput ? order : nullptr;
}

void ProgramRun::acceptTests(const Runner::TestResult &result)
{
    const std::optional<Order> order = m_orders.close(result.ticket);
    if (!order) {
        return;
    }
    m_board->endTests(*order, result);
    m_parts.workbench.hideProgress();
    if (result.outcome == Runner::Outcome::CompileFailed) {
        showDiagnostics(*order, result.diagnostics);
        request(*order, Panel::Problems);
    }
    m_errors->noteCompiled(*order, recordTests(m_parts.progress, *order, result));
    m_rules->judge(*order, [asked = *order, result](const Study::RuleBreaches &breaches) {
        return judgeTests(asked, result, breaches);
    });
    emit runningChanged(isRunning());
}

void ProgramRun::acceptLint(const Runner::CheckResult &result)
{
    const std::optional<Order> order = m_orders.close(result.ticket);
    if (!order) {
        return;
    }
    m_parts.workbench.hideProgress();
    const bool isAnswered = result.failure.isEmpty();
    if (isAnswered) {
        showDiagnostics(*order, result.diagnostics);
        request(*order, Panel::Problems);
    } else {
        emit messageRaised(result.failure);
    }
    if (isAnswered && result.diagnostics.empty() && order->isCheck) {
        startRun(followUp(*order, Runner::Purpose::Run), false); // the output must stay what it was
    }
    emit runningChanged(isRunning());
}

void ProgramRun::acceptFormatted(const Runner::Ticket &ticket, const Result<QByteArray> &formatted)
{
    const std::optional<Order> order = m_orders.close(ticket);
    const Workbench &workbench = m_parts.workbench;
    if (!order || !isProgramShown(workbench, *order) || workbench.editor()->text() != order->text
        || (workbench.project() && workbench.project()->currentPath() != order->path)) {
        return; // typed on or gone elsewhere meanwhile: formatting again is one key
    }
    if (!formatted) {
        emit messageRaised(formatted.error().text());
    } else if (*formatted != order->text) {
        workbench.editor()->replaceText(*formatted);
        m_parts.workbench.saveSnapshot(Progress::SnapshotReason::Format);
    }
}

void ProgramRun::showDiagnostics(const Order &order, const Diagnostics::DiagnosticList &diagnostics)
{
    m_parts.check.showDiagnostics(order, diagnostics);
    if (!order.project.isEmpty()) {
        m_watch->show(order.project, diagnostics);
    }
}

void ProgramRun::accept(const Order &order, const Judgement &judgement, const Diagnostics::DiagnosticList &breaches)
{
    if (!breaches.empty()) {
        showDiagnostics(order, breaches);
    }
    if (judgement.isSolved) {
        solve(order);
    } else if (!judgement.objection.isEmpty() && isProgramShown(m_parts.workbench, order)) {
        m_parts.workbench.showMessage(judgement.objection);
    }
}

void ProgramRun::solve(const Order &order)
{
    recordSolved(m_parts.progress, order);
    if (ExerciseBar *bar = m_parts.workbench.exerciseBar(order.id())) {
        bar->setSolved(true);
    }
    if (isProgramShown(m_parts.workbench, order)) {
        m_parts.workbench.showMessage(tr("✓ Solved: %1").arg(order.document.exercise->title));
    }
    emit exerciseSolved(Course::joinId(order.document.course(), order.document.exercise->id));
}

void ProgramRun::showCrates(int done, int total, const QString &crate)
{
    if (total > quickBuild) {
        m_parts.workbench.showProgress(
            tr("Building crate %1 of %2: %3. This is needed only once.").arg(done + 1).arg(total).arg(crate));
    }
}

void ProgramRun::endCrates(const QString &failure)
{
    // A run that waits for the crates says itself why it cannot go on.
    if (failure.isEmpty() || isRunning()) {
        m_parts.workbench.hideProgress();
    } else {
        m_parts.workbench.showMessage(failure);
    }
}

} // namespace Ochre::Workbench
