// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"
#include "editor/codeeditor.h"
#include "support/consent.h"
#include "widgets/messagebar.h"
#include "workbench/exercisebar.h"
#include "workbench/projectview.h"
#include "workbench/resultheading.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QToolButton>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Workbench::Document;

namespace {

const QByteArray source = "fn main() {\n    println!(\"one\");\n}\n";
const QString other = u"lesson/other"_s;

/// What is begun, and what is done before it ends.
enum class Begin { RunExample, RunExercise, CheckTests, CheckOutput, CheckClippy, Format, CheckProject };
enum class Meanwhile { SwitchTab, CloseTab, Edit, OtherOrder, Format, Stop, Reset };

const std::vector<std::pair<Begin, const char *>> begins = {
    {Begin::RunExample, "run example"},      {Begin::RunExercise, "run exercise"},
    {Begin::CheckTests, "check by tests"},   {Begin::CheckOutput, "check by output"},
    {Begin::CheckClippy, "check by Clippy"}, {Begin::Format, "format"},
    {Begin::CheckProject, "check a project"}};
const std::vector<std::pair<Meanwhile, const char *>> meanwhiles = {{Meanwhile::SwitchTab, "switch tab"},
                                                                    {Meanwhile::CloseTab, "close tab"},
                                                                    {Meanwhile::Edit, "edit"},
                                                                    {Meanwhile::OtherOrder, "another order"},
                                                                    {Meanwhile::Format, "format"},
                                                                    {Meanwhile::Stop, "stop"},
                                                                    {Meanwhile::Reset, "reset"}};

Course::Exercise exerciseWith(Course::ExerciseCheck check)
{
    Course::Exercise exercise;
    exercise.id = u"task"_s;
    exercise.title = u"Task"_s;
    exercise.hints = {u"a"_s, u"b"_s, u"c"_s};
    exercise.check = check;
    exercise.expectedStdout = check == Course::ExerciseCheck::Output ? u"one\n"_s : QString();
    exercise.tests = "#[test]\nfn t() {}\n";
    return exercise;
}

Document documentOf(Begin begin)
{
    using Check = Course::ExerciseCheck;
    const auto exercise = [](Check check) {
        return Document{u"lesson/task"_s, u"Exercise: Task"_s, source, exerciseWith(check)};
    };
    switch (begin) {
    case Begin::RunExample:
    case Begin::Format:
        return {u"lesson/example-1"_s, u"Example 1"_s, source, std::nullopt};
    case Begin::RunExercise:
    case Begin::CheckTests:
        return exercise(Check::Tests);
    case Begin::CheckOutput:
        return exercise(Check::Output);
    case Begin::CheckClippy:
        return exercise(Check::Clippy);
    case Begin::CheckProject:
        break;
    }
    Document document = exercise(Check::Tests);
    document.original.clear();
    document.project = {{u"Cargo.toml"_s, "[package]\nname = \"p\"\nversion = \"0.1.0\"\n"},
                        {u"src/main.rs"_s, source}};
    return document;
}

Document otherDocument()
{
    Course::Exercise exercise = exerciseWith(Course::ExerciseCheck::Tests);
    exercise.id = u"other"_s;
    exercise.title = u"Other"_s;
    return {other, u"Exercise: Other"_s, source, exercise}; // the same text: only the ticket tells them apart
}

Diagnostics::Diagnostic warning()
{
    Diagnostics::Diagnostic diagnostic;
    diagnostic.message = u"a warning"_s;
    return diagnostic;
}

} // namespace

/// Every pair of "begin A, do B, A ends": what A came to belongs to A's program, whatever is shown by then.
class TestProgramRun final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<ProgressFixture>();
        QVERIFY(m_fixture->open());
        makeDesk(false);
    }

    void cleanup()
    {
        m_desk.reset();
        m_fixture.reset();
    }

    void result_belongsToItsOrder_data()
    {
        QTest::addColumn<int>("begin");
        QTest::addColumn<int>("meanwhile");
        for (const auto &[begin, first] : begins) {
            for (const auto &[meanwhile, second] : meanwhiles) {
                QTest::addRow("%s, %s", first, second) << static_cast<int>(begin) << static_cast<int>(meanwhile);
            }
        }
    }

    void result_belongsToItsOrder()
    {
        QFETCH(int, begin);
        QFETCH(int, meanwhile);
        const auto what = static_cast<Begin>(begin);
        const auto then = static_cast<Meanwhile>(meanwhile);
        const Document document = documentOf(what);
        m_desk->workbench.open(otherDocument());
        m_desk->workbench.open(document);
        QSignalSpy solved(&m_desk->run, &Workbench::ProgramRun::exerciseSolved);
        give(what);
        QCOMPARE(m_desk->run.isRunning(), what != Begin::Format);
        meddle(then);
        const bool isStopped = then == Meanwhile::Stop && what != Begin::Format;
        if (!isStopped) {
            end(what);
        }
        QVERIFY(!m_desk->run.isRunning());
        verifyRecords(what, then, document);
        verifySolved(what, isStopped, solved);
        verifyShown(what, then);
    }

    void orders_haveTheEditionOfTheirProgram()
    {
        for (const Begin begin : {Begin::RunExample, Begin::CheckTests, Begin::CheckClippy, Begin::Format}) {
            makeDesk(false);
            Document document = documentOf(begin);
            document.edition = u"2018"_s;
            m_desk->workbench.open(otherDocument());
            m_desk->workbench.open(document);
            QCOMPARE(m_desk->runner.edition, u"2018"_s);
            give(begin);
            const FakeRunner &runner = m_desk->runner;
            QCOMPARE(runner.lastRun      ? runner.lastRun->edition
                     : runner.lastTests  ? runner.lastTests->edition
                     : runner.lastLint   ? runner.lastLint->edition
                     : runner.lastFormat ? runner.lastFormat->edition
                                         : QString(),
                     u"2018"_s);
        }
    }

    // The run with the other input is nobody's to see, and decides.
    void hiddenInput_isRunAfterTheOneThatIsShown()
    {
        Document document = documentOf(Begin::CheckOutput);
        document.exercise->hiddenStdin = u"3"_s;
        document.exercise->hiddenStdout = u"three\n"_s;
        m_desk->workbench.open(document);
        m_desk->run.checkExercise();
        m_desk->runner.endRun(finished());
        QVERIFY(!isSolved(u"task"_s));
        QVERIFY(m_desk->runner.lastRun);
        QCOMPARE(m_desk->runner.lastRun->input, "3"_ba);
        QCOMPARE(m_desk->runner.lastRun->source, source);
        Runner::RunResult hidden = finished();
        hidden.standardOutput = "three\n";
        m_desk->runner.endRun(hidden);
        QVERIFY(isSolved(u"task"_s));
        QVERIFY(!m_desk->runner.lastRun);
    }

    // A clean check by Clippy is followed by a run of just that text.
    void clippyCheck_runsTheTextThatWasChecked()
    {
        m_desk->workbench.open(documentOf(Begin::CheckClippy));
        m_desk->run.checkExercise();
        m_desk->workbench.open(otherDocument());
        m_desk->runner.endLint({});
        QVERIFY(m_desk->runner.lastRun);
        QCOMPARE(m_desk->runner.lastRun->ticket.document, u"lesson/task"_s);
        QCOMPARE(m_desk->runner.lastRun->source, source);
        m_desk->runner.endRun(finished());
        QVERIFY(isSolved(u"task"_s));
        QVERIFY(!isSolved(u"other"_s));
    }

    void lints_goToTheirProgramOnly()
    {
        m_desk->workbench.open(documentOf(Begin::CheckClippy));
        m_desk->run.checkExercise();
        m_desk->workbench.open(otherDocument());
        Runner::CheckResult lints;
        lints.diagnostics = {warning()};
        m_desk->runner.endLint(lints);
        QVERIFY(m_desk->workbench.editor()->diagnostics().empty());
        QCOMPARE(m_desk->problems.problemCount(), 0);
        m_desk->workbench.open(documentOf(Begin::CheckClippy));
        QCOMPARE(m_desk->problems.problemCount(), 1);
        QVERIFY(heading(&m_desk->problems)->text().contains(u"Task"_s));
    }

    void secondOrder_isRefusedInWords()
    {
        m_desk->workbench.open(documentOf(Begin::RunExample));
        m_desk->run.run();
        m_desk->workbench.open(otherDocument());
        m_desk->run.checkExercise();
        QVERIFY(!m_desk->runner.lastTests);
        auto *message = m_desk->workbench.findChild<Widgets::MessageBar *>();
        QVERIFY2(message->text().contains(u"“Example 1” is still running"_s), qPrintable(message->text()));
    }

    void panels_showTheResultsOfTheShownProgram()
    {
        const Document example = documentOf(Begin::RunExample);
        m_desk->workbench.open(example);
        m_desk->run.run();
        const Runner::Ticket ticket = m_desk->runner.lastRun->ticket;
        emit m_desk->runner.programStarted(ticket);
        emit m_desk->runner.outputReceived("one\n", false, ticket);
        QTRY_VERIFY(m_desk->output.text().contains(u"one"_s));
        m_desk->workbench.open(otherDocument());
        QVERIFY(m_desk->output.text().isEmpty());
        QVERIFY(heading(&m_desk->output)->isHidden());
        QVERIFY(stopButton()->isHidden());
        emit m_desk->runner.outputReceived("two\n", false, ticket); // goes on behind the scene
        QVERIFY(m_desk->output.text().isEmpty());
        m_desk->workbench.open(example);
        QTRY_VERIFY(m_desk->output.text().contains(u"two"_s));
        QVERIFY(m_desk->output.text().contains(u"one"_s));
        QVERIFY(!stopButton()->isHidden());
        QVERIFY(heading(&m_desk->output)->text().startsWith(u"Example 1"_s));
        m_desk->runner.endRun(finished());
        QVERIFY(stopButton()->isHidden());
    }

    void panels_sayWhenTheTextHasChanged()
    {
        m_desk->workbench.open(documentOf(Begin::RunExercise));
        m_desk->run.run();
        m_desk->runner.endRun(finished());
        m_desk->run.test();
        m_desk->runner.endTests(passed());
        for (QWidget *panel : {static_cast<QWidget *>(&m_desk->output), static_cast<QWidget *>(&m_desk->tests)}) {
            QVERIFY(!heading(panel)->isOld());
        }
        m_desk->workbench.editor()->replaceText("fn main() {}\n");
        for (QWidget *panel : {static_cast<QWidget *>(&m_desk->output), static_cast<QWidget *>(&m_desk->tests)}) {
            QVERIFY(heading(panel)->isOld());
            QVERIFY2(heading(panel)->text().contains(u"earlier text"_s), qPrintable(heading(panel)->text()));
        }
        m_desk->workbench.editor()->undo();
        QVERIFY(!heading(&m_desk->output)->isOld());
    }

    void input_goesToTheRunThatIsShown()
    {
        m_desk->workbench.open(documentOf(Begin::RunExample));
        m_desk->run.run();
        const Runner::Ticket ticket = m_desk->runner.lastRun->ticket;
        emit m_desk->runner.programStarted(ticket);
        emit m_desk->output.inputEntered("7\n");
        QCOMPARE(m_desk->runner.input, QByteArray("7\n"));
        m_desk->workbench.open(otherDocument());
        emit m_desk->runner.waitingForInputChanged(true, ticket);
        QVERIFY(!m_desk->output.findChild<QLabel *>(u"outcomeLabel"_s)->text().contains(u"waits"_s));
        m_desk->workbench.open(documentOf(Begin::RunExample));
        QVERIFY(m_desk->output.findChild<QLabel *>(u"outcomeLabel"_s)->text().contains(u"waits"_s));
    }

    void answersOfOthers_areNobodys()
    {
        m_desk->workbench.open(documentOf(Begin::CheckOutput));
        emit m_desk->runner.runFinished(finished());
        emit m_desk->runner.testsFinished(passed());
        emit m_desk->runner.lintFinished({});
        QVERIFY(recorded().empty());
        QVERIFY(!isSolved(u"task"_s));
    }

    // Opening a project of somebody else's course executes nothing of it; ordering it to run says that it may.
    void foreignProject_isCheckedOnlyAfterItWasRun()
    {
        makeDesk(true);
        const Consent consent;
        m_desk->workbench.open(documentOf(Begin::CheckProject));
        QVERIFY(!m_desk->runner.project.isEmpty());
        QCOMPARE(m_desk->runner.projectTrust, Runner::Trust::Foreign);
        m_desk->workbench.open(otherDocument());
        m_desk->workbench.open(documentOf(Begin::CheckProject));
        QCOMPARE(m_desk->runner.projectTrust, Runner::Trust::Foreign);
        m_desk->run.test();
        QCOMPARE(m_desk->runner.lastTests->trust, Runner::Trust::ForeignContained);
        QCOMPARE(m_desk->runner.projectTrust, Runner::Trust::ForeignContained);
        m_desk->runner.endTests(passed());
    }

private:
    void makeDesk(bool isForeign)
    {
        m_desk.reset();
        m_desk = std::make_unique<Desk>(*m_fixture->progress, m_fixture->folder.path(), isForeign);
    }

    void give(Begin begin)
    {
        switch (begin) {
        case Begin::RunExample:
        case Begin::RunExercise:
            return m_desk->run.run();
        case Begin::Format:
            return m_desk->run.format();
        case Begin::CheckTests:
        case Begin::CheckOutput:
        case Begin::CheckClippy:
        case Begin::CheckProject:
            return m_desk->run.checkExercise();
        }
    }

    void meddle(Meanwhile meanwhile)
    {
        Workbench::Workbench &workbench = m_desk->workbench;
        switch (meanwhile) {
        case Meanwhile::SwitchTab:
            return workbench.open(otherDocument());
        case Meanwhile::CloseTab: {
            auto *tabs = workbench.findChild<QTabBar *>(u"documentTabs"_s);
            return static_cast<QToolButton *>(tabs->tabButton(tabs->currentIndex(), QTabBar::RightSide))->click();
        }
        case Meanwhile::Edit:
            return workbench.editor()->replaceText("fn main() { }\n");
        case Meanwhile::OtherOrder:
            workbench.open(otherDocument());
            return m_desk->run.checkExercise();
        case Meanwhile::Format:
            // The second format is of the same text: it must not take the place of a run.
            return m_desk->run.format();
        case Meanwhile::Stop:
            return m_desk->run.stop();
        case Meanwhile::Reset:
            workbench.editor()->replaceText("fn main() { }\n");
            return workbench.resetDocument();
        }
    }

    void end(Begin begin)
    {
        FakeRunner &runner = m_desk->runner;
        switch (begin) {
        case Begin::RunExample:
        case Begin::RunExercise:
        case Begin::CheckOutput:
            runner.endRun(finished());
            break;
        case Begin::CheckTests:
        case Begin::CheckProject:
            runner.endTests(passed());
            break;
        case Begin::CheckClippy:
            runner.endLint({});
            runner.endRun(finished());
            break;
        case Begin::Format:
            runner.endFormat("fn main() {}\n");
            break;
        }
        if (runner.lastTests) { // of the other order, where nothing kept it waiting
            Runner::TestResult stopped;
            stopped.outcome = Runner::Outcome::Stopped;
            runner.endTests(stopped);
        }
    }

    void verifyRecords(Begin begin, Meanwhile meanwhile, const Document &document)
    {
        // A format records nothing and keeps nobody waiting; a check by Clippy that was stopped never came to its run.
        const bool isOther = begin == Begin::Format;
        const bool isEmpty =
            isOther ? meanwhile != Meanwhile::OtherOrder : begin == Begin::CheckClippy && meanwhile == Meanwhile::Stop;
        const std::vector<Progress::Event> events = recorded();
        QCOMPARE(events.size(), size_t(isEmpty ? 0 : 1));
        for (const Progress::Event &event : events) {
            QCOMPARE(event.data[u"document"_s].toString(), isOther ? other : document.id);
            QCOMPARE(event.subject, isOther ? other : document.id);
        }
    }

    void verifySolved(Begin begin, bool isStopped, const QSignalSpy &solved)
    {
        const bool isCheck = begin == Begin::CheckTests || begin == Begin::CheckOutput || begin == Begin::CheckClippy
                             || begin == Begin::CheckProject;
        QCOMPARE(isSolved(u"task"_s), isCheck && !isStopped);
        QCOMPARE(solved.size(), isCheck && !isStopped ? 1 : 0);
        QVERIFY(!isSolved(u"other"_s));
        auto *otherBar = m_desk->workbench.exerciseBar(other);
        QVERIFY(otherBar);
        QVERIFY(otherBar->findChild<QLabel *>(u"exerciseState"_s)->text().isEmpty());
        if (auto *bar = m_desk->workbench.exerciseBar(u"lesson/task"_s)) {
            QCOMPARE(!bar->findChild<QLabel *>(u"exerciseState"_s)->text().isEmpty(), isCheck && !isStopped);
        }
    }

    void verifyShown(Begin begin, Meanwhile meanwhile)
    {
        const bool isAway = meanwhile == Meanwhile::SwitchTab || meanwhile == Meanwhile::CloseTab;
        if (isAway) {
            QCOMPARE(m_desk->workbench.document().id, other);
            QVERIFY(heading(&m_desk->output)->isHidden());
            QVERIFY(heading(&m_desk->tests)->isHidden());
            QCOMPARE(m_desk->problems.problemCount(), 0);
            QVERIFY(m_desk->workbench.editor()->text() == source);
        } else if (begin == Begin::Format) {
            // What was typed meanwhile stays.
            const QByteArray now = m_desk->workbench.editor()->text();
            const bool isTyped = meanwhile == Meanwhile::Edit;
            const bool isOther = meanwhile == Meanwhile::OtherOrder;
            QCOMPARE(now, isTyped ? "fn main() { }\n" : isOther ? source : QByteArray("fn main() {}\n"));
        }
        if (meanwhile == Meanwhile::Edit && begin != Begin::Format && begin != Begin::CheckClippy) {
            const bool isTests = begin == Begin::CheckTests || begin == Begin::CheckProject;
            QVERIFY(heading(isTests ? static_cast<QWidget *>(&m_desk->tests) : &m_desk->output)->isOld());
        }
    }

    [[nodiscard]] static Workbench::ResultHeading *heading(QWidget *panel)
    {
        return panel->findChild<Workbench::ResultHeading *>();
    }

    [[nodiscard]] QPushButton *stopButton() const { return m_desk->output.findChild<QPushButton *>(u"stopButton"_s); }

    [[nodiscard]] static Runner::RunResult finished()
    {
        Runner::RunResult result;
        result.outcome = Runner::Outcome::Finished;
        result.standardOutput = "one\n";
        return result;
    }

    [[nodiscard]] static Runner::TestResult passed()
    {
        Runner::TestResult result;
        result.outcome = Runner::Outcome::Finished;
        Runner::TestCase test;
        test.name = u"t"_s;
        test.state = Runner::TestCase::State::Passed;
        result.tests = {test};
        return result;
    }

    [[nodiscard]] std::vector<Progress::Event> recorded() const
    {
        std::vector<Progress::Event> all;
        for (const QString &id : {u"lesson/task"_s, u"lesson/example-1"_s, other}) {
            auto events = m_fixture->progress->events(QString::fromLatin1(Progress::EventKind::programRun), id, 100);
            if (!QTest::qWaitFor([&events] { return events.isFinished(); }, 10'000)) {
                return {};
            }
            const auto found = events.result().value_or(std::vector<Progress::Event>());
            all.insert(all.end(), found.begin(), found.end());
        }
        return all;
    }

    [[nodiscard]] bool isSolved(const QString &exercise) const
    {
        return m_fixture->progress->state().lessons.value(u"lesson"_s).solvedExercises.contains(exercise);
    }

    std::unique_ptr<ProgressFixture> m_fixture;
    std::unique_ptr<Desk> m_desk;
};

QTEST_MAIN(TestProgramRun)
#include "tst_programrun.moc"
