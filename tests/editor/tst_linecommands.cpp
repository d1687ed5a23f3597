// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What commands on whole lines promise of every text, beside the examples of tst_typing.
#include "editor/linecommands.h"
#include "markedtext.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Editor;
using namespace Qt::StringLiterals;

namespace {

using Command = void (CodeEditor::*)();

const std::vector<std::pair<const char *, Command>> commands{{"comment", &CodeEditor::toggleComment},
                                                             {"duplicate", &CodeEditor::duplicateLines},
                                                             {"move up", &CodeEditor::moveLinesUp},
                                                             {"move down", &CodeEditor::moveLinesDown},
                                                             {"delete", &CodeEditor::deleteLines},
                                                             {"indent", &CodeEditor::indent},
                                                             {"unindent", &CodeEditor::unindent}};

} // namespace

Q_DECLARE_METATYPE(Command)

class LineCommandsTest final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_editor = std::make_unique<CodeEditor>();
        m_view = m_editor->findChild<SourceView *>();
    }

    void cleanup() { m_editor.reset(); }

    void command_changesTheLines_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<Command>("command");
        QTest::addColumn<QString>("after");
        const auto row = [](const char *name, const QString &before, Command command, const QString &after) {
            QTest::newRow(name) << before << command << after;
        };
        // A doc comment belongs to the program: without two of its slashes it is no Rust any more.
        row("comment documentation", u"/// a|"_s, &CodeEditor::toggleComment, u"// /// a|"_s);
        row("comment inner documentation", u"//! a|"_s, &CodeEditor::toggleComment, u"// //! a|"_s);
        row("uncomment documentation", u"// /// a|"_s, &CodeEditor::toggleComment, u"/// a|"_s);
        row("four slashes are a comment", u"//// a|"_s, &CodeEditor::toggleComment, u"// a|"_s);
        row("comment documentation and code", u"«/// a\nfn a() {}\n»"_s, &CodeEditor::toggleComment,
            u"// /// a\n// fn a() {}\n|"_s);
        row("comment behind the caret", u"|  a"_s, &CodeEditor::toggleComment, u"|  // a"_s);
        row("comment behind a tab", u"\ta|\n\t\tb"_s, &CodeEditor::toggleComment, u"\t// a|\n\t\tb"_s);
        row("uncomment without a space", u"//a|"_s, &CodeEditor::toggleComment, u"a|"_s);
        row("blank lines are no reason to comment", u"«// a\n\n  \n// b»"_s, &CodeEditor::toggleComment,
            u"a\n\n  \nb|"_s);
        row("comment with CRLF", u"«a\r\nb\r\n»"_s, &CodeEditor::toggleComment, u"// a\r\n// b\r\n|"_s);
        row("duplicate at the line start", u"a\n|b\n"_s, &CodeEditor::duplicateLines, u"a\nb\n|b\n"_s);
        row("duplicate with CRLF", u"a|\r\n"_s, &CodeEditor::duplicateLines, u"a\r\na|\r\n"_s);
        row("duplicate at two carets", u"a|\nb\nc|"_s, &CodeEditor::duplicateLines, u"a\na|\nb\nc\nc|"_s);
        row("move neighbours", u"a\nb|\nc|\nd"_s, &CodeEditor::moveLinesUp, u"b|\nc|\na\nd"_s);
        row("move past different line ends", u"a\r\nb|\nc"_s, &CodeEditor::moveLinesDown, u"a\r\nc\nb|"_s);
        row("move several past different line ends", u"«a\r\nb»\ncd\ne"_s, &CodeEditor::moveLinesDown,
            u"cd\na\r\nb|\ne"_s);
        row("move down at the end", u"a\nb|"_s, &CodeEditor::moveLinesDown, u"a\nb|"_s);
        row("delete all", u"«a\nb»"_s, &CodeEditor::deleteLines, u"|"_s);
        row("delete at two carets", u"a|\nb\nc|"_s, &CodeEditor::deleteLines, u"|b|"_s);
        row("delete with CRLF", u"a\r\nb|"_s, &CodeEditor::deleteLines, u"a|"_s);
        row("indent leaves blank lines", u"«a\n\nb»"_s, &CodeEditor::indent, u"    a\n\n    b|"_s);
        row("unindent a part of a step", u"«  a\n      b»"_s, &CodeEditor::unindent, u"a\n  b|"_s);
    }

    void command_changesTheLines()
    {
        QFETCH(QString, before);
        QFETCH(Command, command);
        QFETCH(QString, after);
        setMarked(*m_editor, before);
        (*m_editor.*command)();
        QCOMPARE(marked(*m_editor), after);
    }

    void selections_areBlocksOfLines_data()
    {
        QTest::addColumn<QList<int>>("selections"); // anchor and caret of each
        QTest::addColumn<QList<LineBlock>>("blocks");
        const auto row = [](const char *name, const QList<int> &selections, const QList<LineBlock> &blocks) {
            QTest::newRow(name) << selections << blocks;
        };
        row("caret", {3, 3}, {{1, 1}});
        row("caret at the end", {8, 8}, {{4, 4}});
        row("backwards", {5, 0}, {{0, 2}});
        row("up to a line start", {0, 4}, {{0, 1}});
        row("only a line end", {1, 2}, {{0, 0}});
        row("two in one line", {2, 2, 3, 3}, {{1, 1}});
        row("overlapping lines", {0, 3, 3, 5}, {{0, 2}});
        row("neighbours stay apart", {2, 2, 5, 5}, {{1, 1}, {2, 2}});
        row("from the last to the first", {6, 6, 0, 0}, {{0, 0}, {3, 3}});
    }

    void selections_areBlocksOfLines()
    {
        QFETCH(QList<int>, selections);
        QFETCH(QList<LineBlock>, blocks);
        m_editor->setText("a\nb\nc\nd\n");
        for (qsizetype index = 0; index < selections.size(); index += 2) {
            m_view->send(index == 0 ? SourceView::SCI_SETSELECTION : SourceView::SCI_ADDSELECTION,
                         selections[index + 1], selections[index]);
        }
        const std::vector<LineBlock> found = selectedBlocks(*m_view);
        QVERIFY(std::ranges::equal(found, blocks));
    }

    void commentTwice_givesTheSameText()
    {
        QRandomGenerator random(1);
        for (int round = 0; round < 200; ++round) {
            const QByteArray text = "a;" + lineEnd(random) + randomLines(random, 6);
            m_editor->setText(text);
            m_view->send(SourceView::SCI_SETSEL, 0, m_view->lineStart(random.bounded(1, m_view->lineCount())));
            m_editor->toggleComment();
            QVERIFY2(m_editor->text() != text, text.toPercentEncoding().constData());
            m_editor->toggleComment();
            QCOMPARE(m_editor->text(), text);
        }
    }

    void moveDownAndUp_givesTheSameTextAndSelection()
    {
        QRandomGenerator random(2);
        for (int round = 0; round < 200; ++round) {
            const QByteArray text = randomLines(random, 6) + "end";
            m_editor->setText(text);
            const qsizetype anchor = m_view->lineStart(random.bounded(m_view->lineCount() - 1));
            const qsizetype caret = m_view->lineEnd(random.bounded(m_view->lineCount() - 1));
            m_view->send(SourceView::SCI_SETSEL, anchor, caret);
            m_editor->moveLinesDown();
            QCOMPARE_NE(m_editor->caretByte(), caret);
            m_editor->moveLinesUp();
            QCOMPARE(m_editor->text(), text);
            QCOMPARE(m_view->anchor(), anchor);
            QCOMPARE(m_editor->caretByte(), caret);
        }
    }

    void indentAndUnindent_giveTheSameText()
    {
        QRandomGenerator random(3);
        for (int round = 0; round < 100; ++round) {
            QByteArray text = randomLines(random, 5).replace('\t', "  ").replace("   \n", "\n").replace("   \r", "\r");
            m_editor->setText(text);
            m_editor->selectAll();
            m_editor->indent();
            m_editor->unindent();
            QCOMPARE(m_editor->text(), text);
        }
    }

    void readOnlyText_keepsItsCarets_data() { emptyText_comesBackByUndo_data(); }

    void readOnlyText_keepsItsCarets()
    {
        QFETCH(Command, command);
        const QString text = u"a\n|  b\n|c\nd\n"_s;
        setMarked(*m_editor, text);
        m_editor->setReadOnly(true);
        (*m_editor.*command)();
        QCOMPARE(marked(*m_editor), text);
    }

    void emptyText_comesBackByUndo_data()
    {
        QTest::addColumn<Command>("command");
        for (const auto &[name, command] : commands) {
            QTest::newRow(name) << command;
        }
    }

    void emptyText_comesBackByUndo()
    {
        QFETCH(Command, command);
        m_editor->setText({});
        (*m_editor.*command)();
        m_editor->undo();
        QCOMPARE(m_editor->text(), QByteArray());
        QCOMPARE(m_editor->caretByte(), 0);
    }

private:
    static QByteArray lineEnd(QRandomGenerator &random) { return random.bounded(2) == 0 ? "\n" : "\r\n"; }

    static QByteArray randomLines(QRandomGenerator &random, int count)
    {
        static const QByteArrayList pool{"a;", "    b;", "", "   ", "\tc", "// d", "    //e", "/// f", "é 🦀", "//"};
        QByteArray text;
        for (int line = 0; line < count; ++line) {
            text += pool[random.bounded(pool.size())] + lineEnd(random);
        }
        return text;
    }

    std::unique_ptr<CodeEditor> m_editor;
    SourceView *m_view = nullptr;
};

QTEST_MAIN(LineCommandsTest)
#include "tst_linecommands.moc"
