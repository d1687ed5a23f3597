// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/wordcompletion.h"
#include "markedtext.h"

#include <QTest>

using namespace Ochre;
using namespace Ochre::Editor;
using namespace Qt::StringLiterals;

class WordCompletionTest final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_editor = std::make_unique<CodeEditor>();
        m_editor->resize(600, 400);
        m_editor->show();
        m_view = m_editor->findChild<SourceView *>();
    }

    void cleanup() { m_editor.reset(); }

    void words_beginWithThePrefix_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("prefix");
        QTest::addColumn<QStringList>("extra");
        QTest::addColumn<QByteArrayList>("words");
        const auto row = [](const char *name, const QByteArray &text, const QByteArray &prefix,
                            const QStringList &extra, const QByteArrayList &words) {
            QTest::newRow(name) << text << prefix << extra << words;
        };
        row("sorted and each once", "beta alpha beta al", "", {}, {"al", "alpha", "beta"});
        row("longer than the prefix", "or order", "order", {}, {});
        row("case counts", "Order order", "O", {}, {"Order"});
        row("no numbers", "1st x1 12", "", {}, {"x1"});
        row("parts of a path", "std::collections::HashMap", "", {}, {"HashMap", "collections", "std"});
        row("underscores", "_a __b a_c", "_", {}, {"__b", "_a"});
        row("beyond ASCII", "größe grün gras", "gr\xc3", {}, {"größe", "grün"});
        row("word at the very end", "x order", "or", {}, {"order"});
        row("others' words", "vector", "vec", {u"vec_deque"_s, u"VecDeque"_s, u"vector"_s}, {"vec_deque", "vector"});
        row("others' empty word", "", "", {QString(), u"a"_s}, {"a"});
        row("empty text", "", "a", {}, {});
        row("only signs", "+-*/ \r\n\t{}", "", {}, {});
    }

    void words_beginWithThePrefix()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, prefix);
        QFETCH(QStringList, extra);
        QFETCH(QByteArrayList, words);
        QCOMPARE(completionsFor(text, prefix, -1, extra), words);
    }

    void wordBeingTyped_isNotOffered()
    {
        QCOMPARE(completionsFor("orbit order", "or", 6, {}), QByteArrayList{"orbit"});
        QCOMPARE(completionsFor("order order", "or", 6, {}), QByteArrayList{"order"}); // the other one is
    }

    void severalWords_areChosenByKeys()
    {
        setMarked(*m_editor, u"alpha; alps; al|"_s);
        openList();
        QVERIFY(isListOpen());
        QCOMPARE(marked(*m_editor), u"alpha; alps; al|"_s);
        QTest::keyClick(m_view, Qt::Key_Down);
        QTest::keyClick(m_view, Qt::Key_Return);
        QVERIFY(!isListOpen());
        QCOMPARE(marked(*m_editor), u"alpha; alps; alps|"_s);
        m_editor->undo();
        QCOMPARE(m_editor->text(), "alpha; alps; al"_ba);
    }

    void escape_closesTheListOnly()
    {
        setMarked(*m_editor, u"alpha; alps; al|\nal|"_s);
        openList();
        QVERIFY(isListOpen());
        QTest::keyClick(m_view, Qt::Key_Escape);
        QVERIFY(!isListOpen());
        QCOMPARE(marked(*m_editor), u"alpha; alps; al|\nal|"_s); // both carets are there
        QTest::keyClick(m_view, Qt::Key_Escape);
        QCOMPARE(marked(*m_editor).count(u'|'), 1);
    }

    void bracketInTheList_closesItWithoutAPair()
    {
        setMarked(*m_editor, u"alpha; alps; al|"_s);
        openList();
        QTest::keyClicks(m_view, u"("_s);
        QVERIFY(!isListOpen());
        QVERIFY2(m_editor->text().startsWith("alpha; alps; al("), m_editor->text().constData());
    }

    void singleWord_isTakenAtOnce_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("in the middle of a line") << u"größe = gr|;"_s << u"größe = größe|;"_s;
        QTest::newRow("from the lesson") << u"Has|"_s << u"HashMap|"_s;
        QTest::newRow("on another line") << u"order\nor|\n"_s << u"order\norder|\n"_s;
        QTest::newRow("no word begins so") << u"order\nz|"_s << u"order\nz|"_s;
        QTest::newRow("nothing to begin with") << u"|"_s << u"HashMap|"_s;
    }

    void singleWord_isTakenAtOnce()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        m_editor->setCompletionWords({u"HashMap"_s});
        setMarked(*m_editor, before);
        openList();
        QVERIFY(!isListOpen());
        QCOMPARE(marked(*m_editor), after);
    }

    void readOnlyText_isNotCompleted()
    {
        setMarked(*m_editor, u"order or|"_s);
        m_editor->setReadOnly(true);
        openList();
        QVERIFY(!isListOpen());
        QCOMPARE(m_editor->text(), "order or"_ba);
    }

private:
    void openList() const { QTest::keyClick(m_view, Qt::Key_Space, Qt::ControlModifier); }
    [[nodiscard]] bool isListOpen() const { return m_view->send(SourceView::SCI_AUTOCACTIVE) != 0; }

    std::unique_ptr<CodeEditor> m_editor;
    SourceView *m_view = nullptr;
};

QTEST_MAIN(WordCompletionTest)
#include "tst_wordcompletion.moc"
