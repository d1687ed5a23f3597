// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/resultboard.h"

#include "workbench/outputpanel.h"
#include "workbench/testspanel.h"
#include "workbench/workbench.h"

#include <algorithm>
#include <utility>

namespace Ochre::Workbench {

namespace {

/// A text as it was when the tests were ordered. Those of an exercise stand in a file of their own.
QByteArray testedText(const Order &order, const QString &file)
{
    if (file == QLatin1StringView("tests.rs") && order.document.exercise) {
        return order.document.exercise->tests;
    }
    if (order.project.isEmpty()) {
        return order.text;
    }
    const auto found = std::ranges::find(order.project.files, file, &Runner::SourceFile::path);
    return found == order.project.files.end() ? QByteArray() : found->text;
}

} // namespace

ResultBoard::ResultBoard(Workbench &workbench, OutputPanel &output, TestsPanel &tests, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_output(output)
    , m_tests(tests)
{
    connect(&workbench, &Workbench::documentChanged, this, &ResultBoard::showProgram);
    connect(&workbench, &Workbench::sourceChanged, this, &ResultBoard::markOld);
    connect(&workbench, &Workbench::projectChanged, this, &ResultBoard::markOld);
    connect(&output, &OutputPanel::lookChanged, this, &ResultBoard::showOutput);
    connect(&output, &OutputPanel::inputEntered, this, &ResultBoard::keepInput);
}

// The shown program stays what it is when its tab is only clicked again: nothing flickers.
void ResultBoard::showProgram()
{
    const QString id = m_workbench.hasDocument() ? m_workbench.document().id : QString();
    if (id == std::exchange(m_shown, id)) {
        return;
    }
    showOutput();
    showTests();
}

void ResultBoard::showOutput()
{
    const auto run = m_runs.find(m_shown);
    if (run == m_runs.end()) {
        m_output.showNothing();
        return;
    }
    m_output.showLog(run->second);
    markOld();
}

void ResultBoard::showTests()
{
    const auto run = m_testRuns.find(m_shown);
    if (run == m_testRuns.end()) {
        m_tests.showNothing();
        return;
    }
    const auto &[order, result] = run->second;
    m_tests.setProgram(order.document.title, order.when);
    m_tests.setSources([order](const QString &file) { return testedText(order, file); });
    result ? m_tests.showResult(*result) : m_tests.showRunning();
    markOld();
}

void ResultBoard::markOld()
{
    if (const auto run = m_runs.find(m_shown); run != m_runs.end()) {
        m_output.setOld(!isTextShown(m_workbench, run->second.order));
    }
    if (const auto run = m_testRuns.find(m_shown); run != m_testRuns.end()) {
        m_tests.setOld(!isTextShown(m_workbench, run->second.order));
    }
}

void ResultBoard::beginRun(const Order &order)
{
    m_runs.insert_or_assign(order.id(), OutputLog{order});
    if (m_shown == order.id()) {
        showOutput();
    }
}

OutputLog *ResultBoard::logOf(const Order &order)
{
    const auto run = m_runs.find(order.id());
    return run != m_runs.end() && run->second.order.ticket == order.ticket ? &run->second : nullptr;
}

void ResultBoard::setRunning(const Order &order)
{
    if (OutputLog *log = logOf(order)) {
        log->phase = OutputLog::Phase::Running;
        if (m_shown == order.id()) {
            m_output.showRunning();
        }
    }
}

void ResultBoard::addOutput(const Order &order, const QByteArray &bytes, bool isError)
{
    if (OutputLog *log = logOf(order)) {
        log->add(isError ? OutputLog::Piece::Kind::Error : OutputLog::Piece::Kind::Output, bytes);
        if (m_shown == order.id()) {
            m_output.appendOutput(bytes, isError);
        }
    }
}

// Output shows the run whose input this is, else it has no field for it.
void ResultBoard::keepInput(const QByteArray &bytes)
{
    const auto run = m_runs.find(m_shown);
    if (run != m_runs.end() && run->second.phase != OutputLog::Phase::Ended) {
        run->second.add(OutputLog::Piece::Kind::Input, bytes.chopped(1));
    }
}

void ResultBoard::setWaiting(const Order &order, bool isWaiting)
{
    if (OutputLog *log = logOf(order)) {
        log->isWaiting = isWaiting;
        if (m_shown == order.id()) {
            m_output.setWaitingForInput(isWaiting);
        }
    }
}

void ResultBoard::endRun(const Order &order, const Runner::RunResult &result)
{
    if (OutputLog *log = logOf(order)) {
        log->phase = OutputLog::Phase::Ended;
        log->isWaiting = false;
        log->result = result;
        if (m_shown == order.id()) {
            m_output.showResult(result);
        }
    }
}

void ResultBoard::beginTests(const Order &order)
{
    m_testRuns.insert_or_assign(order.id(), Tests{order, std::nullopt});
    if (m_shown == order.id()) {
        showTests();
    }
}

void ResultBoard::endTests(const Order &order, const Runner::TestResult &result)
{
    const auto run = m_testRuns.find(order.id());
    if (run == m_testRuns.end() || run->second.order.ticket != order.ticket) {
        return;
    }
    run->second.result = result;
    if (m_shown == order.id()) {
        showTests();
    }
}

} // namespace Ochre::Workbench
