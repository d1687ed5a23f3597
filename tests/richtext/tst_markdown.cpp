// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "richtext/markdown.h"
#include "richtext/markdownwriter.h"

#include <QAbstractTextDocumentLayout>
#include <QElapsedTimer>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

using namespace Qt::StringLiterals;
using namespace Ochre;
using Richtext::Role;

namespace {

/// The character format of the first place where `text` stands.
QTextCharFormat formatOf(const QTextDocument &document, const QString &text)
{
    QTextCursor found = document.find(text);
    if (found.isNull()) {
        return {};
    }
    QTextCursor inside(found.block());
    inside.setPosition(found.selectionStart() + 1);
    return inside.charFormat();
}

QTextBlock blockOf(const QTextDocument &document, const QString &text)
{
    return document.find(text).block();
}

QTextTable *firstTable(const QTextDocument &document)
{
    for (QTextFrame *frame : document.rootFrame()->childFrames()) {
        if (auto *table = qobject_cast<QTextTable *>(frame)) {
            return table;
        }
    }
    return nullptr;
}

} // namespace

class TestMarkdown final : public QObject {
    Q_OBJECT

private slots:
    void emphasis_becomesItalicAndSemibold()
    {
        QTextDocument document;
        write(document, u"A *move* and a **rule** and ***both***."_s);
        QVERIFY(formatOf(document, u"move"_s).fontItalic());
        QCOMPARE(formatOf(document, u"rule"_s).fontWeight(), int(QFont::DemiBold));
        QVERIFY(formatOf(document, u"both"_s).fontItalic());
        QCOMPARE(formatOf(document, u"both"_s).fontWeight(), int(QFont::DemiBold));
        QVERIFY(!formatOf(document, u"and"_s).fontItalic());
    }

    void codeSpan_hasSoftBackgroundAndFixedPitch()
    {
        QTextDocument document;
        write(document, u"After `let b = a;` the name is gone."_s);
        const QTextCharFormat code = formatOf(document, u"let b"_s);
        QCOMPARE(code.background().color(), m_look.palette.accentSoft);
        QVERIFY(code.font().fixedPitch());
        QVERIFY(!formatOf(document, u"After"_s).hasProperty(QTextFormat::BackgroundBrush));
    }

    void heading_getsAnchorAndLevel()
    {
        QTextDocument document;
        write(document, u"# One\n\n## What moves, what stays\n\ntext\n\n## What moves, what stays\n"_s);
        QCOMPARE(blockOf(document, u"One"_s).blockFormat().headingLevel(), 1);
        QCOMPARE(formatOf(document, u"What moves"_s).anchorNames(), QStringList{u"what-moves-what-stays"_s});
        QTextDocument other;
        Richtext::MarkdownWriter writer(QTextCursor(&other), Richtext::TextStyle(Role::Lesson, m_look));
        writer.setUsedAnchors({u"exercises"_s});
        writer.write(u"## Exercises\n\n## Twice\n\n## Twice\n"_s);
        QCOMPARE(writer.headings().at(0).anchor, u"exercises-1"_s);
        QCOMPARE(writer.headings().at(1).anchor, u"twice"_s);
        QCOMPARE(writer.headings().at(2).anchor, u"twice-1"_s);
    }

    void anchor_isMadeAsGitHubDoes_data()
    {
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("anchor");
        QTest::newRow("words") << u"What moves, what stays"_s << u"what-moves-what-stays"_s;
        QTest::newRow("code") << u"The `?` operator"_s << u"the--operator"_s;
        QTest::newRow("hyphen") << u"Copy-on-write"_s << u"copy-on-write"_s;
        QTest::newRow("umlaut") << u"Über UTF-8"_s << u"über-utf-8"_s;
        QTest::newRow("nothing") << u"?!"_s << QString();
    }

    void anchor_isMadeAsGitHubDoes()
    {
        QFETCH(QString, heading);
        QTEST(Richtext::anchorFor(heading), "anchor");
    }

    void lists_nestAndKeepNumbers()
    {
        QTextDocument document;
        write(document,
              u"3. three\n4. four\n   - inner one\n   - inner two\n\n     second paragraph\n5. five\n\nafter"_s);
        QTextList *outer = blockOf(document, u"three"_s).textList();
        QVERIFY(outer);
        QCOMPARE(outer->format().style(), QTextListFormat::ListDecimal);
        QCOMPARE(outer->format().start(), 3);
        QCOMPARE(blockOf(document, u"five"_s).textList(), outer);
        QCOMPARE(outer->count(), 3);
        QTextList *inner = blockOf(document, u"inner one"_s).textList();
        QVERIFY(inner);
        QCOMPARE(inner->format().indent(), 2);
        QCOMPARE(inner->count(), 2);
        const QTextBlock second = blockOf(document, u"second paragraph"_s);
        QVERIFY(!second.textList());
        QCOMPARE(second.blockFormat().indent(), 2);
        QVERIFY(!blockOf(document, u"after"_s).textList());
        QCOMPARE(blockOf(document, u"after"_s).blockFormat().indent(), 0);
    }

    void table_keepsCellsHeaderAndAlignment()
    {
        QTextDocument document;
        write(document, u"| Type | Bytes |\n|:-----|------:|\n| `u8` | 1 |\n| **u64** | 8 |\n\nafter"_s);
        QTextTable *table = firstTable(document);
        QVERIFY(table);
        QCOMPARE(table->rows(), 3);
        QCOMPARE(table->columns(), 2);
        QCOMPARE(table->format().headerRowCount(), 1);
        QCOMPARE(table->cellAt(0, 1).firstCursorPosition().block().text(), u"Bytes"_s);
        QCOMPARE(table->cellAt(2, 0).firstCursorPosition().block().text(), u"u64"_s);
        QCOMPARE(table->cellAt(2, 1).firstCursorPosition().blockFormat().alignment(), Qt::AlignRight);
        QCOMPARE(table->cellAt(1, 0).format().toTableCellFormat().bottomBorder(), 1.0);
        QVERIFY(!document.find(u"after"_s).currentTable());
    }

    void fencedCode_isHighlightedLineByLine()
    {
        QTextDocument document;
        write(document, u"before\n\n```rust\nfn main() {\n    let x = 1; // one\n}\n```\n\nafter"_s);
        const QTextBlock first = blockOf(document, u"fn main"_s);
        QCOMPARE(first.text(), u"fn main() {"_s);
        QCOMPARE(first.next().text(), u"    let x = 1; // one"_s);
        QCOMPARE(formatOf(document, u"fn"_s).foreground().color(), m_look.palette.keyword);
        QCOMPARE(formatOf(document, u"// one"_s).foreground().color(), m_look.palette.comment);
        QVERIFY(formatOf(document, u"main"_s).font().fixedPitch()
                || formatOf(document, u"main"_s).font().styleHint() == QFont::Monospace);
        QVERIFY(!document.find(u"after"_s).currentTable());
    }

    void code_keepsItsTextExactly()
    {
        const QString code = u"fn main() {\n\n    println!(\"ä 🦀 {}\", 1);\n    // end\n}"_s;
        QTextDocument document;
        write(document, u"```rust\n"_s + code + u"\n```\n"_s);
        QCOMPARE(document.toPlainText().trimmed(), code);
    }

    void unknownLanguage_isShownPlain()
    {
        QTextDocument document;
        write(document, u"```klingon\nfn main\n```"_s);
        QCOMPARE(formatOf(document, u"fn"_s).foreground().color(), m_look.palette.text);
    }

    void link_insideIsFollowedRemoteIsText()
    {
        QTextDocument document;
        write(document, u"See [borrowing](lesson:borrowing), [below](#end), [the book](doc:book/ch04.html), "
                        "[a site](https://example.org/x) and [bad](ochre:run/1) or [file](file:///etc/passwd)."_s);
        QCOMPARE(formatOf(document, u"borrowing"_s).anchorHref(), u"lesson:borrowing"_s);
        QCOMPARE(formatOf(document, u"below"_s).anchorHref(), u"#end"_s);
        QCOMPARE(formatOf(document, u"the book"_s).anchorHref(), u"doc:book/ch04.html"_s);
        QVERIFY(formatOf(document, u"the book"_s).fontUnderline());
        QVERIFY(formatOf(document, u"a site"_s).anchorHref().isEmpty());
        QVERIFY(document.toPlainText().contains(u"a site (https://example.org/x)"_s));
        QVERIFY(formatOf(document, u"bad"_s).anchorHref().isEmpty());
        QVERIFY(formatOf(document, u"file"_s).anchorHref().isEmpty());
    }

    void html_isShownAsText()
    {
        QTextDocument document;
        write(document, u"a <b onclick=\"x()\">bold</b> &amp; &lt;i&gt;\n\n<script>alert(1)</script>\n"_s);
        QVERIFY(document.toPlainText().contains(u"<b onclick=\"x()\">bold</b> & <i>"_s));
        QVERIFY(document.toPlainText().contains(u"<script>alert(1)</script>"_s));
        QVERIFY(formatOf(document, u"bold"_s).fontWeight() < int(QFont::DemiBold));
    }

    void image_isItsAlternativeText()
    {
        QTextDocument document;
        write(document, u"![a crab](https://example.org/crab.png)"_s);
        QCOMPARE(document.toPlainText().trimmed(), u"a crab"_s);
        QVERIFY(!document.toHtml().contains(u"<img"_s));
    }

    void quote_isABoxAndEnds()
    {
        QTextDocument document;
        write(document, u"> quoted *words*\n>\n> - item\n\nafter"_s);
        QVERIFY(document.find(u"quoted"_s).currentTable());
        QVERIFY(document.find(u"item"_s).currentTable());
        QVERIFY(!document.find(u"after"_s).currentTable());
    }

    void rule_keepsTextOnBothSides()
    {
        QTextDocument document;
        write(document, u"above\n\n---\n\nbelow"_s);
        const QTextBlock rule = blockOf(document, u"above"_s).next();
        QVERIFY(rule.blockFormat().hasProperty(QTextFormat::BlockTrailingHorizontalRulerWidth));
        QVERIFY(rule.text().isEmpty());
        QCOMPARE(rule.next().text(), u"below"_s);
    }

    void append_continuesWhereTheCursorIs()
    {
        QTextDocument document;
        QTextCursor cursor(&document);
        Richtext::appendMarkdown(cursor, u"first"_s, Role::Note, m_look);
        Richtext::appendMarkdown(cursor, u"second"_s, Role::Note, m_look);
        QCOMPARE(document.toPlainText(), u"first\nsecond"_s);
    }

    void sizes_followTheZoom()
    {
        QTextDocument small;
        QTextDocument large;
        Richtext::setMarkdown(small, u"text `code`\n\n## Head"_s, Role::Lesson, Design::Look::make(m_look.scheme, 100));
        Richtext::setMarkdown(large, u"text `code`\n\n## Head"_s, Role::Lesson, Design::Look::make(m_look.scheme, 200));
        QCOMPARE(formatOf(large, u"text"_s).font().pixelSize(), 2 * formatOf(small, u"text"_s).font().pixelSize());
        QCOMPARE(formatOf(large, u"Head"_s).font().pixelSize(), 2 * formatOf(small, u"Head"_s).font().pixelSize());
        QCOMPARE(blockOf(large, u"text"_s).blockFormat().lineHeight(),
                 2 * blockOf(small, u"text"_s).blockFormat().lineHeight());
    }

    void hostileText_neitherCrashesNorHangs_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::newRow("nothing") << QString();
        QTest::newRow("deep quotes") << QString(400, u'>');
        QTest::newRow("deep lists") << QString(u"- "_s).repeated(200) + u"x"_s;
        QTest::newRow("open fence") << u"```rust\nfn main("_s;
        QTest::newRow("empty fence") << u"```\n```"_s;
        QTest::newRow("brackets") << QString(2000, u'[');
        QTest::newRow("ragged table") << u"|a|b|\n|-|-|\n|1|\n|1|2|3|\n"_s;
        QTest::newRow("nul") << u"a"_s + QChar(u'\0') + u"b"_s;
        QTest::newRow("list of fences") << u"- ```rust\n  fn a() {}\n  ```\n- > q\n"_s;
    }

    void hostileText_neitherCrashesNorHangs()
    {
        QFETCH(QString, markdown);
        QTextDocument document;
        QElapsedTimer timer;
        timer.start();
        write(document, markdown);
        document.setTextWidth(400);
        QVERIFY(document.documentLayout()->documentSize().height() >= 0);
        QVERIFY2(timer.elapsed() < 5000, "a short text must not take seconds");
    }

private:
    void write(QTextDocument &document, const QString &markdown) const
    {
        Richtext::setMarkdown(document, markdown, Role::Lesson, m_look);
    }

    Design::Look m_look = Design::Look::make(Design::Scheme::Light, 100);
};

QTEST_MAIN(TestMarkdown)
#include "tst_markdown.moc"
