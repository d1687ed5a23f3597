// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is at the edges of Markdown; the common cases are in tst_markdown.

#include "richtext/markdownwriter.h"

#include <QRegularExpression>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

using namespace Qt::StringLiterals;
using namespace Ochre;
using Richtext::CodeBlock;
using Richtext::MarkdownWriter;
using Richtext::Role;

class TestMarkdownWriter final : public QObject {
    Q_OBJECT

private slots:
    void init() { m_document = std::make_unique<QTextDocument>(); }

    void hardBreak_keepsOneParagraph_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::newRow("two spaces") << u"first  \nsecond"_s;
        QTest::newRow("backslash") << u"first\\\nsecond"_s;
    }

    void hardBreak_keepsOneParagraph()
    {
        QFETCH(QString, markdown);
        write(markdown);
        QCOMPARE(m_document->blockCount(), 1);
        QCOMPARE(m_document->firstBlock().text(), u"first"_s + QChar(QChar::LineSeparator) + u"second"_s);
    }

    void softBreak_isASpace()
    {
        write(u"first\nsecond"_s);
        QCOMPARE(m_document->toPlainText(), u"first second"_s);
    }

    void lists_nestThreeDeepAndComeBack()
    {
        write(u"- one\n  - two\n    1. three\n  - two again\n- one again\n"_s);
        QCOMPARE(listOf(u"one"_s)->format().indent(), 1);
        QCOMPARE(listOf(u"two"_s)->format().indent(), 2);
        QCOMPARE(listOf(u"three"_s)->format().indent(), 3);
        QCOMPARE(listOf(u"one"_s)->format().style(), QTextListFormat::ListDisc);
        QCOMPARE(listOf(u"two"_s)->format().style(), QTextListFormat::ListCircle);
        QCOMPARE(listOf(u"three"_s)->format().style(), QTextListFormat::ListDecimal);
        QCOMPARE(listOf(u"two again"_s), listOf(u"two"_s));
        QCOMPARE(listOf(u"one again"_s), listOf(u"one"_s));
        QCOMPARE(m_document->blockCount(), 5);
    }

    void lists_ofTwoKindsAreTwo()
    {
        write(u"- a\n- b\n\n1. c\n2. d\n"_s);
        QVERIFY(listOf(u"a"_s) != listOf(u"c"_s));
        QCOMPARE(listOf(u"a"_s)->count(), 2);
        QCOMPARE(listOf(u"c"_s)->count(), 2);
    }

    void item_headingEndsBeforeItsText_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::newRow("tight") << u"- # Head\n  words\n- next\n"_s;
        QTest::newRow("loose") << u"- begin\n\n  # Head\n\n  words\n\n- next\n"_s;
        QTest::newRow("after text") << u"- begin\n  # Head\n  words\n- next\n"_s;
    }

    void item_headingEndsBeforeItsText()
    {
        QFETCH(QString, markdown);
        write(markdown);
        QCOMPARE(blockOf(u"Head"_s).text(), u"Head"_s);
        QCOMPARE(blockOf(u"words"_s).text(), u"words"_s);
        QCOMPARE(blockOf(u"words"_s).blockFormat().headingLevel(), 0);
        QCOMPARE(blockOf(u"words"_s).blockFormat().indent(), 1);
        QCOMPARE(formatOf(u"words"_s).font().pixelSize(), m_style.text().font().pixelSize());
        QVERIFY(listOf(u"next"_s));
    }

    void item_goesOnBelowItsCode()
    {
        write(u"1. Install:\n   ```sh\n   cargo\n   ```\n   then run.\n2. Next\n"_s);
        QVERIFY(tableOf(u"cargo"_s));
        const QTextBlock rest = blockOf(u"then run."_s);
        QVERIFY(!tableOf(u"then run."_s));
        QVERIFY(!rest.textList());
        QCOMPARE(rest.blockFormat().indent(), 1);
        QCOMPARE(rest.blockFormat().lineHeight(), m_style.paragraph().lineHeight());
        QCOMPARE(listOf(u"Next"_s), listOf(u"Install:"_s));
    }

    void table_keepsMarksAndEscapedBars()
    {
        write(u"| a | b |\n|:-:|---|\n| `x \\| y` | **bold** [here](#end) |\n"_s);
        QTextTable *table = tableOf(u"bold"_s);
        QVERIFY(table);
        QCOMPARE(table->rows(), 2);
        QCOMPARE(table->columns(), 2);
        QCOMPARE(table->cellAt(1, 0).firstCursorPosition().block().text(), u"x | y"_s);
        QCOMPARE(table->cellAt(1, 0).firstCursorPosition().blockFormat().alignment(), Qt::AlignHCenter);
        QCOMPARE(formatOf(u"bold"_s).fontWeight(), int(QFont::DemiBold));
        QCOMPARE(formatOf(u"here"_s).anchorHref(), u"#end"_s);
        QVERIFY(formatOf(u"x |"_s).font().fixedPitch());
    }

    void table_withShortRowsHasEmptyCells()
    {
        write(u"| a | b |\n|---|---|\n| 1 |\n| 2 | 3 | 4 |\n\nafter"_s);
        QTextTable *table = tableOf(u"1"_s);
        QVERIFY(table);
        QCOMPARE(table->columns(), 2);
        QCOMPARE(table->cellAt(1, 1).firstCursorPosition().block().text(), QString());
        QCOMPARE(table->cellAt(2, 1).firstCursorPosition().block().text(), u"3"_s);
        QVERIFY(!m_document->toPlainText().contains(u'4')); // beyond the header's columns
        QVERIFY(!tableOf(u"after"_s));
    }

    void table_headerIsStrong()
    {
        write(u"| Type |\n|---|\n| word |\n"_s);
        QCOMPARE(formatOf(u"Type"_s).fontWeight(), int(QFont::DemiBold));
        QVERIFY(formatOf(u"word"_s).fontWeight() < int(QFont::DemiBold));
    }

    void html_isNeverMarkup_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("shown");
        QTest::newRow("image") << u"<img src=\"https://example.org/a.png\">"_s
                               << u"<img src=\"https://example.org/a.png\">"_s;
        QTest::newRow("block") << u"<div>\n*inside*\n</div>"_s << u"<div> inside </div>"_s;
        QTest::newRow("comment") << u"a <!-- b --> c"_s << u"a <!-- b --> c"_s;
        QTest::newRow("generics") << u"a Vec<T> and &str"_s << u"a Vec<T> and &str"_s;
        QTest::newRow("named entity") << u"&copy; &amp; &lt;b&gt;"_s << u"© & <b>"_s;
        QTest::newRow("numeric entity") << u"&#60;b&#x3e;"_s << u"<b>"_s;
        QTest::newRow("unknown entity") << u"&nosuch; thing"_s << u"&nosuch; thing"_s;
        QTest::newRow("entity in code") << u"`&lt;`"_s << u"&lt;"_s;
        QTest::newRow("escaped") << u"\\*not\\* \\`code\\`"_s << u"*not* `code`"_s;
    }

    void html_isNeverMarkup()
    {
        QFETCH(QString, markdown);
        write(markdown);
        QTEST(m_document->toPlainText(), "shown");
        QVERIFY(!m_document->toHtml().contains(u"<img"_s));
    }

    void hardSpace_staysBetweenTheWords()
    {
        write(u"16&nbsp;bytes"_s);
        QCOMPARE(m_document->firstBlock().text(), u"16"_s + QChar(QChar::Nbsp) + u"bytes"_s);
    }

    void link_withMarksIsOneLink()
    {
        write(u"See [the `Vec` *type*](doc:std/vec/index.html) and [](#nothing)[no address]()."_s);
        for (const QString &words : {u"the"_s, u"Vec"_s, u"type"_s}) {
            QCOMPARE(formatOf(words).anchorHref(), u"doc:std/vec/index.html"_s);
        }
        QVERIFY(formatOf(u"Vec"_s).font().fixedPitch());
        QVERIFY(formatOf(u"type"_s).fontItalic());
        QVERIFY(formatOf(u"no address"_s).anchorHref().isEmpty());
        QVERIFY(m_document->toPlainText().endsWith(u"no address."_s));
    }

    void remoteLink_isSpelledOutOnce()
    {
        write(u"<https://example.org/> and [x](https://example.org/y \"title\")"_s);
        QCOMPARE(m_document->toPlainText(), u"https://example.org/ and x (https://example.org/y)"_s);
    }

    void remoteLink_isNoPartOfAHeadingsName()
    {
        const auto headings = write(u"## See [the site](https://example.org/x)\n"_s);
        QCOMPARE(headings.at(0).text, u"See the site"_s);
        QCOMPARE(headings.at(0).anchor, u"see-the-site"_s);
        QVERIFY(m_document->toPlainText().contains(u"(https://example.org/x)"_s)); // still to be read
    }

    void heading_isReportedWithItsPlace()
    {
        QTest::failOnWarning(QRegularExpression(u"Point size"_s));
        const auto headings = write(u"intro\n\n## The `?` *way*\n\ntext\n\nUnder\n-----\n"_s);
        QCOMPARE(headings.size(), std::size_t(2));
        QCOMPARE(headings[0].text, u"The ? way"_s);
        QCOMPARE(formatOf(u"?"_s).font().pixelSize(), m_style.heading(2).font().pixelSize() - 1);
        QCOMPARE(headings[0].level, 2);
        QCOMPARE(m_document->findBlock(headings[0].position).text(), u"The ? way"_s);
        QCOMPARE(headings[1].level, 2);
        QCOMPARE(m_document->findBlock(headings[1].position).text(), u"Under"_s);
    }

    void direction_followsTheWords()
    {
        write(u"\u05e9\u05dc\u05d5\u05dd `let x` \u05e2\u05d5\u05dc\u05dd\n\nEnglish \u05e9\u05dc\u05d5\u05dd\n\n"
              "- \u0645\u0631\u062d\u0628\u0627\n"_s);
        QCOMPARE(m_document->firstBlock().textDirection(), Qt::RightToLeft);
        QCOMPARE(blockOf(u"English"_s).textDirection(), Qt::LeftToRight);
        QCOMPARE(m_document->lastBlock().textDirection(), Qt::RightToLeft);
        QVERIFY(m_document->lastBlock().textList());
        QVERIFY(formatOf(u"let x"_s).font().fixedPitch());
    }

    void code_goesToItsHandler()
    {
        std::vector<CodeBlock> blocks;
        MarkdownWriter writer(QTextCursor(m_document.get()), m_style);
        writer.setCodeHandler([&blocks](QTextCursor &cursor, const CodeBlock &block) {
            blocks.push_back(block);
            cursor.insertText(u"[here]"_s);
        });
        writer.write(u"```rust,no_run\nfn a() {}\n\n```\n\n    indented\n\n~~~\nplain\n~~~\n"_s);
        QCOMPARE(blocks.size(), std::size_t(3));
        QCOMPARE(blocks[0].info, u"rust,no_run"_s);
        QCOMPARE(blocks[0].text, u"fn a() {}\n\n"_s);
        QCOMPARE(blocks[0].ordinal, 0);
        QCOMPARE(blocks[1].text, u"indented\n"_s);
        QCOMPARE(blocks[1].ordinal, -1);
        QCOMPARE(blocks[2].info, QString());
        QCOMPARE(blocks[2].ordinal, 1);
        QCOMPARE(m_document->toPlainText().count(u"[here]"_s), 3);
    }

    void strike_isStruck()
    {
        write(u"~~old~~ new ~~**both**~~"_s);
        QVERIFY(formatOf(u"old"_s).fontStrikeOut());
        QVERIFY(!formatOf(u"new"_s).fontStrikeOut());
        QVERIFY(formatOf(u"both"_s).fontStrikeOut());
        QCOMPARE(formatOf(u"both"_s).fontWeight(), int(QFont::DemiBold));
    }

    void quote_insideAQuoteAndAnItemStaysInside()
    {
        write(u"> outer\n>\n> > inner\n>\n> outer again\n\n- item\n\n  > cited\n\n  rest\n"_s);
        QVERIFY(tableOf(u"inner"_s) != tableOf(u"outer"_s));
        QCOMPARE(tableOf(u"outer again"_s), tableOf(u"outer"_s));
        QVERIFY(tableOf(u"cited"_s));
        QVERIFY(!tableOf(u"rest"_s));
        QCOMPARE(blockOf(u"rest"_s).blockFormat().indent(), 1);
    }

private:
    std::vector<Richtext::Heading> write(const QString &markdown)
    {
        MarkdownWriter writer(QTextCursor(m_document.get()), m_style);
        writer.write(markdown);
        return writer.headings();
    }

    QTextBlock blockOf(const QString &words) const { return m_document->find(words).block(); }
    QTextList *listOf(const QString &words) const { return blockOf(words).textList(); }
    QTextTable *tableOf(const QString &words) const { return m_document->find(words).currentTable(); }

    QTextCharFormat formatOf(const QString &words) const
    {
        QTextCursor inside = m_document->find(words);
        inside.setPosition(inside.selectionStart() + 1);
        return inside.charFormat();
    }

    Richtext::TextStyle m_style{Role::Lesson, Design::Look::make(Design::Scheme::Light, 100)};
    std::unique_ptr<QTextDocument> m_document;
};

QTEST_MAIN(TestMarkdownWriter)
#include "tst_markdownwriter.moc"
