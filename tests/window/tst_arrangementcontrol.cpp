// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/questionpanel.h"
#include "smallpack.h"
#include "widgets/sidestrip.h"

#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Window::Arrangement;

/// Room for the task at hand: Read, Practise and Code, and the strips that folded columns leave.
class TestArrangementControl final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QVERIFY(m_desk.write());
        QVERIFY(m_desk.start());
        m_desk->window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_desk->window));
        QTRY_VERIFY(isShown(u"workbenchDock"_s));
    }

    void cleanup() { m_desk.end(); }

    void firstStart_hasRoomForALessonAndAProgram()
    {
        QCOMPARE(arrangement(), Arrangement::Practise);
        QVERIFY(isShown(u"workbenchDock"_s) && isShown(u"outputPanelDock"_s));
        QVERIFY(!isShown(u"courseBrowserDock"_s) && !isShown(u"questionPanelDock"_s));
        QCOMPARE(strip()->text(), u"Course · 1 of 3"_s);
        QVERIFY(strip()->isVisible());
        QCOMPARE(m_desk.part<QLabel>(u"questionStripCounts"_s)->text(), u"2 question(s), 0 answered"_s);
    }

    void keys_chooseAndTheMenuKnows()
    {
        QTest::keyClick(&m_desk->window, Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(arrangement(), Arrangement::Read);
        QVERIFY(!isShown(u"workbenchDock"_s) && !isShown(u"outputPanelDock"_s));
        QVERIFY(m_desk.part<QAction>(u"readAction"_s)->isChecked());
        QTest::keyClick(&m_desk->window, Qt::Key_3, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(isShown(u"courseBrowserDock"_s) && isShown(u"questionPanelDock"_s) && isShown(u"workbenchDock"_s));
        QVERIFY(!strip()->isVisible());
        QTest::mouseClick(m_desk.part<QPushButton>(u"practiseButton"_s), Qt::LeftButton);
        QCOMPARE(arrangement(), Arrangement::Practise);
    }

    void key_showsTheLearnPageToo()
    {
        m_desk->window.showPage(Window::Rail::Today);
        QTest::keyClick(&m_desk->window, Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(m_desk->window.learnView().isVisible());
    }

    void strips_openWhatIsFolded()
    {
        QTest::mouseClick(strip(), Qt::LeftButton);
        QVERIFY(isShown(u"courseBrowserDock"_s));
        QVERIFY(!strip()->isVisible());
        QVERIFY(m_desk.part<QTreeView>(u"courseTree"_s)->hasFocus());
        m_desk.part<QDockWidget>(u"courseBrowserDock"_s)->close();
        QVERIFY(strip()->isVisible());

        QTest::mouseClick(m_desk.part<QPushButton>(u"openQuestionsButton"_s), Qt::LeftButton);
        QVERIFY(isShown(u"questionPanelDock"_s));
        QVERIFY(!m_desk.part<QWidget>(u"questionStrip"_s)->isVisible());
        QTRY_VERIFY(m_desk.part<QDockWidget>(u"questionPanelDock"_s)->height() >= 290); // more than its first line
        QVERIFY(m_desk->window.learnView().questionPanel->isAncestorOf(QApplication::focusWidget())
                || m_desk->window.learnView().questionPanel->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A); // the first option
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        m_desk.part<QDockWidget>(u"questionPanelDock"_s)->close();
        QCOMPARE(m_desk.part<QLabel>(u"questionStripCounts"_s)->text(), u"2 question(s), 1 answered"_s);
    }

    void strips_areNotMovedByAnotherPage()
    {
        QVERIFY(m_desk->press(u"codeAction"_s));
        m_desk->window.showPage(Window::Rail::Interview);
        m_desk->window.showPage(Window::Rail::Learn);
        QVERIFY(!strip()->isVisible());
        QVERIFY(isShown(u"courseBrowserDock"_s));
    }

    void choice_comesBackWithItsKindOfTask()
    {
        QVERIFY(m_desk->press(u"readAction"_s)); // for lessons
        m_desk->window.openExercise(u"ship-it"_s);
        QCOMPARE(arrangement(), Arrangement::Practise);
        QVERIFY(isShown(u"workbenchDock"_s));
        QVERIFY(m_desk->press(u"playgroundAction"_s));
        QCOMPARE(arrangement(), Arrangement::Code);
        QVERIFY(m_desk->press(u"practiseAction"_s)); // for programs of one's own
        m_desk->window.openLesson(u"borrows"_s);
        QCOMPARE(arrangement(), Arrangement::Read);
        QVERIFY(m_desk->press(u"playgroundAction"_s));
        QCOMPARE(arrangement(), Arrangement::Practise);
        QVERIFY(m_desk.restart());
        QTRY_COMPARE(arrangement(), Arrangement::Read); // a session begins with its lesson
        m_desk->window.openExercise(u"ship-it"_s);
        QCOMPARE(arrangement(), Arrangement::Practise);
    }

    void sizes_areKeptForEach()
    {
        QDockWidget *workbench = m_desk.part<QDockWidget>(u"workbenchDock"_s);
        QTest::qWait(50); // the sizes of the first show come with two events
        m_desk->window.learnView().resizeDocks({workbench}, {500}, Qt::Horizontal);
        QTRY_VERIFY(std::abs(workbench->width() - 500) < 20);
        const int practised = workbench->width();
        QVERIFY(m_desk->press(u"codeAction"_s));
        QVERIFY(m_desk->press(u"practiseAction"_s));
        QTRY_VERIFY(std::abs(workbench->width() - practised) < 4);
        QVERIFY(m_desk->press(u"resetLayoutAction"_s));
        QTRY_VERIFY(workbench->width() > 600);
        QVERIFY(m_desk.restart());
        QTRY_VERIFY(m_desk.part<QDockWidget>(u"workbenchDock"_s)->width() > 600);
    }

    void widerWindow_givesHalfToTheProgram()
    {
        const QDockWidget *workbench = m_desk.part<QDockWidget>(u"workbenchDock"_s);
        QVERIFY(m_desk->press(u"resetLayoutAction"_s));
        QTRY_VERIFY(workbench->width() > 600);
        QTest::qWait(50);
        const int width = m_desk->window.width();
        const int before = workbench->width();
        for (int round = 0; round < 3; ++round) { // and nothing is left over from each
            m_desk->window.resize(width + 640, m_desk->window.height());
            QTRY_VERIFY(std::abs(workbench->width() - before - 320) < 4);
            m_desk->window.resize(width - 100, m_desk->window.height());
            QTRY_VERIFY(workbench->width() < before);
            m_desk->window.resize(width, m_desk->window.height());
            QTRY_VERIFY2(std::abs(workbench->width() - before) < 4, qPrintable(QString::number(workbench->width())));
        }
    }

    void panel_opensItsPlaceInRead()
    {
        QVERIFY(m_desk->press(u"readAction"_s));
        QVERIFY(m_desk->press(u"focusEditorAction"_s));
        QVERIFY(isShown(u"workbenchDock"_s));
    }

private:
    Arrangement arrangement() const { return m_desk->window.learnView().arrangement(); }
    Widgets::SideStrip *strip() { return m_desk.part<Widgets::SideStrip>(u"courseStrip"_s); }
    bool isShown(const QString &dock) { return m_desk.part<QDockWidget>(dock)->isVisible(); }

    Window::SmallDesk m_desk;
};

QTEST_MAIN(TestArrangementControl)
#include "tst_arrangementcontrol.moc"
