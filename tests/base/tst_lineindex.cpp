// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/lineindex.h"

#include <QTest>

#include <limits>
#include <random>

using namespace Ochre;

namespace {

/// Text of any pieces, whole characters or not.
QByteArray anyText(std::mt19937 &random, bool isValid)
{
    const QByteArrayList whole{"a", "\n", "\r\n", "\r", "ä", "🦀", "e\xcc\x81", "\t", QByteArray(1, '\0')};
    const QByteArrayList broken{"\xff", "\xf0\x9f", "\x80", "\xc3"};
    QByteArray text;
    for (quint32 count = random() % 40; count > 0; --count) {
        const QByteArrayList &pieces = isValid || random() % 4 != 0 ? whole : broken;
        text += pieces[static_cast<qsizetype>(random() % static_cast<quint32>(pieces.size()))];
    }
    return text;
}

} // namespace

class TestLineIndex final : public QObject {
    Q_OBJECT

private slots:
    void emptyText_hasOneEmptyLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("null") << QByteArray();
        QTest::newRow("empty") << QByteArray("");
    }

    void emptyText_hasOneEmptyLine()
    {
        QFETCH(QByteArray, text);
        const LineIndex index(text);
        QCOMPARE(index.lineCount(), 1);
        QVERIFY(index.positionAt(0) == (TextPosition{1, 1}));
        QVERIFY(index.positionAt(99) == (TextPosition{1, 1}));
        QCOMPARE(index.byteAt({7, 7}), 0);
        QCOMPARE(index.line(1).size(), 0);
    }

    void lines_areCutAtLineFeedsAlone_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArrayList>("lines");
        QTest::newRow("no line end at the end") << QByteArray("a\nb") << QByteArrayList{"a", "b"};
        QTest::newRow("line end at the end") << QByteArray("a\n") << QByteArrayList{"a", ""};
        QTest::newRow("only line ends") << QByteArray("\n\n") << QByteArrayList{"", "", ""};
        QTest::newRow("Windows") << QByteArray("a\r\n\r\nb\r\n") << QByteArrayList{"a", "", "b", ""};
        QTest::newRow("old Mac") << QByteArray("a\rb") << QByteArrayList{"a\rb"};
        QTest::newRow("two returns") << QByteArray("a\r\r\n") << QByteArrayList{"a\r", ""};
        QTest::newRow("return at the end") << QByteArray("a\r") << QByteArrayList{"a"};
        QTest::newRow("separators of Unicode") << QByteArray("a\u2028b\u0085c") << QByteArrayList{"a\u2028b\u0085c"};
        QTest::newRow("zero") << QByteArray("a\0b\nc", 5) << QByteArrayList{QByteArray("a\0b", 3), "c"};
    }

    void lines_areCutAtLineFeedsAlone()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArrayList, lines);
        const LineIndex index(text);
        QCOMPARE(index.lineCount(), lines.size());
        for (int line = 1; line <= index.lineCount(); ++line) {
            QCOMPARE(index.line(line).toByteArray(), lines[line - 1]);
        }
    }

    void linesOutside_areTheNearest()
    {
        const LineIndex index("one\ntwo");
        for (const int line : {0, -1, std::numeric_limits<int>::min()}) {
            QCOMPARE(index.lineStart(line), 0);
            QCOMPARE(index.byteAt({line, 2}), 1);
        }
        QCOMPARE(index.lineStart(std::numeric_limits<int>::max()), 4);
        QCOMPARE(index.line(99).toByteArray(), "two");
        QCOMPARE(index.byteAt({2, std::numeric_limits<int>::max()}), 7);
        QCOMPARE(index.byteAt({2, std::numeric_limits<int>::min()}), 4);
        QVERIFY(index.positionAt(std::numeric_limits<qsizetype>::max()) == (TextPosition{2, 4}));
        QVERIFY(index.positionAt(std::numeric_limits<qsizetype>::min()) == (TextPosition{1, 1}));
    }

    void anyText_isConvertedThereAndBack_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 5; ++seed) {
            QTest::addRow("%u", seed) << seed;
        }
    }

    // Wherever a character begins: its place leads back to it, and places rise with the bytes.
    void anyText_isConvertedThereAndBack()
    {
        QFETCH(quint32, seed);
        std::mt19937 random(seed);
        for (int round = 0; round < 60; ++round) {
            const QByteArray text = anyText(random, true);
            const LineIndex index(text);
            TextPosition before{0, 0};
            for (qsizetype byte = 0; byte <= text.size(); ++byte) {
                const bool isInside = byte < text.size() && (text[byte] & 0xc0) == 0x80;
                const TextPosition position = index.positionAt(byte);
                const bool isInLineEnd = byte > 0 && byte < text.size() && text[byte - 1] == '\r' && text[byte] == '\n';
                QVERIFY(position >= before);
                QVERIFY2(isInside || isInLineEnd || index.byteAt(position) == byte
                             || (byte == text.size() && text.endsWith('\r')),
                         text.toHex());
                before = position;
            }
        }
    }

    void brokenText_staysInside()
    {
        std::mt19937 random(20261129);
        for (int round = 0; round < 200; ++round) {
            const QByteArray text = anyText(random, false);
            const LineIndex index(text);
            QByteArrayList lines;
            for (int line = 1; line <= index.lineCount(); ++line) {
                lines << index.line(line).toByteArray();
                QVERIFY(index.lineStart(line) <= text.size());
                for (int column = 0; column < 50; column += 7) {
                    const qsizetype byte = index.byteAt({line, column});
                    QVERIFY(byte >= index.lineStart(line) && byte <= text.size());
                }
            }
            const QByteArray joined = lines.join('\n');
            QCOMPARE(QByteArray(joined).replace("\r", ""), QByteArray(text).replace("\r", ""));
        }
    }
};

QTEST_APPLESS_MAIN(TestLineIndex)
#include "tst_lineindex.moc"
