// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "richtext/codeblock.h"
#include "richtext/pageformat.h"

#include <QTest>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

using namespace Qt::StringLiterals;
using namespace Ochre;
using namespace Ochre::Richtext;
using Design::Look;
using Design::Scheme;

class TestPageFormat final : public QObject {
    Q_OBJECT

private slots:
    void link_isParsed_data()
    {
        QTest::addColumn<QString>("href");
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("argument");
        QTest::newRow("number") << u"ochre:run/3"_s << u"run"_s << u"3"_s;
        QTest::newRow("slash in it") << u"ochre:exercise/a/b"_s << u"exercise"_s << u"a/b"_s;
        QTest::newRow("no argument") << u"ochre:jump/"_s << u"jump"_s << QString();
        QTest::newRow("no slash") << u"ochre:jump"_s << u"jump"_s << QString();
        QTest::newRow("nothing") << u"ochre:"_s << QString() << QString();
        QTest::newRow("another scheme") << u"lesson:run/3"_s << QString() << QString();
        QTest::newRow("remote") << u"https://example.org/run/3"_s << QString() << QString();
        QTest::newRow("in the middle") << u"x-ochre:run/3"_s << QString() << QString();
        QTest::newRow("empty") << QString() << QString() << QString();
    }

    void link_isParsed()
    {
        QFETCH(QString, href);
        const PageLink link = PageLink::parse(href);
        QTEST(link.action, "action");
        QTEST(link.argument, "argument");
    }

    void link_comesBackFromItsAddress_data()
    {
        QTest::addColumn<QString>("argument");
        QTest::newRow("number") << u"12"_s;
        QTest::newRow("empty") << QString();
        QTest::newRow("slash") << u"a/b"_s;
        QTest::newRow("percent") << u"100%1"_s;
        QTest::newRow("umlaut") << u"größe"_s;
    }

    void link_comesBackFromItsAddress()
    {
        QFETCH(QString, argument);
        const PageLink link = PageLink::parse(PageLink{u"fold"_s, argument}.href());
        QCOMPARE(link.action, u"fold"_s);
        QCOMPARE(link.argument, argument);
    }

    void action_isALinkInTheAccent()
    {
        const PageStyle style(Look::make(Scheme::Dark, 100));
        const QTextCharFormat format = style.action(u"ochre:run/1"_s);
        QVERIFY(format.isAnchor());
        QCOMPARE(format.anchorHref(), u"ochre:run/1"_s);
        QCOMPARE(format.foreground().color(), style.palette().accent);
        QCOMPARE(format.fontWeight(), int(QFont::DemiBold));
        QVERIFY(style.chip().boolProperty(PageMark::chip));
        QVERIFY(!style.small(style.palette().text).hasProperty(PageMark::chip));
    }

    void formats_followTheZoom()
    {
        const PageStyle normal(Look::make(Scheme::Light, 100));
        const PageStyle large(Look::make(Scheme::Light, 200));
        const QColor color = normal.palette().text;
        QCOMPARE(large.ui(color).font().pixelSize(), 2 * normal.ui(color).font().pixelSize());
        QCOMPARE(large.small(color).font().pixelSize(), 2 * normal.small(color).font().pixelSize());
        QCOMPARE(large.output(color).font().pixelSize(), 2 * normal.output(color).font().pixelSize());
        QCOMPARE(large.line(22).lineHeight(), 2 * normal.line(22).lineHeight());
        QCOMPARE(large.px(7), 14);
        QVERIFY(normal.output(color).font().pixelSize() > normal.small(color).font().pixelSize());
    }

    void role_decidesFontAndSpacing()
    {
        const Look look = Look::make(Scheme::Light, 100);
        const TextStyle lesson(Role::Lesson, look);
        const TextStyle prompt(Role::Prompt, look);
        const TextStyle note(Role::Note, look);
        QCOMPARE(lesson.text().font().pixelSize(), 16);
        QCOMPARE(prompt.text().font().pixelSize(), 16);
        QCOMPARE(note.text().font().pixelSize(), 13);
        QVERIFY(lesson.lineHeight() > prompt.lineHeight());
        QVERIFY(prompt.lineHeight() > note.lineHeight());
        QVERIFY(lesson.paragraph().bottomMargin() > prompt.paragraph().bottomMargin());
        QCOMPARE(lesson.plain().bottomMargin(), 0.0);
        QVERIFY(lesson.heading(1).font().pixelSize() > lesson.heading(2).font().pixelSize());
        QCOMPARE(note.heading(1).font().pixelSize(), note.heading(3).font().pixelSize());
        QCOMPARE(lesson.headingBlock(3).headingLevel(), 3);
        // A code span sits level with the words around it: smaller in the large text, the same in the small one.
        QVERIFY(lesson.codeSpan().font().pixelSize() < lesson.text().font().pixelSize());
        QCOMPARE(note.codeSpan().font().pixelSize(), note.text().font().pixelSize());
    }

    void code_keepsEmptyLinesAndHangsLongOnes()
    {
        QTextDocument document;
        QTextCursor cursor(&document);
        insertCode(cursor, u"fn main() {\n\n        deep();\n}\n"_s, u"rust"_s, m_lesson);
        QCOMPARE(document.toPlainText(), u"fn main() {\n\n        deep();\n}"_s);
        const QTextBlockFormat flat = document.firstBlock().blockFormat();
        const QTextBlockFormat deep = document.findBlockByNumber(2).blockFormat();
        // What goes on below is indented further than the line began, by the same in both.
        QVERIFY(flat.leftMargin() > 0);
        QCOMPARE(flat.textIndent(), -flat.leftMargin());
        QCOMPARE(deep.leftMargin(), 3 * flat.leftMargin()); // eight columns and four
    }

    void code_readsFromLeftToRight()
    {
        QTextDocument document;
        QTextCursor cursor(&document);
        insertCode(cursor, u"\u05e9\u05dc\u05d5\u05dd = 1;\n// \u0645\u0631\u062d\u0628\u0627\n"_s, u"rust"_s,
                   m_lesson);
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            QCOMPARE(block.textDirection(), Qt::LeftToRight);
        }
    }

    void emptyCode_isOneEmptyLine()
    {
        QTextDocument document;
        QTextCursor cursor(&document);
        insertCode(cursor, {}, u"rust"_s, m_lesson);
        QCOMPARE(document.blockCount(), 1);
        QVERIFY(isFreshBlock(QTextCursor(&document)));
    }

    void block_isTakenWhenItIsFresh()
    {
        QTextDocument document;
        QTextCursor cursor(&document);
        beginBlock(cursor, m_lesson.paragraph(), m_lesson.text());
        QCOMPARE(document.blockCount(), 1);
        cursor.insertText(u"words"_s);
        QVERIFY(!isFreshBlock(cursor));
        beginBlock(cursor, m_lesson.plain(), m_lesson.muted());
        QCOMPARE(document.blockCount(), 2);
        cursor.insertText(u"more"_s);
        QCOMPARE(cursor.charFormat().foreground().color(), m_lesson.look().palette.muted);
        QCOMPARE(document.firstBlock().blockFormat().bottomMargin(), m_lesson.paragraph().bottomMargin());
        QCOMPARE(document.lastBlock().blockFormat().bottomMargin(), 0.0);
        cursor.insertBlock();
        cursor.createList(QTextListFormat::ListDisc);
        QVERIFY(!isFreshBlock(cursor)); // the bullet is there already
    }

private:
    TextStyle m_lesson{Role::Lesson, Look::make(Scheme::Light, 100)};
};

QTEST_MAIN(TestPageFormat)
#include "tst_pageformat.moc"
