// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/codeeditor.h"
#include "lesson/coursebrowser.h"
#include "practice/questionpanel.h"
#include "smallpack.h"
#include "widgets/pagebrowser.h"
#include "window/actions.h"

#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QStatusBar>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Window::Rail;

/// The keys that move: between lessons, sections, pages and panels.
class TestLearnActions final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_desk.write());
        QVERIFY(m_desk.start());
    }

    void cleanupTestCase() { m_desk.end(); }

    void init()
    {
        m_desk->window.openLesson(u"moves"_s);
        m_desk->window.learnView().lessonPage->scrollToAnchor(u"top"_s);
        m_desk->window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_desk->window));
    }

    void lessons_areWalkedThroughToBothEnds()
    {
        QCOMPARE(m_desk.lessonId(), u"moves"_s);
        QTest::keyClick(&m_desk->window, Qt::Key_PageUp, Qt::ControlModifier); // there is none before
        QCOMPARE(m_desk.lessonId(), u"moves"_s);
        QTest::keyClick(&m_desk->window, Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(m_desk.lessonId(), u"borrows"_s);
        QTest::keyClick(&m_desk->window, Qt::Key_PageDown, Qt::ControlModifier); // the next is only announced
        QCOMPARE(m_desk.lessonId(), u"borrows"_s);
        QTest::keyClick(&m_desk->window, Qt::Key_PageUp, Qt::ControlModifier);
        QCOMPARE(m_desk.lessonId(), u"moves"_s);
    }

    void linkOfALessonThatIsLeft_isToldNoMore()
    {
        auto *browser = m_desk.part<Widgets::PageBrowser>(u"lessonBrowser"_s);
        const auto *status = m_desk.part<QStatusBar>(u"statusLine"_s);
        browser->setFocus();
        browser->focusLink(u"ochre:edit/0"_s);
        QVERIFY(!status->currentMessage().isEmpty());
        QTest::keyClick(&m_desk->window, Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(m_desk.lessonId(), u"borrows"_s);
        QVERIFY2(status->currentMessage().isEmpty(), qPrintable(status->currentMessage()));
        QVERIFY(m_desk.part<QLabel>(u"savedLabel"_s)->isVisible());
    }

    void whatWasCopied_isSaidForAMoment()
    {
        auto *browser = m_desk.part<Widgets::PageBrowser>(u"lessonBrowser"_s);
        const auto *status = m_desk.part<QStatusBar>(u"statusLine"_s);
        browser->setFocus();
        browser->focusLink(u"ochre:copy/0"_s);
        QTest::keyClick(browser, Qt::Key_Return);
        QVERIFY(status->currentMessage().contains(u"Copied"_s));
        QTRY_VERIFY_WITH_TIMEOUT(status->currentMessage().isEmpty(), 10'000);
    }

    void lesson_isShownWhenAKeyOpensItFromAnotherPage()
    {
        m_desk->window.showPage(Rail::Today);
        QVERIFY(m_desk->press(u"nextLessonAction"_s));
        QVERIFY(m_desk->window.learnView().isVisible());
        QCOMPARE(m_desk.lessonId(), u"borrows"_s);
    }

    void sections_areWalkedThroughAndBack()
    {
        auto *browser = m_desk.part<Widgets::PageBrowser>(u"lessonBrowser"_s);
        browser->setFocus();
        const int top = browser->verticalScrollBar()->value();
        for (int step = 0; step < 3; ++step) {
            QTest::keyClick(browser, Qt::Key_Down, Qt::ControlModifier);
        }
        const int below = browser->verticalScrollBar()->value();
        QVERIFY(below > top);
        for (int step = 0; step < 40; ++step) {
            QTest::keyClick(browser, Qt::Key_Down, Qt::ControlModifier);
        }
        QVERIFY(browser->verticalScrollBar()->value() <= browser->verticalScrollBar()->maximum());
        for (int step = 0; step < 80; ++step) {
            QTest::keyClick(browser, Qt::Key_Up, Qt::ControlModifier);
        }
        QVERIFY(browser->verticalScrollBar()->value() < below);
    }

    void jump_showsTheLessonAndItsSections()
    {
        m_desk->window.showPage(Rail::Today);
        QVERIFY(m_desk->press(u"jumpAction"_s));
        QMenu *menu = m_desk->window.learnView().lessonPage->jumpMenu();
        QTRY_VERIFY(menu->isVisible());
        QVERIFY(m_desk->window.learnView().isVisible());
        QStringList titles;
        for (const QAction *action : menu->actions()) {
            titles << action->text();
        }
        QVERIFY(titles.contains(u"What moves"_s) && titles.contains(u"The end"_s));
        menu->close();
    }

    void focusKey_opensWhatIsClosedAndGoesThere_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("dock");
        QTest::newRow("course") << u"focusCourseAction"_s << u"courseBrowserDock"_s;
        QTest::newRow("lesson") << u"focusLessonAction"_s << QString();
        QTest::newRow("questions") << u"focusQuestionsAction"_s << u"questionPanelDock"_s;
        QTest::newRow("editor") << u"focusEditorAction"_s << u"workbenchDock"_s;
    }

    void focusKey_opensWhatIsClosedAndGoesThere()
    {
        QFETCH(const QString, action);
        QFETCH(const QString, dock);
        if (!dock.isEmpty()) {
            m_desk.part<QDockWidget>(dock)->close();
        }
        m_desk->window.showPage(Rail::Interview);
        QVERIFY(m_desk->press(action));
        QVERIFY(m_desk->window.learnView().isVisible());
        const QWidget *aim = m_desk->window.learnView().lessonPage;
        if (!dock.isEmpty()) {
            aim = m_desk.part<QDockWidget>(dock);
        }
        QTRY_VERIFY(QApplication::focusWidget() == aim || aim->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(QApplication::focusWidget()->isVisible());
    }

    void focusOfTheLesson_isWhereTheKeysScroll()
    {
        m_desk.part<QLineEdit>(u"lessonFilter"_s)->setFocus();
        QTest::keyClick(&m_desk->window, Qt::Key_2, Qt::ControlModifier | Qt::ShiftModifier);
        const QScrollBar *bar = m_desk.part<Widgets::PageBrowser>(u"lessonBrowser"_s)->verticalScrollBar();
        const int before = bar->value();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageDown);
        QVERIFY(bar->value() > before);
    }

    void focusOfTheCourse_isInItsFilter()
    {
        QTest::keyClick(&m_desk->window, Qt::Key_1, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(m_desk.part<QLineEdit>(u"lessonFilter"_s)->hasFocus());
    }

    void panelsMenu_closesAndOpensEveryPanel()
    {
        const QList<QAction *> toggles = m_desk->window.learnView().toggleActions();
        QVERIFY(toggles.size() >= 8);
        QVERIFY(m_desk->press(u"codeAction"_s)); // the arrangement that shows them all
        for (QAction *toggle : toggles) {
            QVERIFY(m_desk->window.actions().panelsMenu()->actions().contains(toggle));
            QVERIFY2(toggle->isChecked(), qPrintable(toggle->text()));
            toggle->trigger();
            QVERIFY2(!toggle->isChecked(), qPrintable(toggle->text()));
        }
        QVERIFY(m_desk->press(u"resetLayoutAction"_s));
        for (const QAction *toggle : toggles) {
            QVERIFY2(toggle->isChecked(), qPrintable(toggle->text()));
        }
        QTRY_VERIFY(m_desk->window.learnView().courseBrowser->width() >= 220);
    }

    // A course that cannot be read leaves the keys where they are.
    void withoutACourse_keysAreHarmless()
    {
        Window::SmallDesk other;
        QVERIFY(other.write());
        QVERIFY(QFile::remove(other.paths().lessons + u"/course.toml"_s));
        Window::WindowDesk desk(other.paths());
        QVERIFY(desk.start());
        QTRY_VERIFY(desk.progress.isPersistent());
        for (const QString &id :
             {u"previousLessonAction"_s, u"nextLessonAction"_s, u"jumpAction"_s, u"previousSectionAction"_s,
              u"nextSectionAction"_s, u"focusCourseAction"_s, u"focusLessonAction"_s, u"focusQuestionsAction"_s,
              u"focusEditorAction"_s, u"interviewAction"_s, u"todayAction"_s, u"learnAction"_s}) {
            QVERIFY2(desk.press(id), qPrintable(id));
        }
        QVERIFY(desk.window.learnView().isVisible());
        QVERIFY(!desk.window.learnView().lessonPage->jumpMenu()->isVisible());
    }

private:
    Window::SmallDesk m_desk;
};

QTEST_MAIN(TestLearnActions)
#include "tst_learnactions.moc"
