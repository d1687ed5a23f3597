// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runner/runresult.h"
#include "workbench/outputlog.h"

#include <QObject>

#include <map>
#include <optional>

namespace Ochre::Workbench {

class OutputPanel;
class TestsPanel;
class Workbench;

/// Keeps the last run and the last test run of every program, and shows those of the program on screen: Output and
/// Tests never hold what belongs to another one.
class ResultBoard final : public QObject {
    Q_OBJECT
public:
    /// All are borrowed and must outlive it.
    ResultBoard(Workbench &workbench, OutputPanel &output, TestsPanel &tests, QObject *parent = nullptr);

    void beginRun(const Order &order);
    void setRunning(const Order &order);
    void addOutput(const Order &order, const QByteArray &bytes, bool isError);
    void setWaiting(const Order &order, bool isWaiting);
    void endRun(const Order &order, const Runner::RunResult &result);
    void beginTests(const Order &order);
    void endTests(const Order &order, const Runner::TestResult &result);

private:
    struct Tests {
        Order order;
        std::optional<Runner::TestResult> result; ///< none while they run
    };

    void showProgram();
    void showOutput();
    void showTests();
    void markOld();
    void keepInput(const QByteArray &bytes);
    [[nodiscard]] OutputLog *logOf(const Order &order);

    Workbench &m_workbench;
    OutputPanel &m_output;
    TestsPanel &m_tests;
    std::map<QString, OutputLog> m_runs; ///< by document id
    std::map<QString, Tests> m_testRuns; ///< by document id
    QString m_shown;                     ///< the document that the panels are of
};

} // namespace Ochre::Workbench
