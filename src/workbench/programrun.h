// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "runner/runresult.h"
#include "workbench/orderbook.h"

#include <QObject>

namespace Ochre::Progress {
class ProgressService;
}
namespace Ochre::Runner {
class ProgramRunner;
}

namespace Ochre::Workbench {

class ErrorKeeper;
class LiveCheck;
class OutputPanel;
class ProgramPlaces;
class ProjectWatch;
class ResultBoard;
class RuleDesk;
class RunConsent;
class TestsPanel;
class Workbench;
struct Judgement;

/// Gives orders for the shown program, and does with every answer what its order says: shows it where its program is
/// shown, records it for that program, and decides whether that program's exercise is solved. It remembers no program
/// of its own: what is current is only what the workbench shows.
class ProgramRun final : public QObject {
    Q_OBJECT
public:
    enum class Panel { Output, Problems, Tests };

    struct Parts {
        Runner::ProgramRunner &runner;
        Workbench &workbench;
        LiveCheck &check;
        OutputPanel &output;
        TestsPanel &tests;
        Progress::ProgressService &progress;
        RunConsent &consent;
        QString helpers = {}; ///< folder of ochre-rules
    };

    /// All parts are borrowed and must outlive it.
    explicit ProgramRun(const Parts &parts, QObject *parent = nullptr);

    void run();
    void runOptimised();
    void test();
    /// Clippy's opinion of the shown program.
    void lint();
    /// What Check means for the shown exercise: its tests, its output or Clippy.
    void checkExercise();
    void stop();
    void format();
    /// A run, a test run or a check by Clippy is not answered yet: another one is refused in words.
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] ErrorKeeper &errors() const { return *m_errors; }
    /// For the programs and tests that are run from now on.
    void setLimits(const Sandbox::Limits &limits) { m_limits = limits; }
    /// Whether projects are checked while they are typed.
    void setLiveCheckEnabled(bool enabled);
    /// Shows the file of a project that a message of the list is about.
    void openDiagnosticFile(int diagnostic);

signals:
    void checkStatusChanged(const QString &status); ///< of a project's check, for the status bar
    void runningChanged(bool running);
    void panelRequested(Ochre::Workbench::ProgramRun::Panel panel);
    void exerciseSolved(const QString &key); ///< "course/exercise": two courses may have equal ids
    void messageRaised(const QString &sentence);

private:
    void connectRunner();
    void connectPanels();
    [[nodiscard]] bool isReady();
    [[nodiscard]] bool isFree();
    [[nodiscard]] Runner::Trust trustFor(const Order &order);
    void startRun(const Order &order, bool optimised);
    void startTests(const Order &order);
    void startLint(const Order &order);
    void runShown(bool optimised, bool isCheck);
    void testShown(bool isCheck);
    void lintShown(bool isCheck);
    void acceptRun(const Runner::RunResult &result);
    void acceptTests(const Runner::TestResult &result);
    void acceptLint(const Runner::CheckResult &result);
    void acceptFormatted(const Runner::Ticket &ticket, const Result<QByteArray> &formatted);
    void showDiagnostics(const Order &order, const Diagnostics::DiagnosticList &diagnostics);
    void accept(const Order &order, const Judgement &judgement, const Diagnostics::DiagnosticList &breaches);
    void judgeRules(const Order &order, const Runner::RunResult &result);
    void startHiddenRun(const Order &order, const QByteArray &shownOutput);
    [[nodiscard]] const Order *shownOrder(const Runner::Ticket &ticket) const;
    void solve(const Order &order);
    void request(const Order &order, Panel panel);
    void showCrates(int done, int total, const QString &crate);
    void endCrates(const QString &failure);

    Parts m_parts;
    Sandbox::Limits m_limits = Sandbox::Limits::forRun();
    ProjectWatch *m_watch;
    ResultBoard *m_board;
    RuleDesk *m_rules;
    ProgramPlaces *m_places;
    ErrorKeeper *m_errors;
    OrderBook m_orders;
};

} // namespace Ochre::Workbench

Q_DECLARE_METATYPE(Ochre::Workbench::Order)
