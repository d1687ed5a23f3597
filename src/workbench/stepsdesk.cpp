// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/stepsdesk.h"

#include "editor/steplines.h"
#include "trace/timeline.h"
#include "workbench/runconsent.h"
#include "workbench/stepspanel.h"
#include "workbench/workbench.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <utility>

namespace Ochre::Workbench {

namespace {

constexpr std::size_t mostRuns = 4; // recordings can be large

} // namespace

StepsDesk::StepsDesk(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_recorder(parts.scratch + QStringLiteral("/record"), parts.helpers)
    , m_probe(parts.scratch + QStringLiteral("/ask"), parts.helpers)
{
    connect(&m_recorder, &Trace::Recorder::finished, this, &StepsDesk::accept);
    connect(&m_probe, &Trace::OwnershipProbe::finished, this, &StepsDesk::acceptOwnership);
    connect(&parts.workbench, &Workbench::documentChanged, this, &StepsDesk::showProgram);
    // Later, since the marks of lines go with each change, also with one back to the text of the run.
    connect(&parts.workbench, &Workbench::sourceChanged, this, &StepsDesk::markOld, Qt::QueuedConnection);
    connect(&parts.panel, &StepsPanel::recordRequested, this, &StepsDesk::record);
    connect(&parts.panel, &StepsPanel::stopRequested, this, &StepsDesk::stop);
    connect(&parts.panel, &StepsPanel::stepShown, this, [this](std::size_t step) {
        if (Run *run = shownRun()) {
            run->step = step;
            markLines();
        }
    });
}

StepsDesk::~StepsDesk() = default;

void StepsDesk::setToolchain(const Toolchain::Toolchain &toolchain)
{
    m_recorder.setToolchain(toolchain);
    m_probe.setToolchain(toolchain);
}

QString StepsDesk::obstacleOf(const Order &order) const
{
    if (!order.project.isEmpty()) {
        return tr(
            "Steps are recorded of programs in one file. Run this project as a whole, or try the part that you want "
            "to see in a program of its own.");
    }
    if (!order.document.crates.isEmpty()) {
        return tr("Steps are recorded of programs that need nothing but the standard library; this one uses crates.");
    }
    return m_recorder.obstacle();
}

void StepsDesk::record()
{
    emit panelRequested();
    if (!m_parts.workbench.hasDocument()) {
        return m_parts.panel.showSentence(tr("Open an example or an exercise first: there is no program to run."));
    }
    const Order order = makeOrder(m_parts.workbench, Runner::Purpose::Run);
    if (const QString obstacle = obstacleOf(order); !obstacle.isEmpty()) {
        return m_parts.panel.showSentence(obstacle);
    }
    const Runner::Trust trust = m_parts.consent.ask(order.id(), Sandbox::SandboxLevel::Full, order.document.original);
    if (!Runner::mayExecute(trust, Sandbox::SandboxLevel::Full)) {
        return;
    }
    m_probe.stop();
    m_parts.workbench.saveSnapshot(Progress::SnapshotReason::Run);
    dropOthers(order.id());
    m_runs.insert_or_assign(order.id(), Run{.order = order, .isRecording = true});
    m_shown = order.id();
    show(m_runs.at(order.id()));
    Trace::RecordOrder wanted{
        .ticket = order.ticket, .source = order.text, .edition = order.document.edition, .trust = trust};
    if (order.document.exercise) {
        wanted.input = order.document.exercise->stdinText.toUtf8();
    }
    m_recorder.record(wanted);
    emit runningChanged(true);
}

void StepsDesk::stop()
{
    m_recorder.stop();
}

void StepsDesk::accept(const Trace::RecordResult &result)
{
    emit runningChanged(m_recorder.isRecording());
    Run *run = runOf(result.ticket);
    if (!run) {
        return; // another recording of this program took its place
    }
    run->isRecording = false;
    run->sentence = result.failure;
    if (!result.recording || result.recording->steps.empty()) {
        run->sentence =
            run->sentence.isEmpty() ? Trace::endText(result.recording.value_or(Trace::Recording())) : run->sentence;
    } else {
        run->recording = std::make_shared<const Trace::Recording>(*result.recording);
        makeTimeline(*run, Trace::OwnershipTable());
        m_probe.ask(run->order.text, run->order.document.edition, *run->recording, run->order.ticket);
    }
    if (run->order.id() == m_shown) {
        show(*run);
    }
}

void StepsDesk::acceptOwnership(const Trace::OwnershipTable &table, const Runner::Ticket &ticket)
{
    if (Run *run = runOf(ticket); run && !table.isEmpty()) {
        makeTimeline(*run, table);
    }
}

// Thousands of steps take longer than a frame.
void StepsDesk::makeTimeline(Run &run, const Trace::OwnershipTable &table)
{
    using Made = std::shared_ptr<const Trace::Timeline>;
    const auto promise = std::make_shared<QPromise<Made>>();
    promise->start();
    promise->future().then(this,
                           [this, ticket = run.order.ticket](const Made &timeline) { takeTimeline(ticket, timeline); });
    QThreadPool::globalInstance()->start([promise, recording = run.recording, table] {
        promise->addResult(std::make_shared<const Trace::Timeline>(recording, table));
        promise->finish();
    });
}

void StepsDesk::takeTimeline(const Runner::Ticket &ticket, const std::shared_ptr<const Trace::Timeline> &timeline)
{
    Run *run = runOf(ticket);
    if (!run) {
        return;
    }
    const bool isFirst = !run->timeline;
    run->timeline = timeline;
    if (isFirst) {
        run->step = timeline->failure().value_or(0); // a panic opens with the values that led to it
    }
    if (run->order.id() == m_shown) {
        show(*run);
        if (isFirst) {
            m_parts.panel.focusSlider();
        }
    }
}

void StepsDesk::showProgram()
{
    const QString id = m_parts.workbench.hasDocument() ? m_parts.workbench.document().id : QString();
    if (id == std::exchange(m_shown, id)) {
        return;
    }
    if (const Run *run = shownRun()) {
        return show(*run);
    }
    m_parts.panel.showSentence(
        tr("Run a program step by step: what its variables hold, who owns what, and what it prints."));
}

void StepsDesk::show(const Run &run)
{
    if (run.timeline) {
        m_parts.panel.showTimeline(run.order.document.title, run.order.when, run.timeline, run.step);
    } else if (run.isRecording || run.recording) {
        m_parts.panel.showRecording(run.order.document.title);
    } else {
        m_parts.panel.showSentence(run.sentence);
    }
    markOld();
}

void StepsDesk::markOld()
{
    if (const Run *run = shownRun(); run && run->timeline) {
        m_parts.panel.setOld(!isTextShown(m_parts.workbench, run->order));
        markLines();
    }
}

void StepsDesk::markLines()
{
    const Run *run = shownRun();
    Editor::CodeEditor *editor = m_parts.workbench.editor();
    if (!run || !run->timeline || !editor) {
        return;
    }
    const Trace::Recording &recording = run->timeline->recording();
    Editor::StepLines &lines = Editor::StepLines::of(*editor);
    lines.setLook(m_parts.panel.look());
    if (!isTextShown(m_parts.workbench, run->order)) {
        return lines.clear();
    }
    const Trace::Frame *now = recording.top(recording.steps[run->step]);
    const Trace::Frame *before = run->step > 0 ? recording.top(recording.steps[run->step - 1]) : nullptr;
    lines.show(now ? now->line : 0, before ? before->line : 0);
}

void StepsDesk::dropOthers(const QString &document)
{
    while (m_runs.size() >= mostRuns && !m_runs.contains(document)) {
        const auto other = std::ranges::find_if(m_runs, [this](const auto &run) { return run.first != m_shown; });
        m_runs.erase(other == m_runs.end() ? m_runs.begin() : other);
    }
}

StepsDesk::Run *StepsDesk::runOf(const Runner::Ticket &ticket)
{
    const auto found = m_runs.find(ticket.document);
    return found != m_runs.end() && found->second.order.ticket == ticket ? &found->second : nullptr;
}

StepsDesk::Run *StepsDesk::shownRun()
{
    const auto found = m_runs.find(m_shown);
    return found == m_runs.end() ? nullptr : &found->second;
}

} // namespace Ochre::Workbench
