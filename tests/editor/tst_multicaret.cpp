// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markedtext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Editor;
using namespace Qt::StringLiterals;

class MultiCaretTest final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_editor = std::make_unique<CodeEditor>();
        m_editor->resize(500, 300);
        m_editor->show();
        m_view = m_editor->findChild<SourceView *>();
    }

    void cleanup() { m_editor.reset(); }

    void caret_isAddedInTheSameColumn_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("keys"); // ↑ ↓ with Ctrl+Alt
        QTest::addColumn<QString>("after");
        const auto row = [](const char *name, const QString &before, const QString &keys, const QString &after) {
            QTest::newRow(name) << before << keys << after;
        };
        row("below", u"ab|c\nabc\n"_s, u"↓"_s, u"ab|c\nab|c\n"_s);
        row("above", u"abc\nab|c\n"_s, u"↑"_s, u"ab|c\nab|c\n"_s);
        row("past the last line", u"abc|"_s, u"↓↓"_s, u"abc|"_s);
        row("past the first line", u"ab|c"_s, u"↑"_s, u"ab|c"_s);
        row("shorter line", u"abc|\na\nabc\n"_s, u"↓↓"_s, u"abc|\na|\nabc|\n"_s);
        row("empty line", u"a|\n\na\n"_s, u"↓↓"_s, u"a|\n|\na|\n"_s);
        row("wide characters are one column", u"🦀é|\nabc\n"_s, u"↓"_s, u"🦀é|\nab|c\n"_s);
        row("both ways", u"a\na|\na\n"_s, u"↓↑"_s, u"a|\na|\na|\n"_s);
    }

    void caret_isAddedInTheSameColumn()
    {
        QFETCH(QString, before);
        QFETCH(QString, keys);
        QFETCH(QString, after);
        setMarked(*m_editor, before);
        for (const QChar key : keys) {
            QTest::keyClick(m_view, key == u'↓' ? Qt::Key_Down : Qt::Key_Up, Qt::ControlModifier | Qt::AltModifier);
        }
        QCOMPARE(marked(*m_editor), after);
    }

    void nextOccurrence_takesOneMoreEachTime_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("presses");
        QTest::addColumn<QString>("typed");
        QTest::newRow("word") << u"a|b; ab; abc"_s << 2 << u"x|; x|; abc"_s; // abc is another word
        QTest::newRow("part of words") << u"«ab»; xab; ab"_s << 3 << u"x|; xx|; x|"_s;
        QTest::newRow("case counts") << u"«ab» AB ab"_s << 2 << u"x| AB x|"_s;
        QTest::newRow("round the end") << u"ab; a|b"_s << 2 << u"x|; x|"_s;
        QTest::newRow("no more than there are") << u"«ab»; ab"_s << 5 << u"x|; x|"_s;
        QTest::newRow("beyond ASCII") << u"«é» é"_s << 2 << u"x| x|"_s;
    }

    void nextOccurrence_takesOneMoreEachTime()
    {
        QFETCH(QString, text);
        QFETCH(int, presses);
        QFETCH(QString, typed);
        setMarked(*m_editor, text);
        for (int press = 0; press < presses; ++press) {
            QTest::keyClick(m_view, Qt::Key_D, Qt::ControlModifier);
        }
        QTest::keyClicks(m_view, u"x"_s);
        QCOMPARE(marked(*m_editor), typed);
    }

    void typingAtEveryCaret_isOneUndoStep()
    {
        setMarked(*m_editor, u"a|\nb|\nc|\n"_s);
        QTest::keyClick(m_view, Qt::Key_Return);
        QCOMPARE(marked(*m_editor), u"a\n|\nb\n|\nc\n|\n"_s);
        m_editor->undo();
        QCOMPARE(m_editor->text(), "a\nb\nc\n"_ba);
        m_editor->redo();
        QCOMPARE(m_editor->text(), "a\n\nb\n\nc\n\n"_ba);
    }

    void escape_keepsTheMainCaret()
    {
        setMarked(*m_editor, u"a|\nb\nc\n"_s);
        m_editor->addCaretBelow();
        m_editor->addCaretBelow();
        QCOMPARE(marked(*m_editor), u"a|\nb|\nc|\n"_s);
        QTest::keyClick(m_view, Qt::Key_Escape);
        QCOMPARE(marked(*m_editor), u"a\nb\nc|\n"_s);
        QTest::keyClicks(m_view, u"x"_s);
        QCOMPARE(m_editor->text(), "a\nb\ncx\n"_ba);
    }

    void severalLinesOfTheClipboard_comeAtEveryCaret()
    {
        setMarked(*m_editor, u"a|\nb|\n"_s);
        QGuiApplication::clipboard()->setText(u"1\n2"_s);
        m_editor->paste();
        QCOMPARE(m_editor->text(), "a1\n2\nb1\n2\n"_ba);
        m_editor->undo();
        QCOMPARE(m_editor->text(), "a\nb\n"_ba);
    }

private:
    std::unique_ptr<CodeEditor> m_editor;
    SourceView *m_view = nullptr;
};

QTEST_MAIN(MultiCaretTest)
#include "tst_multicaret.moc"
