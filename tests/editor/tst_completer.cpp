// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../support/machinepace.h"
#include "editor/completionlist.h"
#include "editor/keytable.h"
#include "markedtext.h"

#include <QAccessible>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Editor;
using namespace Qt::StringLiterals;

/// The list beside the caret, as a user meets it.
class CompleterTest final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_editor = std::make_unique<CodeEditor>();
        m_editor->resize(600, 400);
        m_editor->show();
        m_editor->activateWindow();
        m_view = m_editor->findChild<SourceView *>();
        m_view->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
        m_list = m_editor->findChild<CompletionList *>(u"completionList"_s);
        know({{"HashMap", Completion::Kind::Item},
              {"new", Completion::Kind::Item, "Vec"},
              {"push", Completion::Kind::Method},
              {"println!", Completion::Kind::Macro},
              {"match", Completion::Kind::Snippet, {}, "match ${1:value} {\n    ${2:pattern} => $0,\n}"}});
    }

    void cleanup() { m_editor.reset(); }

    void twoLetters_openTheListAndEnterIsANewLine()
    {
        setMarked(*m_editor, u"    |"_s);
        QTest::keyClicks(m_view, u"H"_s);
        QVERIFY(!m_list->isVisible());
        QTest::keyClicks(m_view, u"a"_s);
        QVERIFY(m_list->isVisible());
        QCOMPARE(m_list->chosen(), -1);
        QVERIFY(m_view->hasFocus());
        QTest::keyClick(m_view, Qt::Key_Return);
        QVERIFY(!m_list->isVisible());
        QCOMPARE(marked(*m_editor), u"    Ha\n    |"_s);
    }

    void typingOn_narrowsTheListAndEndsIt()
    {
        setMarked(*m_editor, u"alpha; alps; |"_s);
        QTest::keyClicks(m_view, u"al"_s);
        QCOMPARE(m_list->count(), 2);
        QTest::keyClicks(m_view, u"p"_s);
        QCOMPARE(m_list->count(), 2);
        QTest::keyClicks(m_view, u"h"_s);
        QCOMPARE(m_list->count(), 1);
        QTest::keyClick(m_view, Qt::Key_Backspace);
        QTRY_COMPARE(m_list->count(), 2);
        QTest::keyClicks(m_view, u"x"_s);
        QVERIFY(!m_list->isVisible());
    }

    void listByTheKey_staysOneByTheKey()
    {
        setMarked(*m_editor, u"alpha; alps; al|"_s);
        openList();
        QCOMPARE(m_list->chosen(), 0);
        QTest::keyClicks(m_view, u"p"_s);
        QCOMPARE(m_list->count(), 2);
        QCOMPARE(m_list->chosen(), 0);
        QTest::keyClicks(m_view, u"h"_s);
        QCOMPARE(m_list->count(), 1);
        QCOMPARE(marked(*m_editor), u"alpha; alps; alph|"_s); // offered, not taken
        QTest::keyClick(m_view, Qt::Key_Return);
        QCOMPARE(marked(*m_editor), u"alpha; alps; alpha|"_s);
    }

    void byKeyOnly_typingOpensNothing()
    {
        m_editor->setCompleting(Completing::ByKeyOnly);
        setMarked(*m_editor, u"alpha; alps; |"_s);
        QTest::keyClicks(m_view, u"al"_s);
        QVERIFY(!m_list->isVisible());
        openList();
        QVERIFY(m_list->isVisible());
        QTest::keyClicks(m_view, u"p"_s); // the list that was asked for follows
        QCOMPARE(m_list->count(), 2);
        QTest::keyClick(m_view, Qt::Key_Escape);
        QTest::keyClicks(m_view, u"h"_s);
        QVERIFY(!m_list->isVisible());
    }

    void never_opensNothingAndSaysSo()
    {
        setMarked(*m_editor, u"alpha; alps; |"_s);
        QTest::keyClicks(m_view, u"al"_s);
        QVERIFY(m_list->isVisible());
        m_editor->setCompleting(Completing::Never);
        QVERIFY(!m_list->isVisible());
        QTest::keyClicks(m_view, u"p"_s);
        openList();
        QVERIFY(!m_list->isVisible());
        QCOMPARE(marked(*m_editor), u"alpha; alps; alp|"_s);
        m_editor->setCompleting(Completing::ByTyping);
        QTest::keyClicks(m_view, u"h"_s);
        QVERIFY(m_list->isVisible());
    }

    void tabAndClick_takeOne()
    {
        setMarked(*m_editor, u"let map = |"_s);
        QTest::keyClicks(m_view, u"hash"_s);
        QTest::keyClick(m_view, Qt::Key_Tab);
        QCOMPARE(marked(*m_editor), u"let map = HashMap|"_s);
        setMarked(*m_editor, u"alpha; alps; |"_s);
        QTest::keyClicks(m_view, u"al"_s);
        const QRect second = m_list->visualRect(m_list->model()->index(1, 0));
        QTest::mouseClick(m_list->viewport(), Qt::LeftButton, Qt::NoModifier, second.center());
        QCOMPARE(marked(*m_editor), u"alpha; alps; alps|"_s);
        QVERIFY(m_view->hasFocus());
    }

    void tabThatMovesTheFocus_takesNothing()
    {
        m_editor->setTabMovesFocus(true);
        setMarked(*m_editor, u"let map = |"_s);
        QTest::keyClicks(m_view, u"hash"_s);
        QTest::keyClick(m_view, Qt::Key_Tab);
        QVERIFY2(!m_editor->text().contains("HashMap"), m_editor->text().constData());
    }

    void severalWords_areChosenByKeys()
    {
        setMarked(*m_editor, u"alpha; alps; al|"_s);
        openList();
        QVERIFY(m_list->isVisible());
        QCOMPARE(m_list->chosen(), 0);
        QCOMPARE(marked(*m_editor), u"alpha; alps; al|"_s);
        QTest::keyClick(m_view, Qt::Key_Down);
        QTest::keyClick(m_view, Qt::Key_Return);
        QVERIFY(!m_list->isVisible());
        QCOMPARE(marked(*m_editor), u"alpha; alps; alps|"_s);
        m_editor->undo();
        QCOMPARE(m_editor->text(), "alpha; alps; al"_ba);
    }

    void upFromNothing_choosesTheLast()
    {
        setMarked(*m_editor, u"alpha; alps; |"_s);
        QTest::keyClicks(m_view, u"al"_s);
        QTest::keyClick(m_view, Qt::Key_Up);
        QCOMPARE(m_list->chosen(), 1);
        QTest::keyClick(m_view, Qt::Key_Down);
        QCOMPARE(m_list->chosen(), 0);
        QVERIFY2(m_list->spoken(0).startsWith(u"alpha, word, 1 of 2"), qPrintable(m_list->spoken(0)));
    }

    void everyCaret_isCompleted()
    {
        setMarked(*m_editor, u"alpha; alps; al|\nal|"_s);
        openList();
        QVERIFY(m_list->isVisible());
        QTest::keyClick(m_view, Qt::Key_Return);
        QCOMPARE(marked(*m_editor), u"alpha; alps; alpha|\nalpha|"_s);
    }

    void escape_closesTheListOnly()
    {
        setMarked(*m_editor, u"alpha; alps; al|\nal|"_s);
        openList();
        QVERIFY(m_list->isVisible());
        QTest::keyClick(m_view, Qt::Key_Escape);
        QVERIFY(!m_list->isVisible());
        QCOMPARE(marked(*m_editor), u"alpha; alps; al|\nal|"_s); // both carets are there
        QTest::keyClick(m_view, Qt::Key_Escape);
        QCOMPARE(marked(*m_editor).count(u'|'), 1);
    }

    void otherKeys_closeTheListAndDoWhatTheyDo()
    {
        setMarked(*m_editor, u"alpha; alps; |"_s);
        QTest::keyClicks(m_view, u"al("_s);
        QVERIFY(!m_list->isVisible());
        QCOMPARE(marked(*m_editor), u"alpha; alps; al(|)"_s);
        setMarked(*m_editor, u"alpha; alps; |"_s);
        QTest::keyClicks(m_view, u"al"_s);
        QTest::keyClick(m_view, Qt::Key_Left);
        QVERIFY(!m_list->isVisible());
        QCOMPARE(marked(*m_editor), u"alpha; alps; a|l"_s);
    }

    void pasting_opensNothing()
    {
        setMarked(*m_editor, u"alpha; alps; |"_s);
        QGuiApplication::clipboard()->setText(u"al"_s);
        m_editor->paste();
        QCOMPARE(marked(*m_editor), u"alpha; alps; al|"_s);
        QVERIFY(!m_list->isVisible());
        m_editor->undo();
        QVERIFY(!m_list->isVisible());
    }

    void leavingTheEditor_closesTheList()
    {
        setMarked(*m_editor, u"alpha; alps; |"_s);
        QTest::keyClicks(m_view, u"al"_s);
        QVERIFY(m_list->isVisible());
        m_view->clearFocus();
        QVERIFY(!m_list->isVisible());
    }

    void singleWord_isTakenAtOnce_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("in the middle of a line") << u"größe = gr|;"_s << u"größe = größe|;"_s;
        QTest::newRow("known, in the other case") << u"has|"_s << u"HashMap|"_s;
        QTest::newRow("a macro with its mark") << u"pri|"_s << u"println!|"_s;
        QTest::newRow("a method after a dot") << u"list.pu|"_s << u"list.push|"_s;
        QTest::newRow("no method elsewhere") << u"pu|"_s << u"pu|"_s;
        QTest::newRow("what stands in a path") << u"Vec::|"_s << u"Vec::new|"_s;
        QTest::newRow("on another line") << u"order\nor|\n"_s << u"order\norder|\n"_s;
        QTest::newRow("no word begins so") << u"order\nz|"_s << u"order\nz|"_s;
    }

    void singleWord_isTakenAtOnce()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        setMarked(*m_editor, before);
        openList();
        QVERIFY(!m_list->isVisible());
        QCOMPARE(marked(*m_editor), after);
    }

    void form_isFilledInByTab()
    {
        setMarked(*m_editor, u"  mat|"_s);
        openList();
        QCOMPARE(m_editor->text(), "  match value {\n      pattern => ,\n  }"_ba);
        QCOMPARE(m_editor->selectedText(), "value"_ba);
        QTest::keyClicks(m_view, u"x"_s);
        QTest::keyClick(m_view, Qt::Key_Tab);
        QCOMPARE(m_editor->selectedText(), "pattern"_ba);
        QTest::keyClick(m_view, Qt::Key_Backtab);
        QCOMPARE(m_editor->selectedText(), "x"_ba);
        QTest::keyClick(m_view, Qt::Key_Tab);
        QTest::keyClicks(m_view, u"1"_s);
        QTest::keyClick(m_view, Qt::Key_Tab);
        QTest::keyClicks(m_view, u"2"_s);
        QCOMPARE(marked(*m_editor), u"  match x {\n      1 => 2|,\n  }"_s);
        QTest::keyClick(m_view, Qt::Key_Tab); // the form is complete: it indents again
        QVERIFY2(m_editor->text().contains("1 => 2  "), m_editor->text().constData());
    }

    void form_isOneUndoStepAndEndsByEscape()
    {
        setMarked(*m_editor, u"mat|"_s);
        openList();
        QTest::keyClick(m_view, Qt::Key_Escape);
        QTest::keyClick(m_view, Qt::Key_Tab);
        QVERIFY(m_editor->selectedText() != "pattern");
        m_editor->undo();
        m_editor->undo();
        QCOMPARE(m_editor->text(), "mat"_ba);
    }

    void readOnlyText_isNotCompleted()
    {
        setMarked(*m_editor, u"order or|"_s);
        m_editor->setReadOnly(true);
        openList();
        QVERIFY(!m_list->isVisible());
        QCOMPARE(m_editor->text(), "order or"_ba);
    }

    /// The promise is 16 ms a key where the compiler has optimized; this build is ten times slower.
    void keyInALongText_isQuick()
    {
        QByteArray text;
        for (int line = 0; line < 5000; ++line) {
            text += "    let value_" + QByteArray::number(line) + " = compute(index, \"some words\"); // a remark\n";
        }
        Completions many;
        for (int index = 0; index < 3000; ++index) {
            many.push_back({"name_" + QByteArray::number(index), Completion::Kind::Item});
        }
        know(many);
        m_editor->setText(text);
        m_editor->goTo(2500);
        QTest::keyClicks(m_view, u"v"_s);
        QCoreApplication::processEvents();
        const double pace = machinePace();
        qint64 slowest = 0;
        for (const QChar letter : u"alue_4"_s) {
            QElapsedTimer timer;
            timer.start();
            QTest::keyClick(m_view, letter.toLatin1());
            slowest = std::max(slowest, timer.nsecsElapsed());
        }
        QVERIFY(m_list->isVisible());
        QVERIFY(static_cast<double>(slowest) / 1e6 < 100 * pace);
    }

    void keyTable_tellsEveryKeyOnce()
    {
        const std::vector<KeyRow> rows = keyTable();
        QVERIFY(rows.size() > 20);
        for (const KeyRow &row : rows) {
            QVERIFY(!row.text.isEmpty());
            QCOMPARE(std::ranges::count(rows, row.keys, &KeyRow::keys), 1);
        }
        QVERIFY(std::ranges::contains(rows, QKeyCombination(Qt::CTRL | Qt::Key_Space), &KeyRow::keys));
    }

private:
    void know(const Completions &known) const { m_editor->setCompletions(std::make_shared<Completions>(known)); }
    void openList() const { QTest::keyClick(m_view, Qt::Key_Space, Qt::ControlModifier); }

    std::unique_ptr<CodeEditor> m_editor;
    SourceView *m_view = nullptr;
    CompletionList *m_list = nullptr;
};

QTEST_MAIN(CompleterTest)
#include "tst_completer.moc"
