// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "workbench/document.h"
#include "runner/runresult.h"

#include <QObject>

namespace Ochre::Progress {
class ProgressService;
}
namespace Ochre::Runner {
class CodeRunner;
}

namespace Ochre::Workbench {

class LiveCheck;
class OutputPanel;
class ProjectWatch;
class RunConsent;
class TestsPanel;
class Workbench;

/// Runs and tests the shown program, shows what came of it, records it, and decides whether an exercise is solved.
class ProgramRun final : public QObject {
    Q_OBJECT
public:
    enum class Panel { Output, Problems, Tests };

    struct Parts {
        Runner::CodeRunner &runner;
        Workbench &workbench;
        LiveCheck &check;
        OutputPanel &output;
        TestsPanel &tests;
        Progress::ProgressService &progress;
        RunConsent &consent;
    };

    /// All parts are borrowed and must outlive it.
    explicit ProgramRun(const Parts &parts, QObject *parent = nullptr);

    void run();
    void runOptimised();
    void test();
    /// What Check means for the shown exercise: its tests, its output or Clippy.
    void checkExercise();
    void stop();
    void format();
    [[nodiscard]] bool isRunning() const;
    /// Whether projects are checked while they are typed.
    void setLiveCheckEnabled(bool enabled);
    /// Shows the file of a project that a message of the list is about.
    void openDiagnosticFile(int diagnostic);

signals:
    void checkStatusChanged(const QString &status); ///< of a project's check, for the status bar
    void runningChanged(bool running);
    void panelRequested(Ochre::Workbench::ProgramRun::Panel panel);
    void exerciseSolved(const QString &exerciseId);
    void messageRaised(const QString &sentence);

private:
    void start(bool optimised);
    void showRun(const Runner::RunResult &result);
    void showTests(const Runner::TestResult &result);
    void showLint(const Runner::CheckResult &result);
    void showFormatted(const QByteArray &source, const Result<QByteArray> &formatted);
    void record(const QString &outcome, const Diagnostics::DiagnosticList &diagnostics, int compileMs, int runMs,
                const QJsonObject &result);
    void markPanic(const QByteArray &standardError);
    void goToTest(const QString &file, int line);
    void goToPlace(const QString &file, int line, int column);
    void showCrates(int done, int total, const QString &crate);
    void endCrates(const QString &failure);
    void showDiagnostics(const Diagnostics::DiagnosticList &diagnostics);
    void clearMarks();
    [[nodiscard]] bool isShown() const;
    [[nodiscard]] Runner::RunRequest request() const;
    [[nodiscard]] QString forbiddenUse() const;
    void judgeOutput(const Runner::RunResult &result);
    void solve();
    [[nodiscard]] bool isReady();

    Parts m_parts;
    ProjectWatch *m_watch;
    Document m_document;       // what is being run
    QByteArray m_source;       // its text
    Runner::Project m_project; // its texts when it is a project
    Document m_tested;         // what the shown tests are of
    bool m_judging = false;    // the run is a check of an exercise
};

} // namespace Ochre::Workbench
