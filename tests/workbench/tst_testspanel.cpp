// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "design/look.h"
#include "workbench/testspanel.h"

#include <QListWidget>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Workbench::TestsPanel;
using State = Runner::TestCase::State;

namespace {

Runner::TestCase test(const QString &name, State state)
{
    Runner::TestCase result;
    result.name = name;
    result.state = state;
    return result;
}

Runner::TestCase failed()
{
    Runner::TestCase result = test(u"tests::adds"_s, State::Failed);
    result.message = u"assertion `left == right` failed"_s;
    result.file = u"main.rs"_s;
    result.line = 14;
    result.actual = u"[1, 25, 3]"_s;
    result.expected = u"[1, 2, 3]"_s;
    result.output = u"about to add\n"_s;
    return result;
}

Runner::TestResult results(const std::vector<Runner::TestCase> &tests)
{
    Runner::TestResult result;
    result.outcome = Runner::Outcome::Finished;
    result.tests = tests;
    return result;
}

} // namespace

class TestTestsPanel final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_panel = std::make_unique<TestsPanel>();
        m_panel->setLook(Design::Look::make(Design::Scheme::Light, 100));
        m_panel->resize(640, 320);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }

    void cleanup() { m_panel.reset(); }

    void names_areWholeWithoutWhatAllShare_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QStringList>("shown");
        QTest::newRow("one module") << QStringList{u"tests::a"_s, u"tests::b"_s} << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("same name in two")
            << QStringList{u"m::x::a"_s, u"m::y::a"_s} << QStringList{u"x::a"_s, u"y::a"_s};
        QTest::newRow("nothing shared") << QStringList{u"a::x"_s, u"ab::x"_s} << QStringList{u"a::x"_s, u"ab::x"_s};
        QTest::newRow("one") << QStringList{u"tests::only"_s} << QStringList{u"only"_s};
        QTest::newRow("no module") << QStringList{u"only"_s, u"tests::b"_s} << QStringList{u"only"_s, u"tests::b"_s};
    }

    void names_areWholeWithoutWhatAllShare()
    {
        QFETCH(QStringList, names);
        QFETCH(QStringList, shown);
        Runner::TestResult result;
        for (const QString &name : names) {
            Runner::TestCase test;
            test.name = name;
            test.state = Runner::TestCase::State::Passed;
            result.tests.push_back(test);
        }
        m_panel->showResult(result);
        QStringList rows;
        for (int row = 0; row < list()->count(); ++row) {
            rows << list()->item(row)->text();
        }
        QCOMPARE(rows, shown);
    }

    void everyTest_saysItsStateInWords()
    {
        m_panel->showResult(results({test(u"a"_s, State::Passed), failed(), test(u"c"_s, State::Ignored),
                                     test(u"d"_s, State::TimedOut), test(u"e"_s, State::NotRun)}));
        QStringList rows;
        QStringList spoken;
        for (int row = 0; row < list()->count(); ++row) {
            rows << list()->item(row)->text();
            spoken << list()->item(row)->data(Qt::AccessibleTextRole).toString();
        }
        QCOMPARE(rows, (QStringList{u"a"_s, u"tests::adds"_s, u"c: ignored"_s, u"d: timed out"_s, u"e: not run"_s}));
        QCOMPARE(spoken.front(), u"a: passed"_s);
        QVERIFY2(spoken[1].endsWith(u"adds: failed"_s), qPrintable(spoken[1]));
        QCOMPARE(m_panel->summary(), u"✗ 1 of 4 test(s) passed. 1 test(s) ignored."_s);
        QCOMPARE(list()->currentRow(), 1); // the first that failed
        QVERIFY(text().contains(u"✗ This test failed."_s));
    }

    void summary_countsWhatRan_data()
    {
        QTest::addColumn<QList<State>>("states");
        QTest::addColumn<QString>("summary");
        QTest::newRow("all passed") << QList{State::Passed, State::Passed} << u"✓ All 2 test(s) passed."_s;
        QTest::newRow("one failed") << QList{State::Failed, State::Passed} << u"✗ 1 of 2 test(s) passed."_s;
        QTest::newRow("too slow") << QList{State::TimedOut} << u"✗ 0 of 1 test(s) passed."_s;
    }

    void summary_countsWhatRan()
    {
        QFETCH(QList<State>, states);
        QFETCH(QString, summary);
        std::vector<Runner::TestCase> tests;
        for (const State state : states) {
            tests.push_back(test(u"t"_s, state));
        }
        m_panel->showResult(results(tests));
        QCOMPARE(m_panel->summary(), summary);
    }

    void noTests_areToldInTheRunnersWords()
    {
        Runner::TestResult none;
        none.outcome = Runner::Outcome::CompileFailed;
        none.message = u"The tests do not compile."_s;
        m_panel->showResult(none);
        QCOMPARE(m_panel->summary(), none.message);
        QVERIFY(!list()->isVisible());
    }

    void ignoredTests_countOnNeitherSide_data()
    {
        QTest::addColumn<QList<State>>("states");
        QTest::addColumn<QString>("summary");
        QTest::newRow("one of two") << QList{State::Passed, State::Ignored}
                                    << u"✓ All 1 test(s) passed. 1 test(s) ignored."_s;
        QTest::newRow("two of three") << QList{State::Ignored, State::Failed, State::Ignored}
                                      << u"✗ 0 of 1 test(s) passed. 2 test(s) ignored."_s;
        QTest::newRow("all") << QList{State::Ignored, State::Ignored} << u"No test ran."_s;
    }

    void ignoredTests_countOnNeitherSide()
    {
        QFETCH(QList<State>, states);
        std::vector<Runner::TestCase> tests;
        for (const State state : states) {
            tests.push_back(test(u"t"_s, state));
        }
        Runner::TestResult result = results(tests);
        result.message = u"No test ran."_s; // the runner's own words
        m_panel->showResult(result);
        QTEST(m_panel->summary(), "summary");
        QCOMPARE(list()->count(), static_cast<int>(states.size()));
    }

    void failure_showsMessageSidesAndOutput()
    {
        m_panel->showResult(results({failed()}));
        QVERIFY(text().contains(u"assertion `left == right` failed"_s));
        QVERIFY(text().contains(u"left\n[1, 25, 3]\nright\n[1, 2, 3]"_s));
        QVERIFY(text().contains(u"It printed:\nabout to add"_s));
    }

    void differentCharacters_areMarkedByMoreThanColour()
    {
        m_panel->showResult(results({failed()}));
        QCOMPARE(marked(), QStringList{u"5"_s}); // "25" has it, "2" has not
        Runner::TestCase other = failed();
        other.actual = u"\"cafe\""_s;
        other.expected = u"\"café \""_s;
        m_panel->showResult(results({other}));
        QCOMPARE(marked(), (QStringList{u"e"_s, u"é "_s}));
    }

    void place_isALinkForMouseAndKeyboard()
    {
        m_panel->showResult(results({failed()}));
        QSignalSpy place(m_panel.get(), &TestsPanel::placeRequested);
        QTextCursor cursor = detail()->document()->find(u"Go to main.rs, line 14"_s);
        QVERIFY(!cursor.isNull());
        detail()->setTextCursor(cursor);
        detail()->ensureCursorVisible();
        QTextCursor middle = detail()->textCursor();
        middle.setPosition((cursor.selectionStart() + cursor.selectionEnd()) / 2);
        QTest::mouseClick(detail()->viewport(), Qt::LeftButton, {}, detail()->cursorRect(middle).center());
        QCOMPARE(place.count(), 1);
        QCOMPARE(place.first(), (QVariantList{u"main.rs"_s, 14}));
        detail()->moveCursor(QTextCursor::Start);
        detail()->setFocus();
        QTest::keyClick(detail(), Qt::Key_Tab);
        QTest::keyClick(detail(), Qt::Key_Return);
        QCOMPARE(place.count(), 2);
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Return);
        QCOMPARE(place.count(), 3);
    }

    // Its lines are not lines of the learner's program.
    void placeInTheExercisesTests_isSaidButNotGoneTo()
    {
        Runner::TestCase foreign = failed();
        foreign.file = u"tests.rs"_s;
        m_panel->showResult(results({foreign}));
        QSignalSpy place(m_panel.get(), &TestsPanel::placeRequested);
        QVERIFY(text().contains(u"line 14 of the exercise's own tests"_s));
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Return);
        QCOMPARE(place.count(), 0);
    }

    void otherLook_keepsTheChosenTest()
    {
        m_panel->showResult(results({failed(), test(u"b"_s, State::Passed)}));
        list()->setCurrentRow(1);
        m_panel->setLook(Design::Look::make(Design::Scheme::Dark, 120));
        QCOMPARE(list()->currentRow(), 1);
        QVERIFY(text().contains(u"✓ This test passed."_s));
        m_panel->showRunning();
        QVERIFY(!list()->isVisible());
    }

private:
    // What is bold and underlined in the detail, in order; the heading and the link are only one of them.
    QStringList marked() const
    {
        QStringList found;
        for (QTextBlock block = detail()->document()->begin(); block.isValid(); block = block.next()) {
            for (auto part = block.begin(); !part.atEnd(); ++part) {
                const QTextCharFormat format = part.fragment().charFormat();
                if (format.fontUnderline() && format.fontWeight() >= QFont::Bold) {
                    found << part.fragment().text();
                }
            }
        }
        return found;
    }

    QListWidget *list() const { return m_panel->findChild<QListWidget *>(u"testsList"_s); }
    QTextBrowser *detail() const { return m_panel->findChild<QTextBrowser *>(u"testDetail"_s); }
    QString text() const { return detail()->toPlainText(); }

    std::unique_ptr<TestsPanel> m_panel;
};

QTEST_MAIN(TestTestsPanel)
#include "tst_testspanel.moc"
