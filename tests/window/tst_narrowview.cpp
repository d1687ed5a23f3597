// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/codeeditor.h"
#include "practice/questionpanel.h"
#include "smallpack.h"
#include "widgets/sidestrip.h"

#include <QApplication>
#include <QDockWidget>
#include <QTabBar>
#include <QToolButton>
#include <QTreeView>

using namespace Ochre;
using namespace Qt::StringLiterals;

/// A window without room for two things side by side: one thing at a time, below tabs, and everything else finds the
/// tab that it needs.
class TestNarrowView final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QVERIFY(m_desk.write());
        QVERIFY(m_desk.start());
        m_desk->window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_desk->window));
        QVERIFY(m_desk->press(u"codeAction"_s));
        m_desk->window.resize(1280, 800);
        QTRY_VERIFY(isShown(u"courseBrowserDock"_s));
        m_desk->window.resize(800, 600);
        QTRY_VERIFY(tabs()->isVisible());
        m_desk->window.resize(800, 600); // which it could not be with everything side by side
    }

    void cleanup() { m_desk.end(); }

    void width_isReallyNarrow() { QCOMPARE(m_desk->window.size(), QSize(800, 600)); }

    void tabs_showOneThingAndTakeTheFocus()
    {
        QCOMPARE(tabs()->tabText(tabs()->currentIndex()), u"Lesson"_s);
        QVERIFY(page()->isVisible());
        QVERIFY(!isShown(u"workbenchDock"_s) && !isShown(u"courseBrowserDock"_s));
        QVERIFY(!m_desk.part<Widgets::SideStrip>(u"courseStrip"_s)->isVisible()); // there is a tab
        QVERIFY(!m_desk.part<QWidget>(u"arrangements"_s)->isVisible());
        click(u"Program"_s);
        QVERIFY(!page()->isVisible() && isShown(u"workbenchDock"_s));
        QVERIFY(m_desk->workbench()->editor()->isAncestorOf(QApplication::focusWidget()));
        click(u"Questions"_s);
        QVERIFY(isShown(u"questionPanelDock"_s) && !isShown(u"workbenchDock"_s));
        QVERIFY(m_desk->window.learnView().questionPanel->isAncestorOf(QApplication::focusWidget())
                || m_desk->window.learnView().questionPanel->hasFocus());
        click(u"Course"_s);
        QVERIFY(m_desk.part<QTreeView>(u"courseTree"_s)->hasFocus());
        QTRY_COMPARE_GT(m_desk.part<QTreeView>(u"courseTree"_s)->width(), 600); // it has all the room
        click(u"Lesson"_s);
        QVERIFY(page()->isVisible() && page()->isAncestorOf(QApplication::focusWidget()));
    }

    void keys_walkThroughTheTabs()
    {
        tabs()->setFocus();
        QTest::keyClick(tabs(), Qt::Key_Right);
        QVERIFY(isShown(u"questionPanelDock"_s));
        QVERIFY(tabs()->hasFocus()); // to go on
        QTest::keyClick(tabs(), Qt::Key_Right);
        QVERIFY(isShown(u"workbenchDock"_s));
    }

    void whatIsAskedFor_bringsItsTab()
    {
        m_desk->window.openExercise(u"ship-it"_s);
        QVERIFY(isShown(u"workbenchDock"_s));
        m_desk->window.openLesson(u"borrows"_s);
        QVERIFY(page()->isVisible() && !isShown(u"workbenchDock"_s));
        QVERIFY(m_desk->press(u"focusQuestionsAction"_s));
        QVERIFY(isShown(u"questionPanelDock"_s));
        QVERIFY(m_desk->press(u"focusCourseAction"_s));
        QVERIFY(isShown(u"courseBrowserDock"_s));
        QVERIFY(m_desk->press(u"focusEditorAction"_s));
        QVERIFY(isShown(u"workbenchDock"_s));
        QVERIFY(m_desk->press(u"historyAction"_s));
        QVERIFY(isShown(u"historyPanelDock"_s) && isShown(u"workbenchDock"_s));
        QVERIFY(m_desk->press(u"focusLessonAction"_s));
        QVERIFY(page()->isVisible());
        QVERIFY(m_desk->press(u"practiseAction"_s));
        QVERIFY(isShown(u"workbenchDock"_s));
        QVERIFY(m_desk->press(u"readAction"_s));
        QVERIFY(page()->isVisible());
    }

    void closedDock_leavesTheLesson()
    {
        click(u"Questions"_s);
        m_desk.part<QDockWidget>(u"questionPanelDock"_s)->close();
        QVERIFY(page()->isVisible());
        QCOMPARE(tabs()->tabText(tabs()->currentIndex()), u"Lesson"_s);
    }

    void room_bringsTheArrangementBack()
    {
        click(u"Program"_s);
        m_desk->window.resize(1280, 800);
        QTRY_VERIFY(!tabs()->isVisible());
        QVERIFY(page()->isVisible() && isShown(u"workbenchDock"_s) && isShown(u"courseBrowserDock"_s)
                && isShown(u"questionPanelDock"_s));
        QVERIFY(m_desk.part<QWidget>(u"arrangements"_s)->isVisible());
    }

    void nextStart_knowsTheArrangementOfTheWideWindow()
    {
        click(u"Program"_s);
        QVERIFY(m_desk.restart());
        m_desk->window.resize(800, 600);
        QTRY_VERIFY(tabs()->isVisible());
        QVERIFY(page()->isVisible()); // a session begins with its lesson
        m_desk->window.resize(1280, 800);
        QTRY_VERIFY(!tabs()->isVisible());
        QVERIFY(m_desk->press(u"codeAction"_s));
        QTRY_VERIFY(isShown(u"courseBrowserDock"_s) && isShown(u"workbenchDock"_s));
    }

    void zoom_makesAWindowNarrowToo()
    {
        m_desk->window.resize(1280, 800);
        QTRY_VERIFY(!tabs()->isVisible());
        QTest::qWait(100); // layouts of docks come with timers
        const QSize before = m_desk->window.size();
        m_desk->settings.setZoom(200);
        QTRY_VERIFY(tabs()->isVisible());
        QTRY_COMPARE(m_desk->window.size(), before); // what has to be large makes no window larger
        QCOMPARE_GT(m_desk.part<QToolButton>(u"learnRailButton"_s)->iconSize().width(), 30);
        m_desk->settings.setZoom(100);
        QTRY_VERIFY(!tabs()->isVisible());
    }

private:
    QTabBar *tabs() const { return m_desk.part<QTabBar>(u"narrowTabs"_s); }
    QWidget *page() const { return m_desk->window.learnView().lessonPage; }
    bool isShown(const QString &dock) const { return m_desk.part<QDockWidget>(dock)->isVisible(); }

    void click(const QString &title) const
    {
        for (int tab = 0; tab < tabs()->count(); ++tab) {
            if (tabs()->tabText(tab) == title) {
                QTest::mouseClick(tabs(), Qt::LeftButton, {}, tabs()->tabRect(tab).center());
            }
        }
    }

    Window::SmallDesk m_desk;
};

QTEST_MAIN(TestNarrowView)
#include "tst_narrowview.moc"
