// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/memorypicture.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Ochre::Course;
using namespace Qt::StringLiterals;

class TestMemoryPicture final : public QObject {
    Q_OBJECT

private slots:
    void picture_isRead();
    void borrows_findTheirTargets();
    void texts_mayHoldCommas();
    void literal_isOneValue_data();
    void literal_isOneValue();
    void target_isFoundByItsName_data();
    void target_isFoundByItsName();
    void damagedPicture_isStillToldInWords();
    void text_tellsThePicture();
    void fault_namesItsPlace_data();
    void fault_namesItsPlace();
    void size_isBounded();
};

void TestMemoryPicture::picture_isRead()
{
    const ParsedMemory parsed = parseMemory(u"stack main\n"
                                            "  order: moved\n"
                                            "  parcel: ptr -> text, len 12, cap 12\n"
                                            "heap\n"
                                            "  text: \"2 x espresso\"\n"
                                            "caption: Moved.\n"_s);
    QVERIFY(parsed.faults.empty());
    const MemoryPicture &picture = parsed.picture;
    QCOMPARE(picture.blocks.size(), 2U);
    QCOMPARE(picture.blocks[0].name, u"main"_s);
    QCOMPARE(picture.blocks[0].rows[0], (MemoryRow{u"order"_s, {}, MemoryState::Moved}));
    const std::vector<MemoryCell> cells{{u"ptr"_s, {}, 0}, {u"len"_s, u"12"_s, -1}, {u"cap"_s, u"12"_s, -1}};
    QCOMPARE(picture.blocks[0].rows[1].cells, cells);
    QCOMPARE(picture.blocks[1].area, MemoryArea::Heap);
    QCOMPARE(picture.blocks[1].rows[0].cells.front().value, u"\"2 x espresso\""_s);
    QCOMPARE(picture.arrows, (std::vector<MemoryArrow>{{ArrowKind::Owns, 0, 1, 0, 1, 0, {}}}));
    QCOMPARE(picture.caption, u"Moved."_s);
}

void TestMemoryPicture::borrows_findTheirTargets()
{
    const ParsedMemory parsed = parseMemory(u"stack main\n"
                                            "  log: ptr -> buffer, borrowed\n"
                                            "stack first_word\n"
                                            "  log: ~> main.log\n"
                                            "  word: ptr => buffer[0..5], len 5\n"
                                            "  gone: ptr ~> ?\n"
                                            "heap\n"
                                            "  buffer: \"hello world\"\n"_s);
    QVERIFY(parsed.faults.empty());
    const std::vector<MemoryArrow> &arrows = parsed.picture.arrows;
    QCOMPARE(arrows.size(), 4U);
    QCOMPARE(arrows[1], (MemoryArrow{ArrowKind::SharedBorrow, 1, 0, 0, 0, 0, {}}));
    QCOMPARE(arrows[2], (MemoryArrow{ArrowKind::MutableBorrow, 1, 1, 0, 2, 0, u"0..5"_s}));
    QVERIFY(arrows[3].isDangling());
    QCOMPARE(parsed.picture.blocks[0].rows[0].state, MemoryState::Borrowed);
    QCOMPARE(parsed.picture.target(arrows[2]).name, u"buffer"_s);
}

void TestMemoryPicture::texts_mayHoldCommas()
{
    const ParsedMemory parsed = parseMemory(u"stack\n  a: \"1, 2\", [3, 4], Some((5, 6)), moved\n"_s);
    QVERIFY(parsed.faults.empty());
    const MemoryRow &row = parsed.picture.blocks[0].rows[0];
    QCOMPARE(row.cells.size(), 3U);
    QCOMPARE(row.cells[2].value, u"Some((5, 6))"_s);
    QCOMPARE(row.state, MemoryState::Moved);
}

void TestMemoryPicture::literal_isOneValue_data()
{
    QTest::addColumn<QString>("items");
    QTest::addColumn<QStringList>("values");
    const auto row = [](const char *name) -> QTestData & { return QTest::newRow(name); };
    row("number") << u"42"_s << QStringList{u"42"_s};
    row("text with a comma") << u"\"a, b\", 1"_s << QStringList{u"\"a, b\""_s, u"1"_s};
    row("text with a quote") << uR"("a \", b", 1)"_s << QStringList{uR"("a \", b")"_s, u"1"_s};
    row("text with a backslash at its end") << uR"("a\\", "b")"_s << QStringList{uR"("a\\")"_s, u"\"b\""_s};
    row("text with a bracket") << u"\"(\", 1"_s << QStringList{u"\"(\""_s, u"1"_s};
    row("two texts side by side") << u"\"a\"\", b\", 1"_s << QStringList{u"\"a\"\", b\""_s, u"1"_s};
    row("empty text") << u"\"\", 1"_s << QStringList{u"\"\""_s, u"1"_s};
    row("character") << u"'a', 'b'"_s << QStringList{u"'a'"_s, u"'b'"_s};
    row("comma as a character") << u"',', 1"_s << QStringList{u"','"_s, u"1"_s};
    row("quote as a character") << u"'\"', 1"_s << QStringList{u"'\"'"_s, u"1"_s};
    row("bracket as a character") << u"'[', 1"_s << QStringList{u"'['"_s, u"1"_s};
    row("escaped characters") << uR"('\'', '\n', '\u{1F980}')"_s
                              << QStringList{uR"('\'')"_s, uR"('\n')"_s, uR"('\u{1F980}')"_s};
    row("apostrophes") << u"it's, that's"_s << QStringList{u"it's"_s, u"that's"_s};
    row("lifetime") << u"&'a str, 1"_s << QStringList{u"&'a str"_s, u"1"_s};
    row("brackets") << u"Some((1, [2, 3])), {a: 4, b: 5}"_s << QStringList{u"Some((1, [2, 3]))"_s, u"{a: 4, b: 5}"_s};
    row("closing bracket alone") << u"a), b"_s << QStringList{u"a)"_s, u"b"_s};
    row("arrow in a text") << u"\"->\", 1"_s << QStringList{u"\"->\""_s, u"1"_s};
}

void TestMemoryPicture::literal_isOneValue()
{
    QFETCH(QString, items);
    const ParsedMemory parsed = parseMemory(u"stack\n  a: "_s + items);
    QVERIFY2(parsed.faults.empty(), parsed.faults.empty() ? "" : qPrintable(parsed.faults.front().message));
    QStringList values;
    for (const MemoryCell &cell : parsed.picture.blocks[0].rows[0].cells) {
        values << (cell.label.isEmpty() ? cell.value : cell.label + u' ' + cell.value);
    }
    QTEST(values, "values");
}

void TestMemoryPicture::target_isFoundByItsName_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("part");
    QTest::newRow("row") << u"text"_s << u"2.0"_s << QString();
    QTest::newRow("part of a row") << u"text[1..4]"_s << u"2.0"_s << u"1..4"_s;
    QTest::newRow("open part") << u"text[..]"_s << u"2.0"_s << u".."_s;
    QTest::newRow("inclusive part") << u"text[1..=4]"_s << u"2.0"_s << u"1..=4"_s;
    QTest::newRow("row of a frame") << u"two.a"_s << u"1.0"_s << QString();
    QTest::newRow("row with a dot in its name") << u"order.id"_s << u"1.1"_s << QString();
    QTest::newRow("row with a space in its name") << u"the list"_s << u"2.1"_s << QString();
    QTest::newRow("row with an index in its name") << u"list[0]"_s << u"2.2"_s << QString();
    QTest::newRow("gone") << u"?"_s << QString() << QString();
}

void TestMemoryPicture::target_isFoundByItsName()
{
    QFETCH(QString, target);
    QFETCH(QString, row);
    const ParsedMemory parsed = parseMemory(u"stack one\n  a: ptr ~> "_s + target
                                            + u"\nstack two\n  a: 1\n  order.id: 2\n"
                                              "heap\n  text: 3\n  the list: 4\n  list[0]: 5\n"_s);
    QVERIFY2(parsed.faults.empty(), parsed.faults.empty() ? "" : qPrintable(parsed.faults.front().message));
    const MemoryArrow &arrow = parsed.picture.arrows.front();
    QCOMPARE(arrow.isDangling(), row.isEmpty());
    QCOMPARE(row.isEmpty() ? QString() : u"%1.%2"_s.arg(arrow.toBlock).arg(arrow.toRow), row);
    QTEST(arrow.part, "part");
}

// Whatever is written there, the arrows lead to rows that are there, and a screen reader has something to say.
void TestMemoryPicture::damagedPicture_isStillToldInWords()
{
    static const QStringList pieces{u"stack "_s, u"main"_s, u"heap"_s, u"static"_s, u"\n"_s,  u"\n  "_s, u"a"_s,
                                    u": "_s,     u"-> "_s,  u"~>"_s,   u"=> a"_s,   u", "_s,  u"\""_s,   u"'"_s,
                                    u"["_s,      u"]"_s,    u"moved"_s, u"?"_s,     u"0..2"_s, u"%1"_s,  u"caption:"_s,
                                    u"len 3"_s,  u"."_s,    u"\\"_s};
    QRandomGenerator random(2026);
    for (int round = 0; round < 2000; ++round) {
        QString source = u"stack one\n  a: 1\n"_s;
        for (int count = random.bounded(40); count > 0; --count) {
            source += pieces[random.bounded(pieces.size())];
        }
        const ParsedMemory parsed = parseMemory(source);
        const auto lines = source.count(u'\n') + 1;
        for (const MemoryFault &fault : parsed.faults) {
            QVERIFY2(fault.line >= 1 && fault.line <= lines && fault.column >= 1, qPrintable(source));
        }
        for (const MemoryArrow &arrow : parsed.picture.arrows) {
            const auto &from = parsed.picture.blocks[std::size_t(arrow.fromBlock)].rows[std::size_t(arrow.fromRow)];
            QVERIFY2(std::size_t(arrow.fromCell) < from.cells.size(), qPrintable(source));
            QVERIFY(arrow.isDangling() || !parsed.picture.target(arrow).name.isEmpty());
        }
        const auto blocks = static_cast<qsizetype>(parsed.picture.blocks.size());
        const auto told = parsed.picture.textAlternative().split(u'\n').size();
        QCOMPARE(told, blocks + (parsed.picture.caption.isEmpty() ? 0 : 1));
    }
}

void TestMemoryPicture::text_tellsThePicture()
{
    const ParsedMemory parsed = parseMemory(u"stack main\n"
                                            "  order: moved\n"
                                            "  parcel: ptr -> text, len 12, borrowed\n"
                                            "  view: ~> text[0..1]\n"
                                            "  old: ~> ?\n"
                                            "heap\n"
                                            "  text: \"2 x\"\n"
                                            "static\n"
                                            "caption: Then.\n"_s);
    QCOMPARE(
        parsed.picture.textAlternative(),
        u"Stack, frame main: order was moved away; parcel is borrowed (ptr owns text, len 12); view: borrows text, "
        "part 0..1; old: points to memory that is gone.\n"
        "Heap: text: \"2 x\".\n"
        "Static memory: empty.\n"
        "Then."_s);
}

void TestMemoryPicture::fault_namesItsPlace_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("empty") << u"\n"_s << 1 << 1;
    QTest::newRow("unknown block") << u"stack main\n  a: 1\nshelf\n"_s << 3 << 1;
    QTest::newRow("row without block") << u"  a: 1\nstack\n"_s << 1 << 3;
    QTest::newRow("no colon") << u"stack\n    order moved\n"_s << 2 << 5;
    QTest::newRow("unknown target") << u"stack\n  a: ptr -> b\n"_s << 2 << 13;
    QTest::newRow("no target") << u"stack\n  a: ptr ->\n"_s << 2 << 6;
    QTest::newRow("ambiguous target") << u"stack one\n  a: 1\nstack two\n  a: 2\n  b: -> a\n"_s << 5 << 9;
    QTest::newRow("open text") << u"stack\n  a: 1, \"b\n"_s << 2 << 9;
    QTest::newRow("open text with a comma") << u"stack\n  a: 1, \"b, c\n"_s << 2 << 9;
    QTest::newRow("text that ends in an escape") << u"stack\n  a: \"b\\\"\n"_s << 2 << 6;
    QTest::newRow("no space behind the colon") << u"stack\n  a:1\n"_s << 2 << 3;
    QTest::newRow("no name") << u"stack\n  : 1\n"_s << 2 << 3;
    QTest::newRow("row behind a tab") << u"stack\n\ta\n"_s << 2 << 2;
    QTest::newRow("block in capitals") << u"Stack main\n"_s << 1 << 1;
    QTest::newRow("comma at the end") << u"stack\n  a: 1,\n"_s << 2 << 8;
    QTest::newRow("part that is no range") << u"stack\n  a: -> b[1]\n  b: 1\n"_s << 2 << 9;
    QTest::newRow("target in no such frame") << u"stack one\n  a: 1\n  b: -> two.a\n"_s << 3 << 9;
    QTest::newRow("nothing between commas") << u"stack\n  a: 1,, 2\n"_s << 2 << 8;
    QTest::newRow("twice") << u"stack\n  a: 1\n  a: 2\n"_s << 3 << 3;
}

void TestMemoryPicture::fault_namesItsPlace()
{
    QFETCH(QString, source);
    const ParsedMemory parsed = parseMemory(source);
    QCOMPARE(parsed.faults.size(), 1U);
    QTEST(parsed.faults.front().line, "line");
    QTEST(parsed.faults.front().column, "column");
    QVERIFY(!parsed.faults.front().message.isEmpty());
    QVERIFY(!parsed.picture.textAlternative().contains(u"%"_s));
}

void TestMemoryPicture::size_isBounded()
{
    QString source = u"stack\n"_s;
    for (int row = 0; row < 50; ++row) {
        source += u"  r%1: 1\n"_s.arg(row);
    }
    const ParsedMemory parsed = parseMemory(source);
    QCOMPARE(parsed.picture.blocks[0].rows.size(), 40U);
    QCOMPARE(parsed.faults.size(), 10U);
}

QTEST_APPLESS_MAIN(TestMemoryPicture)
#include "tst_memorypicture.moc"
