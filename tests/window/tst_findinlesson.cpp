// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/codeeditor.h"
#include "smallpack.h"
#include "widgets/pagebrowser.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>

using namespace Ochre;
using namespace Qt::StringLiterals;

/// Ctrl+F in the lesson: the words are marked and gone through, and the editor keeps its own search.
class TestFindInLesson final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_desk.write());
        QVERIFY(m_desk.start());
    }

    void init()
    {
        m_desk->window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_desk->window));
        browser()->setFocus();
        QTest::keyClick(browser(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(field()->hasFocus());
    }

    void cleanupTestCase() { m_desk.end(); }

    void words_areMarkedCountedAndGoneThrough()
    {
        field()->clear();
        QTest::keyClicks(field(), u"parcel"_s);
        QCOMPARE(m_desk.part<QLabel>(u"lessonFindCount"_s)->text(), u"40 place(s)"_s);
        QCOMPARE(browser()->extraSelections().size(), 40);
        QTest::keyClick(field(), Qt::Key_Return);
        const int first = browser()->textCursor().selectionStart();
        QCOMPARE(browser()->textCursor().selectedText(), u"parcel"_s);
        QTest::keyClick(field(), Qt::Key_F3);
        const int second = browser()->textCursor().selectionStart();
        QVERIFY(second > first);
        QTest::keyClick(field(), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(browser()->textCursor().selectionStart(), first);
        QTest::keyClick(field(), Qt::Key_Return, Qt::ShiftModifier); // around the beginning
        QVERIFY(browser()->textCursor().selectionStart() > second);
    }

    void unknownWords_areSaidAndMarkNothing()
    {
        field()->clear();
        QTest::keyClicks(field(), u"xyzzy"_s);
        QCOMPARE(m_desk.part<QLabel>(u"lessonFindCount"_s)->text(), u"Not in this lesson"_s);
        QVERIFY(browser()->extraSelections().isEmpty());
        QTest::keyClick(field(), Qt::Key_Return); // harmless
    }

    void escape_closesAndGivesTheKeyboardBack()
    {
        field()->setText(u"parcel"_s);
        QTest::keyClick(field(), Qt::Key_Escape);
        QVERIFY(!field()->isVisible());
        QVERIFY(browser()->extraSelections().isEmpty());
        QVERIFY(browser()->hasFocus());
    }

    void program_keepsItsOwnSearch()
    {
        QTest::keyClick(field(), Qt::Key_Escape);
        Editor::CodeEditor *editor = m_desk->workbench()->editor();
        editor->setFocus();
        QVERIFY(m_desk->press(u"findAction"_s));
        QVERIFY(!field()->isVisible());
    }

private:
    QLineEdit *field() { return m_desk.part<QLineEdit>(u"lessonFindField"_s); }
    Widgets::PageBrowser *browser() { return m_desk.part<Widgets::PageBrowser>(u"lessonBrowser"_s); }

    Window::SmallDesk m_desk;
};

QTEST_MAIN(TestFindInLesson)
#include "tst_findinlesson.moc"
