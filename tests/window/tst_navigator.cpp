// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/codeeditor.h"
#include "practice/interviewpage.h"
#include "practice/questionpanel.h"
#include "smallpack.h"
#include "widgets/pagebrowser.h"

#include <QDockWidget>
#include <QLabel>
#include <QScrollBar>
#include <QToolButton>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Window::Rail;

/// Going to things: the page, the panel and the place that are shown, and what stays when there is nothing to go to.
class TestNavigator final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_desk.write());
        QVERIFY(m_desk.start());
    }

    void cleanupTestCase() { m_desk.end(); }

    void init() { m_desk->window.openLesson(u"moves"_s); }

    void interview_isFilledWhenItIsFirstShown()
    {
        QVERIFY(m_desk->window.interviewPage().isEmpty());
        m_desk->window.showPage(Rail::Interview);
        QVERIFY(!m_desk->window.interviewPage().isEmpty());
        QVERIFY(!m_desk.part<QWidget>(u"arrangements"_s)->isVisible()); // no lesson is meant
        m_desk->window.showPage(Rail::Learn);
        QVERIFY(m_desk.part<QWidget>(u"arrangements"_s)->isVisible());
    }

    void rail_changesThePageByClick_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("title");
        QTest::newRow("today") << u"todayRailButton"_s << u"Today"_s;
        QTest::newRow("learn") << u"learnRailButton"_s << u"1 · Moves"_s;
        QTest::newRow("interview") << u"interviewRailButton"_s << u"Interview"_s;
    }

    void rail_changesThePageByClick()
    {
        QFETCH(const QString, button);
        m_desk->window.showPage(button.startsWith(u"today"_s) ? Rail::Learn : Rail::Today);
        QTest::mouseClick(m_desk.part<QToolButton>(button), Qt::LeftButton);
        QTEST(m_desk.part<QLabel>(u"titleLabel"_s)->text(), "title");
        int checked = 0;
        for (const QString &name : {u"todayRailButton"_s, u"learnRailButton"_s, u"interviewRailButton"_s}) {
            checked += m_desk.part<QToolButton>(name)->isChecked() ? 1 : 0;
        }
        QCOMPARE(checked, 1);
        QVERIFY(m_desk.part<QToolButton>(button)->isChecked());
    }

    void page_isTheSameByKeyAndByRail()
    {
        QTest::keyClick(&m_desk->window, Qt::Key_3, Qt::ControlModifier);
        QVERIFY(m_desk.part<QToolButton>(u"interviewRailButton"_s)->isChecked());
        QVERIFY(m_desk->window.interviewPage().isVisible());
        QTest::keyClick(&m_desk->window, Qt::Key_1, Qt::ControlModifier);
        QVERIFY(m_desk.part<QToolButton>(u"todayRailButton"_s)->isChecked());
        QVERIFY(!m_desk->window.interviewPage().isVisible());
        QTest::keyClick(&m_desk->window, Qt::Key_2, Qt::ControlModifier);
        QVERIFY(m_desk->window.learnView().isVisible());
    }

    void lesson_isShownFromAnyPage()
    {
        m_desk->window.showPage(Rail::Interview);
        m_desk->window.openLesson(u"borrows"_s);
        QCOMPARE(m_desk.lessonId(), u"borrows"_s);
        QVERIFY(m_desk->window.learnView().isVisible());
        QCOMPARE(m_desk.part<QLabel>(u"titleLabel"_s)->text(), u"2 · Borrows"_s);
        QCOMPARE(m_desk.part<QLabel>(u"stepLabel"_s)->text(),
                 u"step 2 of 3 · 0 of 1 thing(s) done"_s); // the announced one counts
    }

    void unknownThings_leaveEverythingAsItWas_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("empty") << QString();
        QTest::newRow("unknown") << u"no-such-thing"_s;
        QTest::newRow("announced only") << u"later"_s;
        QTest::newRow("folder instead of id") << u"01-moves"_s;
        QTest::newRow("another case") << u"MOVES"_s;
        QTest::newRow("a way out") << u"../../etc/passwd"_s;
        QTest::newRow("NUL") << u"moves"_s + QChar(0);
        QTest::newRow("huge") << QString(1'000'000, u'x');
    }

    void unknownThings_leaveEverythingAsItWas()
    {
        QFETCH(const QString, id);
        m_desk->window.showPage(Rail::Today);
        const auto open = m_desk->workbench()->documents().size();
        m_desk->window.openLesson(id);
        m_desk->window.openExercise(id);
        m_desk->window.openQuestion(id);
        QVERIFY(m_desk.part<QToolButton>(u"todayRailButton"_s)->isChecked());
        QCOMPARE(m_desk.lessonId(), u"moves"_s);
        QCOMPARE(m_desk->workbench()->documents().size(), open);
    }

    void exercise_isOpenedInTheEditorWithTheFocus()
    {
        m_desk->window.showPage(Rail::Today);
        m_desk.part<QDockWidget>(u"workbenchDock"_s)->close();
        m_desk->window.openExercise(u"ship-it"_s);
        QCOMPARE(m_desk->workbench()->document().id, u"moves/ship-it"_s);
        QCOMPARE(m_desk->workbench()->document().title, u"Exercise: Ship it"_s);
        QCOMPARE(m_desk->workbench()->editor()->text(), QByteArray("fn main() { /* starter */ }\n"));
        QTRY_VERIFY(m_desk->workbench()->isVisible()); // its dock was closed
        QTRY_VERIFY(m_desk->workbench()->editor()->isAncestorOf(m_desk->window.focusWidget())
                    || m_desk->workbench()->editor()->hasFocus());
    }

    void openTwice_isOneTab()
    {
        m_desk->window.openExercise(u"ship-it"_s);
        const auto open = m_desk->workbench()->documents().size();
        m_desk->workbench()->editor()->replaceText("fn main() { /* mine */ }\n");
        QVERIFY(m_desk->press(u"playgroundAction"_s));
        m_desk->window.openExercise(u"ship-it"_s);
        QCOMPARE(m_desk->workbench()->documents().size(), open + 1); // the playground
        QCOMPARE(m_desk->workbench()->editor()->text(), QByteArray("fn main() { /* mine */ }\n"));
    }

    void checkQuestion_isShownInThePanelOfItsLesson()
    {
        m_desk->window.openLesson(u"borrows"_s);
        m_desk->window.showPage(Rail::Interview);
        m_desk.part<QDockWidget>(u"questionPanelDock"_s)->close();
        m_desk->window.openQuestion(u"moves-second"_s);
        QCOMPARE(m_desk.lessonId(), u"moves"_s);
        QCOMPARE(m_desk->window.learnView().questionPanel->session().question().id, u"moves-second"_s);
        QTRY_VERIFY(m_desk->window.learnView().questionPanel->isVisible());
    }

    void selfCheck_isShownOnThePage()
    {
        m_desk->window.showPage(Rail::Today);
        const QString asked = m_desk->window.learnView().questionPanel->session().question().id;
        m_desk->window.openQuestion(u"moves-self"_s);
        QVERIFY(m_desk->window.learnView().isVisible());
        const auto *browser = m_desk.part<Widgets::PageBrowser>(u"lessonBrowser"_s);
        QTRY_VERIFY(browser->verticalScrollBar()->value() > 0);
        QCOMPARE(m_desk->window.learnView().questionPanel->session().question().id, asked); // where it was left
    }

    void interviewQuestion_isShownThere_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("prompt");
        QTest::newRow("of a lesson") << u"moves-aloud"_s << u"Explain ownership."_s;
        QTest::newRow("of the bank") << u"bank-drop"_s << u"When is it dropped?"_s;
    }

    void interviewQuestion_isShownThere()
    {
        QFETCH(const QString, id);
        QFETCH(const QString, prompt);
        m_desk->window.openQuestion(id);
        QVERIFY(m_desk->window.interviewPage().isVisible());
        QCOMPARE(m_desk.part<QLabel>(u"titleLabel"_s)->text(), u"Interview"_s);
        const auto *browser = m_desk.part<Widgets::PageBrowser>(u"interviewBrowser"_s);
        QVERIFY2(browser->toPlainText().contains(prompt), qPrintable(browser->toPlainText()));
    }

    // The page tells a text; which crates it may use stands in the lesson.
    void exampleOfThePage_isOpenedWithItsCrates()
    {
        m_desk->window.openLesson(u"moves"_s);
        auto *browser = m_desk.part<Widgets::PageBrowser>(u"lessonBrowser"_s);
        const QStringList edits = browser->links().filter(u"ochre:edit/"_s);
        QVERIFY(edits.size() >= 2);
        browser->setFocus();
        browser->focusLink(edits.constLast());
        QTest::keyClick(browser, Qt::Key_Return);
        QCOMPARE(m_desk->workbench()->document().id, u"moves/example-2"_s);
        QCOMPARE(m_desk->workbench()->document().crates, QStringList{u"serde"_s});
        QVERIFY(m_desk->workbench()->editor()->text().contains("two"));
    }

private:
    Window::SmallDesk m_desk;
};

QTEST_MAIN(TestNavigator)
#include "tst_navigator.moc"
