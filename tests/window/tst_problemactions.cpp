// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/codeeditor.h"
#include "smallpack.h"
#include "widgets/messagebar.h"
#include "workbench/explainpanel.h"
#include "workbench/livecheck.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QMenu>
#include <QPushButton>

#include <algorithm>
#include <limits>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Diagnostics::Applicability;

namespace {

Diagnostics::Fix fix(const QString &title, const QByteArray &replacement,
                     Applicability applicability = Applicability::MachineApplicable)
{
    return {title, applicability, {{{}, 0, 3, replacement}}};
}

Diagnostics::Diagnostic problem(const std::vector<Diagnostics::Fix> &fixes = {})
{
    Diagnostics::Diagnostic result;
    result.code = u"E0999"_s;
    result.message = u"a problem with `one`"_s;
    Diagnostics::Span span;
    span.byteEnd = 3;
    span.primary = true;
    result.spans = {span};
    result.fixes = fixes;
    return result;
}

Diagnostics::Diagnostic moved()
{
    Diagnostics::Diagnostic result = problem();
    result.code = u"E0382"_s;
    result.message = u"use of moved value: `one`"_s;
    result.spans = {{u"main.rs"_s, 0, 3, 1, 1, 1, 4, u"value moved here"_s, true},
                    {u"main.rs"_s, 4, 7, 2, 1, 2, 4, u"value used here after move"_s, false}};
    return result;
}

} // namespace

/// What can be done about a message of the compiler: it is explained, or repaired in one step that can be taken back.
class TestProblemActions final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_desk.write());
        QVERIFY(m_desk.start());
        QVERIFY(m_desk->press(u"liveCheckAction"_s)); // no compiler takes the messages away
    }

    void cleanupTestCase() { m_desk.end(); }

    void init()
    {
        QVERIFY(m_desk->press(u"playgroundAction"_s));
        editor()->replaceText("one\ntwo\n");
        message()->hide();
    }

    void explanation_isOfTheProblemAtTheCaret()
    {
        m_desk.part<QDockWidget>(u"explainPanelDock"_s)->close();
        show(problem());
        QTest::keyClick(&m_desk->window, Qt::Key_F1);
        QVERIFY2(explained().contains(u"a problem with"_s), qPrintable(explained()));
        QTRY_VERIFY(m_desk->window.learnView().explainPanel->isVisible());
    }

    void placeOfAStory_isSelected()
    {
        show(moved());
        QVERIFY(m_desk->press(u"explainAction"_s));
        QVERIFY2(explained().contains(u"What happened to one"_s), qPrintable(explained()));
        m_desk->window.learnView().explainPanel->stepStory(1);
        QCOMPARE(editor()->selectedText(), "one"_ba);
        m_desk->window.learnView().explainPanel->stepStory(1);
        QCOMPARE(editor()->selectedText(), "two"_ba);
        QVERIFY(!message()->isVisible());
    }

    void placeOfAStory_isOfTheTextThatWasExplained()
    {
        show(moved());
        QVERIFY(m_desk->press(u"explainAction"_s));
        editor()->replaceText("another\none\n");
        m_desk->window.learnView().explainPanel->stepStory(1);
        QVERIFY(editor()->selectedText().isEmpty());
        QVERIFY(message()->isVisible());
        QVERIFY2(message()->text().contains(u"F1"_s), qPrintable(message()->text()));
    }

    void caretWithoutAProblem_isToldWhatToDo()
    {
        show(problem());
        editor()->clearDiagnostics();
        QVERIFY(m_desk->press(u"explainAction"_s));
        QVERIFY2(explained().contains(u"F8"_s), qPrintable(explained()));
        QVERIFY(m_desk->press(u"fixAction"_s));
        QVERIFY(message()->isVisible());
        QVERIFY(message()->text().contains(u"F8"_s));
        QCOMPARE(editor()->text(), QByteArray("one\ntwo\n"));
    }

    void actionOfACard_isDone()
    {
        show(problem({fix(u"write it so"_s, "six")}));
        emit editor() -> actionRequested(0, u"explain"_s);
        QVERIFY(explained().contains(u"a problem with"_s));
        emit editor() -> actionRequested(0, u"fixes"_s);
        QCOMPARE(editor()->shownFixes(), 0);
        emit editor() -> actionRequested(0, u"fix:0"_s);
        QCOMPARE(editor()->text(), QByteArray("six\ntwo\n"));
    }

    // The text and its messages may have gone on when the click arrives.
    void actionOfACardThatIsGone_isHarmless_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<QString>("action");
        for (const int index : {-1, 1, 99, std::numeric_limits<int>::max(), std::numeric_limits<int>::min()}) {
            QTest::addRow("explain %d", index) << index << u"explain"_s;
            QTest::addRow("fixes %d", index) << index << u"fixes"_s;
            QTest::addRow("first fix %d", index) << index << u"fix:0"_s;
        }
        QTest::newRow("unknown word") << 0 << u"delete"_s;
        QTest::newRow("no word") << 0 << QString();
    }

    void actionOfACardThatIsGone_isHarmless()
    {
        QFETCH(const int, index);
        QFETCH(const QString, action);
        show(problem({fix(u"write it so"_s, "six")}));
        emit editor() -> actionRequested(index, action);
        QCOMPARE(editor()->text(), QByteArray("one\ntwo\n"));
    }

    void fix_isOneStepRecordedAndOfferedToBeTakenBack()
    {
        show(problem({fix(u"write six"_s, "six")}));
        QTest::keyClick(&m_desk->window, Qt::Key_Period, Qt::ControlModifier);
        QCOMPARE(editor()->text(), QByteArray("one\ntwo\n")); // seen first
        QCOMPARE(editor()->shownFixes(), 0);
        QTest::keyClick(&m_desk->window, Qt::Key_Period, Qt::ControlModifier);
        QCOMPARE(editor()->text(), QByteArray("six\ntwo\n"));
        QCOMPARE(message()->text(), u"Line 1: “one” became “six”."_s);
        QTest::mouseClick(message()->findChild<QPushButton *>(u"messageAction"_s), Qt::LeftButton);
        QCOMPARE(editor()->text(), QByteArray("one\ntwo\n"));
        QTRY_VERIFY(!m_desk->progress.hasUnsaved());
        auto events = m_desk->progress.events(u"fix-applied"_s, u"playground"_s);
        QTRY_VERIFY(events.isFinished());
        QVERIFY(events.result().has_value());
        QCOMPARE(std::ranges::count(*events.result(), u"write six"_s,
                                    [](const Progress::Event &event) { return event.data["title"_L1].toString(); }),
                 1);
        auto versions = m_desk->progress.snapshots(u"playground"_s);
        QTRY_VERIFY(versions.isFinished());
        QVERIFY(std::ranges::any_of(*versions.result(), [](const Progress::Snapshot &version) {
            return version.reason == u"fix"_s && version.source == "six\ntwo\n";
        }));
    }

    void severalFixes_areChosenFromAMenu()
    {
        show(problem({fix(u"write six"_s, "six"), fix(u"write ten & more"_s, "ten")}));
        QVERIFY(m_desk->press(u"fixAction"_s));
        QVERIFY(!editor()->findChild<QMenu *>(u"fixMenu"_s));
        QVERIFY(m_desk->press(u"fixAction"_s));
        QTRY_VERIFY(editor()->findChild<QMenu *>(u"fixMenu"_s));
        auto *menu = editor()->findChild<QMenu *>(u"fixMenu"_s);
        QCOMPARE(menu->actions().size(), 2);
        QCOMPARE(menu->actions().at(1)->text(), u"write ten && more"_s);
        QCOMPARE(editor()->text(), QByteArray("one\ntwo\n"));
        menu->actions().at(1)->trigger();
        menu->close();
        QCOMPARE(editor()->text(), QByteArray("ten\ntwo\n"));
    }

    void fixOfAnOlderText_isRefused()
    {
        show(problem({fix(u"write it so"_s, "six")}), false);
        editor()->replaceRange(0, 0, "// new\n");
        emit editor() -> actionRequested(0, u"fixes"_s);
        QCOMPARE(editor()->text(), QByteArray("// new\none\ntwo\n"));
        QVERIFY(message()->isVisible());
    }

    void exerciseAboutTheVeryError_givesAHintOnly()
    {
        m_desk->window.openExercise(u"ship-it"_s); // its policy is "hint"
        const QByteArray given = editor()->text();
        show(problem({fix(u"write it so"_s, "six")}));
        QVERIFY(m_desk->press(u"fixAction"_s));
        QCOMPARE(editor()->text(), given);
        QVERIFY2(message()->text().contains(u"write it so"_s), qPrintable(message()->text()));
    }

    void problemWithoutAFix_isSaid()
    {
        show(problem());
        QVERIFY(m_desk->press(u"fixAction"_s));
        QVERIFY(message()->isVisible());
        QVERIFY2(message()->text().contains(u"no fix"_s), qPrintable(message()->text()));
    }

    // By its key, in the editor: nothing is written into the program instead.
    void keyWithoutAFix_saysSo()
    {
        show(problem());
        editor()->setFocus();
        QTest::keyClick(m_desk->window.focusWidget(), Qt::Key_Period, Qt::ControlModifier);
        QCOMPARE(editor()->text(), QByteArray("one\ntwo\n"));
        QVERIFY(message()->isVisible());
        QVERIFY2(message()->text().contains(u"no fix"_s), qPrintable(message()->text()));
    }

    void explanation_followsTheProgram()
    {
        show(moved());
        QVERIFY(m_desk->press(u"explainAction"_s));
        QVERIFY(explained().contains(u"What happened to one"_s));
        editor()->replaceText("// more\none\ntwo\n");
        Diagnostics::Diagnostic same = moved();
        for (Diagnostics::Span &span : same.spans) {
            span.byteStart += 8;
            span.byteEnd += 8;
            ++span.lineStart;
            ++span.lineEnd;
        }
        check()->showDiagnostics({same});
        QCoreApplication::processEvents(); // what is explained is renewed behind the messages
        m_desk->window.learnView().explainPanel->stepStory(1);
        m_desk->window.learnView().explainPanel->stepStory(1);
        QCOMPARE(editor()->selectedText(), "two"_ba);
    }

    void explanation_ofAMendedProblem_saysThatItIsGone()
    {
        show(moved());
        QVERIFY(m_desk->press(u"explainAction"_s));
        editor()->replaceText("mended\n");
        check()->showDiagnostics({problem()});
        QTRY_VERIFY2(explained().contains(u"no longer has this problem"_s), qPrintable(explained()));
        QVERIFY(!explained().contains(u"What happened to one"_s));
        QVERIFY(explained().contains(u"E0382"_s)); // it can be read on
        editor()->replaceText("one\ntwo\n");
        check()->showDiagnostics({moved()});
        QTRY_VERIFY2(explained().contains(u"What happened to one"_s), qPrintable(explained()));
    }

private:
    Editor::CodeEditor *editor() const { return m_desk->workbench()->editor(); }
    QString explained() const { return m_desk->window.learnView().explainPanel->text(); }

    Widgets::MessageBar *message() const
    {
        return m_desk->workbench()->findChild<Widgets::MessageBar *>(u"messageBar"_s, Qt::FindDirectChildrenOnly);
    }

    /// As a check shows it: `isChecked` also tells the window that it is of this very text.
    void show(const Diagnostics::Diagnostic &diagnostic, bool isChecked = true) const
    {
        if (isChecked) {
            check()->showDiagnostics({diagnostic});
        } else {
            QVERIFY(editor()->setDiagnostics({diagnostic}, editor()->revision()));
        }
        editor()->goTo(1, 2);
    }

    Workbench::LiveCheck *check() const { return m_desk->window.findChild<Workbench::LiveCheck *>(); }

    Window::SmallDesk m_desk;
};

QTEST_MAIN(TestProblemActions)
#include "tst_problemactions.moc"
