// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/memorypicture.h"

#include <QTest>

using namespace Ochre::Course;
using namespace Qt::StringLiterals;

class TestMemoryPicture final : public QObject {
    Q_OBJECT

private slots:
    void picture_isRead();
    void borrows_findTheirTargets();
    void texts_mayHoldCommas();
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
