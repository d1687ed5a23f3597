// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/codeeditor.h"
#include "practice/interviewpage.h"
#include "practice/practicepage.h"
#include "practice/questionpanel.h"
#include "smallpack.h"
#include "window/actions.h"
#include "workbench/historypanel.h"

#include <QAbstractButton>
#include <QDockWidget>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTreeView>

using namespace Ochre;
using namespace Qt::StringLiterals;

namespace {

Diagnostics::Diagnostic problemAt(int line, qsizetype byte)
{
    Diagnostics::Diagnostic result;
    result.message = u"problem in line %1"_s.arg(line);
    Diagnostics::Span span;
    span.byteStart = byte;
    span.byteEnd = byte + 3;
    span.lineStart = span.lineEnd = line;
    span.primary = true;
    result.spans = {span};
    return result;
}

} // namespace

/// The Code menu: what makes sense now, the switches that are remembered, and the way through the problems.
class TestCodeActions final : public QObject {
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
        m_desk->settings.setTabMovingFocus(false);
        m_desk->settings.setLiveCheckEnabled(true);
        QVERIFY(m_desk->press(u"playgroundAction"_s));
        m_desk->bar()->hide();
        workbenchMessage()->hide();
    }

    void commands_areOfferedWhenTheyMakeSense()
    {
        QCOMPARE(enabled(), QStringList({u"runAction"_s, u"testAction"_s, u"resetAction"_s, u"saveAction"_s}));
        closeAll();
        QCOMPARE(enabled(), QStringList({u"runAction"_s, u"testAction"_s}));
        m_desk->window.openExercise(u"ship-it"_s);
        QCOMPARE(enabled(), QStringList({u"runAction"_s, u"testAction"_s, u"resetAction"_s, u"saveAction"_s}));
    }

    void buttonsAbove_followTheCommands()
    {
        auto *run = m_desk.part<QPushButton>(u"runButton"_s);
        QVERIFY(run->isEnabled());
        m_desk->window.actions().action(u"runAction"_s)->setEnabled(false);
        QVERIFY(!run->isEnabled());
        QVERIFY(m_desk.part<QPushButton>(u"testButton"_s)->isEnabled());
        m_desk->window.actions().action(u"runAction"_s)->setEnabled(true);
        QSignalSpy triggered(m_desk->window.actions().action(u"runAction"_s), &QAction::triggered);
        QTest::mouseClick(run, Qt::LeftButton);
        QCOMPARE(triggered.size(), 1);
    }

    void reset_givesTheProgramOfTheLessonBackAsOneStep()
    {
        m_desk->window.openExercise(u"ship-it"_s);
        const QByteArray given = editor()->text();
        editor()->replaceText("fn main() { /* mine */ }\n");
        QVERIFY(m_desk->press(u"resetAction"_s));
        QCOMPARE(editor()->text(), given);
        editor()->undo();
        QCOMPARE(editor()->text(), QByteArray("fn main() { /* mine */ }\n"));
        editor()->redo();
        QVERIFY(m_desk->press(u"resetAction"_s)); // nothing to do
        QCOMPARE(editor()->text(), given);
    }

    void problems_areWalkedThroughInACircle()
    {
        editor()->replaceText("one\ntwo\nsix\n");
        QVERIFY(editor()->setDiagnostics({problemAt(1, 0), problemAt(3, 8)}, editor()->revision()));
        editor()->goTo(2);
        QTest::keyClick(&m_desk->window, Qt::Key_F8);
        QCOMPARE(editor()->caretPosition().line, 3);
        QTest::keyClick(&m_desk->window, Qt::Key_F8);
        QCOMPARE(editor()->caretPosition().line, 1);
        QTest::keyClick(&m_desk->window, Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(editor()->caretPosition().line, 3);
        editor()->clearDiagnostics();
        QTest::keyClick(&m_desk->window, Qt::Key_F8);
        QCOMPARE(editor()->caretPosition().line, 3);
    }

    void history_isShownFromAnyPageThoughItsPanelIsClosed()
    {
        m_desk.part<QDockWidget>(u"historyPanelDock"_s)->close();
        m_desk->window.showPage(Window::Rail::Interview);
        QVERIFY(m_desk->press(u"historyAction"_s));
        QTRY_VERIFY(m_desk->window.learnView().historyPanel->isVisible());
        QTRY_VERIFY(m_desk.part<QTreeView>(u"historyList"_s)->hasFocus());
    }

    void tabSwitch_isOneForMenuKeyEditorAndSettings()
    {
        QAction *action = m_desk->window.actions().action(u"tabFocusAction"_s);
        QVERIFY(!action->isChecked());
        QTest::keyClick(&m_desk->window, Qt::Key_M, Qt::ControlModifier);
        QVERIFY(action->isChecked());
        QVERIFY(m_desk->settings.isTabMovingFocus());
        QVERIFY(editor()->tabMovesFocus());
        editor()->setTabMovesFocus(false); // as its own hint offers
        QVERIFY(!action->isChecked());
        QVERIFY(!m_desk->settings.isTabMovingFocus());
        m_desk->settings.setTabMovingFocus(true);
        m_desk->window.openExercise(u"ship-it"_s); // one that is opened later knows it too
        QVERIFY(editor()->tabMovesFocus());
    }

    void switches_areRememberedOverARestart()
    {
        QVERIFY(m_desk->press(u"liveCheckAction"_s));
        QVERIFY(m_desk->press(u"tabFocusAction"_s));
        QVERIFY(!m_desk->settings.isLiveCheckEnabled());
        QVERIFY(m_desk.restart());
        QVERIFY(!m_desk->window.actions().action(u"liveCheckAction"_s)->isChecked());
        QVERIFY(m_desk->window.actions().action(u"tabFocusAction"_s)->isChecked());
        QVERIFY(editor()->tabMovesFocus());
        QVERIFY(m_desk->press(u"liveCheckAction"_s));
        QVERIFY(m_desk->settings.isLiveCheckEnabled());
        QVERIFY(m_desk->press(u"tabFocusAction"_s));
    }

    void withoutACompiler_everyOrderIsAnsweredAndNothingRuns_data()
    {
        QTest::addColumn<QString>("id");
        for (const char *id : {"formatAction", "lintAction", "testAction", "runOptimisedAction", "runAction"}) {
            QTest::newRow(id) << QString::fromLatin1(id);
        }
    }

    void withoutACompiler_everyOrderIsAnsweredAndNothingRuns()
    {
        QFETCH(const QString, id);
        const QByteArray before = editor()->text();
        QVERIFY(m_desk->press(id));
        QTRY_VERIFY(m_desk->bar()->isVisible() || !m_desk.part<QLabel>(u"outcomeLabel"_s)->text().isEmpty()
                    || workbenchMessage()->isVisible());
        QTRY_VERIFY(m_desk->window.actions().action(u"runAction"_s)->isEnabled());
        QVERIFY(!m_desk->window.actions().action(u"stopAction"_s)->isEnabled());
        QCOMPARE(editor()->text(), before);
    }

    void programOfAQuestion_isRunWhereverItIsAsked_data()
    {
        QTest::addColumn<QString>("place");
        QTest::newRow("beside a lesson") << u"lesson"_s;
        QTest::newRow("in the interview bank") << u"interview"_s;
        QTest::newRow("in a review") << u"practice"_s;
    }

    void programOfAQuestion_isRunWhereverItIsAsked()
    {
        QFETCH(const QString, place);
        const QByteArray program = "fn main() { println!(\"asked\"); }\n";
        const QString document = u"moves/asked-"_s + place;
        if (place == u"practice") {
            emit m_desk->window.practicePage().runRequested(document, u"Question program"_s, program);
        } else {
            Practice::QuestionPanel &panel = place == u"lesson" ? *m_desk->window.learnView().questionPanel
                                                                : m_desk->window.interviewPage().questionPanel();
            emit panel.runRequested(document, u"Question program"_s, program);
        }
        QCOMPARE(editor()->text(), program);
        // An order to run is answered, without a compiler too: opening alone would say nothing.
        QTRY_VERIFY(!m_desk.part<QLabel>(u"outcomeLabel"_s)->text().isEmpty() || workbenchMessage()->isVisible());
    }

private:
    Editor::CodeEditor *editor() const { return m_desk->workbench()->editor(); }

    Widgets::MessageBar *workbenchMessage() const
    {
        return m_desk->workbench()->findChild<Widgets::MessageBar *>(u"messageBar"_s, Qt::FindDirectChildrenOnly);
    }

    QStringList enabled() const
    {
        QStringList ids;
        for (const QString &id :
             {u"runAction"_s, u"testAction"_s, u"stopAction"_s, u"resetAction"_s, u"saveAction"_s}) {
            if (m_desk->window.actions().action(id)->isEnabled()) {
                ids << id;
            }
        }
        return ids;
    }

    void closeAll() const
    {
        auto *tabs = m_desk.part<QTabBar>(u"documentTabs"_s);
        while (tabs->count() > 0) {
            qobject_cast<QAbstractButton *>(tabs->tabButton(0, QTabBar::RightSide))->click();
        }
    }

    Window::SmallDesk m_desk;
};

QTEST_MAIN(TestCodeActions)
#include "tst_codeactions.moc"
