// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/codeeditor.h"
#include "support/pagefixture.h"
#include "widgets/changesview.h"
#include "widgets/messagebar.h"
#include "workbench/exercisebar.h"
#include "workbench/exercisehelp.h"
#include "workbench/solutiondialog.h"
#include "workbench/workbench.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextBrowser>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Workbench::ExerciseBar;

namespace {

const QByteArray starter = "fn main() {\n    let a = String::new();\n    drop(a);\n    drop(a);\n}\n";
const QByteArray solution = "fn main() {\n    let a = String::new();\n    drop(a.clone());\n    drop(a);\n}\n";

Course::Exercise exercise()
{
    Course::Exercise exercise;
    exercise.id = u"ship"_s;
    exercise.title = u"Ship it"_s;
    exercise.goal = u"Make it compile."_s;
    exercise.hints = {u"A move ends the use."_s, u"Look at line 3."_s, u"Something like `a.clone()`."_s};
    exercise.starter = starter;
    exercise.solution = solution;
    return exercise;
}

void write(const QString &file, const QByteArray &text)
{
    QDir().mkpath(QFileInfo(file).path());
    QFile out(file);
    if (!out.open(QFile::WriteOnly) || out.write(text) != text.size()) {
        qFatal("the file cannot be written");
    }
}

} // namespace

class TestExerciseBar final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<ProgressFixture>();
        QVERIFY(m_fixture->open());
        makeBench();
    }

    void cleanup()
    {
        m_help.reset();
        m_bench.reset();
        m_fixture.reset();
    }

    // A click that comes when all are shown, as from a program that drives the window, asks for none beyond the last.
    void hintsPastTheLastOne_areNotAskedFor()
    {
        ExerciseBar bar(exercise());
        QSignalSpy shown(&bar, &ExerciseBar::hintShown);
        auto *button = bar.findChild<QPushButton *>(u"hintButton"_s);
        for (int click = 0; click < 5; ++click) {
            button->click();
        }
        QCOMPARE(bar.hintsShown(), 3);
        QCOMPARE(shown.size(), 3);
    }

    void hints_comeOneAClickAndNameTheirStep()
    {
        open();
        QSignalSpy shown(bar(), &ExerciseBar::hintShown);
        QVERIFY(!hints().contains(u"A move"_s));
        QCOMPARE(button(u"hintButton"_s)->text(), u"Hint 1 of 3"_s);
        click(u"hintButton"_s);
        QCOMPARE(shown.last().first().toInt(), 1);
        QVERIFY(hints().contains(u"Concept. A move ends the use."_s));
        QVERIFY(!hints().contains(u"line 3"_s));
        QCOMPARE(button(u"hintButton"_s)->text(), u"Hint 2 of 3"_s);
        click(u"hintButton"_s);
        click(u"hintButton"_s);
        QCOMPARE(shown.count(), 3);
        QVERIFY(hints().contains(u"Place. Look"_s));
        QVERIFY(hints().contains(u"Shape. Something"_s));
        QVERIFY(!button(u"hintButton"_s)->isVisible());
    }

    void hintsOfEarlier_areShownAgain()
    {
        m_fixture->progress->record(Journal::HintShown{u"lesson"_s, u"ship"_s, 2});
        open();
        QCOMPARE(bar()->hintsShown(), 2);
        QVERIFY(hints().contains(u"Place. Look"_s));
        QCOMPARE(button(u"hintButton"_s)->text(), u"Hint 3 of 3"_s);
    }

    // The window may restore its programs before the store is open.
    void hintsOfEarlier_comeWhenTheStoreIsOpen()
    {
        m_fixture->progress->record(Journal::HintShown{u"lesson"_s, u"ship"_s, 1});
        m_help.reset();
        m_bench.reset();
        m_fixture->progress.reset();
        m_fixture->progress =
            std::make_unique<Progress::ProgressService>(m_fixture->folder.filePath(u"progress.db"_s), systemClock());
        makeBench();
        open();
        QCOMPARE(bar()->hintsShown(), 0);
        m_fixture->progress->open();
        QTRY_COMPARE(bar()->hintsShown(), 1);
    }

    // However long the goal is: there is room to write, and the newest hint can be seen.
    void longGoal_leavesRoomForTheEditor()
    {
        Course::Exercise longer = exercise();
        longer.goal = u"A long line of a long goal.\n\n"_s.repeated(40);
        const int height = m_bench->height();
        m_bench->open({u"lesson/ship"_s, longer.title, starter, longer});
        seeHints();
        QTRY_VERIFY(m_bench->editor()->height() >= height / 3);
        QCOMPARE(m_bench->height(), height);
        auto *view = bar()->findChild<QTextBrowser *>(u"hintView"_s);
        QTRY_VERIFY(!view->visibleRegion().isEmpty());
    }

    void solution_waitsForTheLastHint()
    {
        open();
        QVERIFY(!button(u"solutionButton"_s)->isEnabled());
        QVERIFY(button(u"solutionButton"_s)->toolTip().contains(u"last hint"_s));
        click(u"hintButton"_s);
        click(u"hintButton"_s);
        QVERIFY(!button(u"solutionButton"_s)->isEnabled());
        click(u"hintButton"_s);
        QVERIFY(button(u"solutionButton"_s)->isEnabled());
        QVERIFY(button(u"solutionButton"_s)->hasFocus()); // for the keyboard the way goes on
    }

    void solution_isAskedForOnceAndLogged()
    {
        open();
        seeHints();
        click(u"solutionButton"_s);
        auto *question = m_bench->findChild<QMessageBox *>(u"solutionQuestion"_s);
        QVERIFY(question && question->isVisible());
        QVERIFY(question->text().contains(u"still solve it yourself"_s));
        QTest::keyClick(question, Qt::Key_Return); // the careful answer is the default
        QTRY_VERIFY(!m_bench->findChild<QMessageBox *>(u"solutionQuestion"_s));
        QVERIFY(!dialog());
        QVERIFY(!m_fixture->progress->state().exercises.value(u"ship"_s).solutionShown);

        click(u"solutionButton"_s);
        QTest::mouseClick(m_bench->findChild<QPushButton *>(u"showSolutionButton"_s), Qt::LeftButton);
        QTRY_VERIFY(dialog() && dialog()->isVisible());
        QVERIFY(m_fixture->progress->state().exercises.value(u"ship"_s).solutionShown);
        QCOMPARE(view()->toPlainText().toUtf8() + '\n', solution);
        QVERIFY(view()->isReadOnly());
        QCOMPARE(m_bench->editor()->text(), starter);
        QCOMPARE(label(u"exerciseState"_s), u"solution seen"_s);
        const auto events = m_fixture->progress->state().eventCount;

        QTest::mouseClick(dialog()->findChild<QPushButton *>(u"closeSolutionButton"_s), Qt::LeftButton);
        QVERIFY(!dialog()->isVisible());
        click(u"solutionButton"_s);
        QVERIFY(dialog()->isVisible());
        QCOMPARE(m_fixture->progress->state().eventCount, events);
    }

    void solvedExercise_showsItAtOnce()
    {
        open();
        QVERIFY(!button(u"solutionButton"_s)->isEnabled());
        m_fixture->progress->record(Journal::ExerciseSolved{u"lesson"_s, u"ship"_s});
        QCOMPARE(label(u"exerciseState"_s), u"✓ solved"_s);
        click(u"solutionButton"_s);
        QVERIFY(dialog() && dialog()->isVisible());
        QVERIFY(!m_bench->findChild<QMessageBox *>(u"solutionQuestion"_s));
    }

    void comparison_isWithTheTextOfNow()
    {
        showSolution();
        m_bench->editor()->replaceText("// mine\n" + starter);
        QTest::mouseClick(dialog()->findChild<QPushButton *>(u"solutionCompareButton"_s), Qt::LeftButton);
        QVERIFY(view()->toPlainText().contains(u"− // mine\n"_s));
        QVERIFY(view()->toPlainText().contains(u"−     drop(a);\n+     drop(a.clone());\n"_s));
        QCOMPARE(view()->addedLines(), 1);
        QCOMPARE(view()->removedLines(), 2);
        m_bench->editor()->replaceText(solution);
        QTest::mouseClick(dialog()->findChild<QPushButton *>(u"solutionOnlyButton"_s), Qt::LeftButton);
        QTest::mouseClick(dialog()->findChild<QPushButton *>(u"solutionCompareButton"_s), Qt::LeftButton);
        QVERIFY(dialog()->findChild<QLabel *>(u"solutionNote"_s)->text().contains(u"is the same"_s));
    }

    void copy_takesTheSolution()
    {
        showSolution();
        QTest::mouseClick(dialog()->findChild<QPushButton *>(u"copySolutionButton"_s), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), solution);
        view()->setFocus();
        view()->selectAll();
        QTest::keySequence(view(), QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text().toUtf8() + '\n', solution);
    }

    void missingSolution_isSaid()
    {
        Course::Exercise without = exercise();
        without.solution.clear();
        m_fixture->progress->record(Journal::ExerciseSolved{u"lesson"_s, u"ship"_s});
        m_bench->open({u"lesson/ship"_s, without.title, starter, without});
        click(u"solutionButton"_s);
        QVERIFY(!dialog());
        QVERIFY(m_bench->findChild<Widgets::MessageBar *>()->text().contains(u"without a solution"_s));
    }

    void projectSolution_isItsFilesAndNeverTheWrongOnes()
    {
        const QTemporaryDir folder;
        write(folder.filePath(u"project/Cargo.toml"_s), "[package]\n");
        write(folder.filePath(u"project/src/lib.rs"_s), "// given\n");
        write(folder.filePath(u"solution/src/lib.rs"_s), "// lib\n");
        write(folder.filePath(u"solution/src/main.rs"_s), "// main\n");
        write(folder.filePath(u"wrong/lazy/src/lib.rs"_s), "// wrong\n");
        Course::Exercise project = exercise();
        project.projectFolder = folder.filePath(u"project"_s);
        const auto files = Workbench::solutionOf(project);
        QVERIFY(files);
        QCOMPARE(*files,
                 (std::vector<Runner::SourceFile>{{u"src/lib.rs"_s, "// lib\n"}, {u"src/main.rs"_s, "// main\n"}}));

        Workbench::SolutionDialog window;
        window.showSolution(project.title, *files, [](const QString &) { return QByteArray(); });
        window.show();
        auto *choice = window.findChild<QComboBox *>(u"solutionFile"_s);
        QVERIFY(choice->isVisible());
        QTest::keyClick(choice, Qt::Key_Down);
        QCOMPARE(window.findChild<Widgets::ChangesView *>()->toPlainText(), u"// main"_s);
        project.projectFolder = folder.filePath(u"elsewhere/project"_s);
        QVERIFY(!Workbench::solutionOf(project));
    }

private:
    void makeBench()
    {
        m_bench = std::make_unique<Workbench::Workbench>(*m_fixture->progress);
        m_help = std::make_unique<Workbench::ExerciseHelp>(*m_fixture->progress, *m_bench);
        m_bench->resize(700, 500);
        m_bench->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_bench.get()));
        m_bench->activateWindow();
    }

    void open() { m_bench->open({u"lesson/ship"_s, u"Ship it"_s, starter, exercise()}); }
    void seeHints()
    {
        for (int step = 0; step < 3; ++step) {
            click(u"hintButton"_s);
        }
    }
    void showSolution()
    {
        m_fixture->progress->record(Journal::ExerciseSolved{u"lesson"_s, u"ship"_s});
        open();
        click(u"solutionButton"_s);
        QVERIFY(dialog());
    }

    ExerciseBar *bar() const { return m_bench->exerciseBar(); }
    QPushButton *button(const QString &name) const { return bar()->findChild<QPushButton *>(name); }
    void click(const QString &name) const { QTest::mouseClick(button(name), Qt::LeftButton); }
    QString label(const QString &name) const { return bar()->findChild<QLabel *>(name)->text(); }
    QString hints() const { return bar()->findChild<QTextBrowser *>(u"hintView"_s)->toPlainText(); }
    Workbench::SolutionDialog *dialog() const { return m_bench->findChild<Workbench::SolutionDialog *>(); }
    Widgets::ChangesView *view() const { return dialog()->findChild<Widgets::ChangesView *>(u"solutionView"_s); }

    std::unique_ptr<ProgressFixture> m_fixture;
    std::unique_ptr<Workbench::Workbench> m_bench;
    std::unique_ptr<Workbench::ExerciseHelp> m_help;
};

QTEST_MAIN(TestExerciseBar)
#include "tst_exercisebar.moc"
