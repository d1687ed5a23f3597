// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/codeeditor.h"
#include "study/exercisejudge.h"
#include "support/pagefixture.h"
#include "widgets/changesview.h"
#include "workbench/exercisebar.h"
#include "workbench/exercisehelp.h"
#include "workbench/solutiondialog.h"
#include "workbench/taskclock.h"
#include "workbench/taskdesk.h"
#include "workbench/workbench.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Workbench::ExerciseBar;

/// Live coding against the clock, on a clock that the test moves.
class TestTaskDesk final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_now = 1000;
        m_fixture = std::make_unique<ProgressFixture>();
        QVERIFY(m_fixture->open());
        m_bench = std::make_unique<Workbench::Workbench>(*m_fixture->progress);
        m_bench->resize(900, 600);
        m_help = std::make_unique<Workbench::ExerciseHelp>(*m_fixture->progress, *m_bench);
        m_desk = std::make_unique<Workbench::TaskDesk>(*m_fixture->progress, *m_bench, [this] { return m_now; });
        m_bench->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_bench.get()));
    }

    void cleanup()
    {
        m_desk.reset();
        m_help.reset();
        m_bench.reset();
        m_fixture.reset();
    }

    void clock_runsOnlyWhenTheLearnerStartsIt()
    {
        open(u"lesson/task"_s);
        QVERIFY(clockText().contains(u"10 minute"_s));
        QVERIFY(!button(u"stopClockButton"_s)->isVisible());
        pass(5);
        QVERIFY(!answer().attempts);
        click(u"startClockButton"_s);
        pass(3);
        QVERIFY2(clockText().startsWith(u"3 of 10"_s), qPrintable(clockText()));
        pass(9);
        QVERIFY2(clockText().startsWith(u"12 of 10"_s), qPrintable(clockText())); // gently: it goes on
    }

    void time_canBeHidden()
    {
        open(u"lesson/task"_s);
        click(u"startClockButton"_s);
        pass(3);
        click(u"hideClockButton"_s);
        QVERIFY(!clockText().contains(u'3'));
        pass(1);
        QVERIFY(!clockText().contains(u'4'));
        click(u"hideClockButton"_s);
        QVERIFY(clockText().startsWith(u"4 of 10"_s));
    }

    void solving_recordsTheTime()
    {
        open(u"lesson/task"_s);
        QVERIFY(!button(u"solutionButton"_s)->isEnabled());
        click(u"startClockButton"_s);
        pass(7);
        m_desk->solve(u"rust/task"_s);
        QVERIFY(answer().correct);
        QCOMPARE(answer().takenMs, 7 * 60'000);
        QCOMPARE(answer().lesson, u"lesson"_s);
        QVERIFY(clockText().startsWith(u"✓ Solved in 7 of 10"_s));
        QVERIFY(button(u"solutionButton"_s)->isEnabled());
        QVERIFY(watched().contains(u"Tests the empty list."_s));
        m_desk->solve(u"rust/task"_s); // checked again without a clock: nothing new
        QCOMPARE(answer().attempts, 1);
    }

    void solvingWithoutAClock_isRecordedWithoutATime()
    {
        open(u"lesson/task"_s);
        m_desk->solve(u"rust/no-task-of-mine"_s);
        QVERIFY(!answer().attempts);
        m_desk->solve(u"rust/task"_s);
        QVERIFY(answer().correct);
        QCOMPARE(answer().takenMs, 0);
        QCOMPARE(clockText(), u"✓ Solved."_s);
    }

    void stopping_keepsTheTimeAndOpensBothSolutions()
    {
        open(u"lesson/task"_s);
        click(u"startClockButton"_s);
        pass(12);
        click(u"stopClockButton"_s);
        QVERIFY(!answer().correct);
        QCOMPARE(answer().takenMs, 12 * 60'000);
        QVERIFY(clockText().startsWith(u"✗ Not solved in 12 of 10"_s));
        QVERIFY(watched().contains(u"What an interviewer watches"_s));
        click(u"solutionButton"_s); // no question: the time is over
        const auto *dialog = m_bench->window()->findChild<Workbench::SolutionDialog *>(u"solutionDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        const auto *ways = dialog->findChild<QComboBox *>(u"solutionFile"_s);
        QCOMPARE(ways->count(), 2);
        QCOMPARE(ways->itemText(1), u"An iterator"_s);
    }

    void secondAttempt_isTimedAnew()
    {
        open(u"lesson/task"_s);
        click(u"startClockButton"_s);
        pass(12);
        click(u"stopClockButton"_s);
        click(u"startClockButton"_s);
        QVERIFY(!button(u"solutionButton"_s)->isEnabled()); // closed while it runs
        QVERIFY(!watched().contains(u"interviewer"_s));
        pass(2);
        m_desk->solve(u"rust/task"_s);
        QCOMPARE(answer().takenMs, 2 * 60'000);
        QCOMPARE(answer().attempts, 2);
    }

    void clock_runsOnBehindOtherProgramsAndClosedTabs()
    {
        open(u"lesson/task"_s);
        click(u"startClockButton"_s);
        pass(1);
        m_bench->open({u"playground"_s, u"Playground"_s, "fn main() {}\n", std::nullopt});
        QVERIFY(!m_bench->exerciseBar());
        pass(1);
        open(u"lesson/task"_s);
        pass(1);
        QVERIFY2(clockText().startsWith(u"3 of 10"_s), qPrintable(clockText()));
    }

    void end_keepsTheTimeOfEveryClock()
    {
        open(u"+bank/task"_s);
        click(u"startClockButton"_s);
        pass(4);
        m_desk->stopAll();
        QCOMPARE(answer().takenMs, 4 * 60'000);
        QVERIFY(!answer().correct);
        QCOMPARE(answer().lesson, QString()); // the bank is no lesson
        QVERIFY(m_fixture->saved());
        QVERIFY(m_fixture->open());
        QCOMPARE(answer().takenMs, 4 * 60'000);
    }

    void otherExercises_haveNoClock()
    {
        Course::Exercise exercise;
        exercise.id = u"plain"_s;
        exercise.title = u"Plain"_s;
        m_bench->open({u"lesson/plain"_s, u"Plain"_s, "fn main() {}\n", exercise});
        QVERIFY(!m_bench->exerciseBar()->clock());
        m_desk->solve(u"rust/plain"_s);
        QVERIFY(m_fixture->progress->state().answers.isEmpty());
    }

private:
    void open(const QString &document)
    {
        const Course::Exercise exercise = Study::taskExercise(makeTask(u"task"_s));
        m_bench->open({document, exercise.title, exercise.starter, exercise});
    }

    /// Minutes go by, and the clock is looked at.
    void pass(int minutes)
    {
        m_now += minutes * 60'000;
        emit m_bench->documentChanged();
    }

    QPushButton *button(const QString &name) const
    {
        auto *found = m_bench->exerciseBar()->findChild<QPushButton *>(name);
        if (!found) {
            qFatal("no %s", qPrintable(name));
        }
        return found;
    }
    void click(const QString &name) { QTest::mouseClick(button(name), Qt::LeftButton); }
    QString clockText() const { return m_bench->exerciseBar()->findChild<QLabel *>(u"clockText"_s)->text(); }
    QString watched() const { return m_bench->exerciseBar()->findChild<QTextBrowser *>(u"hintView"_s)->toPlainText(); }
    Progress::AnswerState answer() const { return m_fixture->progress->state().answers.value(u"task"_s); }

    qint64 m_now = 0;
    std::unique_ptr<ProgressFixture> m_fixture;
    std::unique_ptr<Workbench::Workbench> m_bench;
    std::unique_ptr<Workbench::ExerciseHelp> m_help;
    std::unique_ptr<Workbench::TaskDesk> m_desk;
};

QTEST_MAIN(TestTaskDesk)
#include "tst_taskdesk.moc"
