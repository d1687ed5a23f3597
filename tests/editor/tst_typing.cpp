// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Keys as a user presses them: typing help, line commands, several carets.
#include "editor/codeeditor.h"
#include "editor/sourceview.h"
#include "markedtext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Editor;
using namespace Qt::StringLiterals;

class TypingTest final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void keys_giveText_data();
    void keys_giveText();
    void pair_isOneUndoStep();
    void crlf_isKeptByReturn();
    void command_isOneUndoStep_data();
    void command_isOneUndoStep();
    void addNextOccurrence_selectsWordThenOthers();
    void ctrlClick_addsACaret();
    void altDrag_selectsARectangle();
    void carets_copyAndPasteEach();
    void escape_leavesOneCaret();
    void shortcutsOfTheWindow_yieldToEditing();
    void signWithCtrl_writesNothing_data();
    void signWithCtrl_writesNothing();
    void scrollBar_goesWithTheLongLine();

private:
    void setMarked(const QString &text) { ::setMarked(*m_editor, text); }
    QString marked() const { return ::marked(*m_editor); }

    std::unique_ptr<CodeEditor> m_editor;
    SourceView *m_view = nullptr;
};

void TypingTest::init()
{
    m_editor = std::make_unique<CodeEditor>();
    m_editor->resize(600, 400);
    m_editor->show();
    m_view = m_editor->findChild<SourceView *>();
}

void TypingTest::cleanup()
{
    m_editor.reset();
}

void TypingTest::keys_giveText_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("keys"); // ⏎ Return, ⌫ Backspace, ⇥ Tab, ⇤ Shift+Tab
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const QString &before, const QString &keys, const QString &after) {
        QTest::newRow(name) << before << keys << after;
    };
    row("bracket closes", u"f|"_s, u"("_s, u"f(|)"_s);
    row("brace closes", u"fn a() |"_s, u"{"_s, u"fn a() {|}"_s);
    row("index closes", u"a|;"_s, u"["_s, u"a[|];"_s);
    row("quote closes", u"let s = |;"_s, u"\""_s, u"let s = \"|\";"_s);
    row("no closer before a word", u"|x"_s, u"("_s, u"(|x"_s);
    row("quote ends a string", u"\"word|"_s, u"\""_s, u"\"word\"|"_s);
    row("raw string prefix", u"r#|"_s, u"\""_s, u"r#\"|\""_s);
    row("no closer for a lifetime", u"&|"_s, u"'a"_s, u"&'a|"_s);
    row("type over", u"f|"_s, u"(x)"_s, u"f(x)|"_s);
    row("type over nested", u"|"_s, u"([x])"_s, u"([x])|"_s);
    row("type over quote", u"|"_s, u"\"x\""_s, u"\"x\"|"_s);
    row("no type over of old text", u"f(x|)"_s, u")"_s, u"f(x)|)"_s);
    row("backspace takes the pair", u"f|"_s, u"(⌫"_s, u"f|"_s);
    row("backspace keeps old text", u"f(|)"_s, u"⌫"_s, u"f|)"_s);
    row("surround with brackets", u"let x = «a + b»;"_s, u"("_s, u"let x = (a + b|);"_s);
    row("surround with quotes", u"«é»"_s, u"\""_s, u"\"é|\""_s);
    row("return keeps the indentation", u"    a;|"_s, u"⏎b"_s, u"    a;\n    b|"_s);
    row("return after a brace", u"fn a() {|"_s, u"⏎x"_s, u"fn a() {\n    x|"_s);
    row("return between braces", u"  fn a() {|}"_s, u"⏎"_s, u"  fn a() {\n      |\n  }"_s);
    row("return between typed braces", u"fn a() |"_s, u"{⏎x;"_s, u"fn a() {\n    x;|\n}"_s);
    row("return after an open call", u"f(|"_s, u"⏎"_s, u"f(\n    |"_s);
    row("return continues documentation", u"  /// a|"_s, u"⏎b"_s, u"  /// a\n  /// b|"_s);
    row("return in a plain comment", u"// a|"_s, u"⏎b"_s, u"// a\nb|"_s);
    row("return in a line of slashes", u"//////|"_s, u"⏎b"_s, u"//////\nb|"_s);
    row("return in inner documentation", u"//! a|"_s, u"⏎b"_s, u"//! a\n//! b|"_s);
    row("return inside the slashes", u"//|/ a"_s, u"⏎"_s, u"//\n|/ a"_s);
    row("return before the code", u"    |a;"_s, u"⏎"_s, u"    \n    |a;"_s);
    row("return replaces the selection", u"a«bc»d"_s, u"⏎"_s, u"a\n|d"_s);
    row("closing brace dedents", u"fn a() {\n    x;\n    |"_s, u"}"_s, u"fn a() {\n    x;\n}|"_s);
    row("closing brace without partner", u"    |"_s, u"}"_s, u"    }|"_s);
    row("tab goes to the next stop", u"ab|"_s, u"⇥c"_s, u"ab  c|"_s);
    row("tab indents the selection", u"«a\nb\n»"_s, u"⇥"_s, u"    a\n    b\n|"_s);
    row("shift tab takes it back", u"«    a\n  b\n»"_s, u"⇤"_s, u"a\nb\n|"_s);
    row("backspace takes a whole indentation", u"        |a"_s, u"⌫"_s, u"    |a"_s);
    row("bracket before a closer", u"f(a|)"_s, u"["_s, u"f(a[|])"_s);
    row("bracket after an escape", u"\"\\|"_s, u"\""_s, u"\"\\\"|"_s);
    row("byte string prefix", u"b|"_s, u"\""_s, u"b\"|\""_s);
    row("backspace after a letter keeps the closer", u"f|"_s, u"(x⌫"_s, u"f(|)"_s);
    row("closing bracket dedents", u"f(\n    a,\n    |"_s, u")"_s, u"f(\n    a,\n)|"_s);
    row("closing brace behind code stays", u"fn a() {\n    x|"_s, u"}"_s, u"fn a() {\n    x}|"_s);
    row("surround several lines", u"«a\nb»\n"_s, u"{"_s, u"{a\nb|}\n"_s);
    row("shift tab before the code", u"      |a\n"_s, u"⇤"_s, u"  |a\n"_s);
    row("backspace joins lines", u"a\n|b"_s, u"⌫"_s, u"a|b"_s);
    row("backspace takes a whole character", u"🦀|"_s, u"⌫"_s, u"|"_s);
    row("every caret types", u"a|\nb|\n"_s, u"é"_s, u"aé|\nbé|\n"_s);
    row("every caret pairs", u"a|\nb|\n"_s, u"(x)"_s, u"a(x)|\nb(x)|\n"_s);
    row("every caret surrounds nothing else", u"a|\nb|\n"_s, u"(⌫"_s, u"a|\nb|\n"_s);
    row("every caret breaks its line", u"{|\n  {|\n"_s, u"⏎x"_s, u"{\n    x|\n  {\n      x|\n"_s);
}

void TypingTest::keys_giveText()
{
    QFETCH(QString, before);
    QFETCH(QString, keys);
    QFETCH(QString, after);
    setMarked(before);
    for (const QChar key : keys) {
        if (key == u'⏎') {
            QTest::keyClick(m_view, Qt::Key_Return);
        } else if (key == u'⌫') {
            QTest::keyClick(m_view, Qt::Key_Backspace);
        } else if (key == u'⇥') {
            QTest::keyClick(m_view, Qt::Key_Tab);
        } else if (key == u'⇤') {
            QTest::keyClick(m_view, Qt::Key_Backtab, Qt::ShiftModifier);
        } else if (key.unicode() < 0x80) {
            QTest::keyClicks(m_view, QString(key));
        } else {
            QTest::sendKeyEvent(QTest::Click, m_view, Qt::Key_unknown, QString(key), Qt::NoModifier);
        }
    }
    QCOMPARE(marked(), after);
}

void TypingTest::pair_isOneUndoStep()
{
    setMarked(u"f|"_s);
    QTest::keyClicks(m_view, u"("_s);
    m_editor->undo();
    QCOMPARE(m_editor->text(), "f"_ba);
    setMarked(u"«ab»"_s);
    QTest::keyClicks(m_view, u"["_s);
    m_editor->undo();
    QCOMPARE(m_editor->text(), "ab"_ba);
}

void TypingTest::crlf_isKeptByReturn()
{
    m_editor->setText("fn a() {\r\n}\r\n");
    m_editor->goTo(1, 99);
    QTest::keyClick(m_view, Qt::Key_Return);
    QCOMPARE(m_editor->text(), "fn a() {\r\n    \r\n}\r\n"_ba);
}

void TypingTest::command_isOneUndoStep_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QKeyCombination>("keys");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const QString &before, QKeyCombination keys, const QString &after) {
        QTest::newRow(name) << before << keys << after;
    };
    const QKeyCombination comment = Qt::CTRL | Qt::Key_Slash;
    row("comment a line", u"  a|;\n"_s, comment, u"  // a|;\n"_s);
    row("comment keeps relative indentation", u"«  a {\n    b;\n\n  }\n»"_s, comment,
        u"  // a {\n  //   b;\n\n  // }\n|"_s);
    row("uncomment", u"«  // a {\n  //   b;\n\n  //}\n»"_s, comment, u"  a {\n    b;\n\n  }\n|"_s);
    row("mixed lines are commented", u"«// a\nb\n»"_s, comment, u"// // a\n// b\n|"_s);
    row("comment at two carets", u"a|\nb\nc|\n"_s, comment, u"// a|\nb\n// c|\n"_s);
    row("comment an empty line", u"|\na\n"_s, comment, u"// |\na\n"_s);
    row("Shift+7 is a slash", u"a|\n"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_Slash, u"// a|\n"_s);
    row("duplicate", u"a\nb|b\nc"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_D, u"a\nbb\nb|b\nc"_s);
    row("duplicate the last line", u"a|"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_D, u"a\na|"_s);
    row("duplicate several", u"«a\nb\n»c"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_D, u"a\nb\na\nb\n|c"_s);
    row("move up", u"a\nb|\nc\n"_s, Qt::ALT | Qt::Key_Up, u"b|\na\nc\n"_s);
    row("move down", u"a|\nb\nc\n"_s, Qt::ALT | Qt::Key_Down, u"b\na|\nc\n"_s);
    row("move several", u"a\n«bé\nc\n»d\n"_s, Qt::ALT | Qt::Key_Down, u"a\nd\nbé\nc\n|"_s);
    row("move at two carets", u"a\nb|\nc\nd|"_s, Qt::ALT | Qt::Key_Up, u"b|\na\nd|\nc"_s);
    row("move past the last line end", u"a|\nb"_s, Qt::ALT | Qt::Key_Down, u"b\na|"_s);
    row("move up at the top", u"a|\nb"_s, Qt::ALT | Qt::Key_Up, u"a|\nb"_s);
    row("delete", u"a\nb|\nc\n"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_K, u"a\n|c\n"_s);
    row("delete the last line", u"a\nb|"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_K, u"a|"_s);
    row("indent", u"a|\n"_s, Qt::CTRL | Qt::Key_BracketRight, u"    a|\n"_s);
    row("unindent", u"      a|\n"_s, Qt::CTRL | Qt::Key_BracketLeft, u"  a|\n"_s);
    row("unindent at the edge", u"a|\n"_s, Qt::CTRL | Qt::Key_BracketLeft, u"a|\n"_s);
}

void TypingTest::command_isOneUndoStep()
{
    QFETCH(QString, before);
    QFETCH(QKeyCombination, keys);
    QFETCH(QString, after);
    setMarked(before);
    const QByteArray original = m_editor->text();
    QTest::keyClick(m_view, keys.key(), keys.keyboardModifiers());
    QCOMPARE(marked(), after);
    m_editor->undo();
    QCOMPARE(m_editor->text(), original);
    m_editor->redo();
    QCOMPARE(m_editor->text(), QString(after).remove(u'|').toUtf8());
}

void TypingTest::addNextOccurrence_selectsWordThenOthers()
{
    setMarked(u"or|der; reorder; order;\norder"_s);
    QTest::keyClick(m_view, Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(m_editor->selectedText(), "order"_ba);
    QTest::keyClick(m_view, Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(m_view->send(SourceView::SCI_GETSELECTIONS), 2);
    QTest::keyClicks(m_view, u"x"_s);
    QCOMPARE_NE(m_editor->text(), "x; reorder; order;\norder"_ba);
    QCOMPARE(m_editor->text().count('x'), 2);
}

void TypingTest::ctrlClick_addsACaret()
{
    m_editor->setText("abc\nabc\nabc\n");
    m_view->grab();
    const int middle = m_view->lineHeight() / 2;
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::NoModifier, m_view->pointAt(1) + QPoint(0, middle));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ControlModifier, m_view->pointAt(9) + QPoint(0, middle));
    QTest::keyClicks(m_view, u"-"_s);
    QCOMPARE(m_editor->text(), "a-bc\nabc\na-bc\n"_ba);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ControlModifier, m_view->pointAt(2) + QPoint(0, middle));
    QTest::keyClicks(m_view, u"+"_s); // the second click on a caret takes it away
    QCOMPARE(m_editor->text(), "a-bc\nabc\na-+bc\n"_ba);
}

void TypingTest::altDrag_selectsARectangle()
{
    m_editor->setText("abcd\nabcd\nabcd\n");
    m_view->grab();
    const QPoint middle(0, m_view->lineHeight() / 2);
    const QPoint from = m_view->pointAt(1) + middle;
    const QPoint to = m_view->pointAt(13) + middle;
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, Qt::AltModifier, from);
    QMouseEvent move(QEvent::MouseMove, to, m_view->viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                     Qt::AltModifier);
    QCoreApplication::sendEvent(m_view->viewport(), &move);
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, Qt::AltModifier, to);
    QCOMPARE(m_view->send(SourceView::SCI_GETSELECTIONS), 3);
    QTest::keyClicks(m_view, u"x"_s);
    QCOMPARE(m_editor->text(), "axd\naxd\naxd\n"_ba);
}

void TypingTest::carets_copyAndPasteEach()
{
    setMarked(u"a|\nb|\n"_s);
    QGuiApplication::clipboard()->setText(u"!"_s);
    QTest::keyClick(m_view, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_editor->text(), "a!\nb!\n"_ba);
    m_editor->selectAll();
    m_editor->copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"a!\nb!\n"_s);
    m_editor->cut();
    QCOMPARE(m_editor->text(), ""_ba);
    m_editor->paste();
    QCOMPARE(m_editor->text(), "a!\nb!\n"_ba);
}

void TypingTest::escape_leavesOneCaret()
{
    setMarked(u"a|\nb\n"_s);
    QTest::keyClick(m_view, Qt::Key_Down, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(m_view->send(SourceView::SCI_GETSELECTIONS), 2);
    QTest::keyClick(m_view, Qt::Key_Escape);
    QCOMPARE(m_view->send(SourceView::SCI_GETSELECTIONS), 1);
}

void TypingTest::shortcutsOfTheWindow_yieldToEditing()
{
    for (const QKeyCombination keys : {QKeyCombination(Qt::Key_A), Qt::CTRL | Qt::Key_D, Qt::CTRL | Qt::Key_Z}) {
        QKeyEvent event(QEvent::ShortcutOverride, keys.key(), keys.keyboardModifiers(),
                        keys.keyboardModifiers() == Qt::NoModifier ? u"a"_s : QString());
        event.ignore();
        QCoreApplication::sendEvent(m_view, &event);
        QVERIFY(event.isAccepted());
    }
    QKeyEvent run(QEvent::ShortcutOverride, Qt::Key_F5, Qt::NoModifier);
    run.ignore();
    QCoreApplication::sendEvent(m_view, &run);
    QVERIFY(!run.isAccepted());
}

void TypingTest::signWithCtrl_writesNothing_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("held");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("after");
    const Qt::KeyboardModifiers ctrl = Qt::ControlModifier;
    QTest::newRow("fixes, and there is none") << Qt::Key_Period << ctrl << u"."_s << "ab"_ba;
    QTest::newRow("no command") << Qt::Key_Semicolon << ctrl << u";"_s << "ab"_ba;
    QTest::newRow("a quote is not closed") << Qt::Key_QuoteDbl << (ctrl | Qt::ShiftModifier) << u"\""_s << "ab"_ba;
    QTest::newRow("Meta") << Qt::Key_9 << Qt::KeyboardModifiers(Qt::MetaModifier) << u"9"_s << "ab"_ba;
    QTest::newRow("AltGr writes") << Qt::Key_At << (ctrl | Qt::AltModifier) << u"@"_s << "a@b"_ba;
}

void TypingTest::signWithCtrl_writesNothing()
{
    QFETCH(Qt::Key, key);
    QFETCH(Qt::KeyboardModifiers, held);
    QFETCH(QString, text);
    QFETCH(QByteArray, after);
    setMarked(u"a|b"_s);
    QKeyEvent press(QEvent::KeyPress, key, held, text);
    QCoreApplication::sendEvent(m_view, &press);
    QCOMPARE(m_editor->text(), after);
}

void TypingTest::scrollBar_goesWithTheLongLine()
{
    QVERIFY(QTest::qWaitForWindowExposed(m_editor.get()));
    const QScrollBar *bar = m_view->horizontalScrollBar();
    m_editor->replaceText("// " + QByteArray(400, 'x') + "\n");
    QTRY_VERIFY(bar->maximum() > 0);
    m_editor->replaceText("// short\n");
    QTRY_COMPARE(bar->maximum(), 0);
}

QTEST_MAIN(TypingTest)
#include "tst_typing.moc"
