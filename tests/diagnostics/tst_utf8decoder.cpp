// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagnostics/utf8decoder.h"

#include <QByteArray>
#include <QString>
#include <QTest>

#include <random>

using namespace Ochre::Diagnostics;
using namespace Qt::StringLiterals;

namespace {

std::u32string decoded(const QByteArray &bytes)
{
    Utf8Decoder decoder;
    std::u32string text = decoder.decode(bytes);
    return text + decoder.finish();
}

QString shown(const std::u32string &text)
{
    return QString::fromUcs4(text.data(), static_cast<qsizetype>(text.size()));
}

QByteArray anyBytes(std::mt19937 &random)
{
    static const QByteArrayList pieces{"a",    "\n",   "ä",    "€",    "🦀",   "\xff", "\x80", "\xbf", "\xc0", "\xc2",
                                       "\xe0", "\xed", "\xf0", "\xf4", "\xf5", "\x9f", "\xa0", "\x90", "\x8f"};
    QByteArray bytes;
    for (quint32 count = random() % 30; count > 0; --count) {
        bytes += pieces[static_cast<qsizetype>(random() % static_cast<quint32>(pieces.size()))];
    }
    return bytes;
}

} // namespace

class TestUtf8Decoder final : public QObject {
    Q_OBJECT

private slots:
    // One sign for the longest beginning of a character, as browsers show it.
    void faultyBytes_becomeOneSignEach_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QByteArray() << QString(u""_s);
        QTest::newRow("every length") << QByteArray("aä€🦀") << u"aä€🦀"_s;
        QTest::newRow("borders of the lengths")
            << QByteArray("\x7f\xc2\x80\xdf\xbf\xe0\xa0\x80\xef\xbf\xbd\xf0\x90\x80\x80\xf4\x8f\xbf\xbf")
            << u"\u007f\u0080\u07ff\u0800\ufffd\U00010000\U0010ffff"_s;
        QTest::newRow("zero") << QByteArray("a\0b", 3) << QString(u"a\0b"_s);
        QTest::newRow("mark of order") << QByteArray("\xef\xbb\xbfx") << u"\ufeffx"_s;
        QTest::newRow("continuation alone") << QByteArray("\x80\xbf") << u"\ufffd\ufffd"_s;
        QTest::newRow("over-long slash") << QByteArray("\xc0\xaf") << u"\ufffd\ufffd"_s;
        QTest::newRow("over-long in three") << QByteArray("\xe0\x80\xaf") << u"\ufffd\ufffd\ufffd"_s;
        QTest::newRow("over-long in four") << QByteArray("\xf0\x8f\xbf\xbf") << u"\ufffd\ufffd\ufffd\ufffd"_s;
        QTest::newRow("half a pair") << QByteArray("\xed\xa0\xbd") << u"\ufffd\ufffd\ufffd"_s;
        QTest::newRow("last before the pairs") << QByteArray("\xed\x9f\xbf") << u"\ud7ff"_s;
        QTest::newRow("beyond Unicode") << QByteArray("\xf4\x90\x80\x80") << u"\ufffd\ufffd\ufffd\ufffd"_s;
        QTest::newRow("five bytes") << QByteArray("\xf8\x88\x80\x80\x80") << u"\ufffd\ufffd\ufffd\ufffd\ufffd"_s;
        QTest::newRow("cut by a letter") << QByteArray("\xe2\x82"
                                                       "a")
                                         << u"\ufffda"_s;
        QTest::newRow("cut by another") << QByteArray("\xf0\x9f\xa6\xc3\xa4") << u"\ufffdä"_s;
        QTest::newRow("cut by the end") << QByteArray("a\xf0\x9f\xa6") << u"a\ufffd"_s;
        QTest::newRow("no text at all") << QByteArray("\xfe\xff") << u"\ufffd\ufffd"_s;
    }

    void faultyBytes_becomeOneSignEach()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QVERIFY2(decoded(bytes) == text.toStdU32String(), qPrintable(shown(decoded(bytes))));
    }

    void anyPieces_giveTheSame()
    {
        std::mt19937 random(20261129);
        for (int round = 0; round < 500; ++round) {
            const QByteArray bytes = anyBytes(random);
            const std::u32string whole = decoded(bytes);
            Utf8Decoder decoder;
            std::u32string pieces;
            for (qsizetype at = 0; at < bytes.size();) {
                const auto length = static_cast<qsizetype>(1 + random() % 3);
                pieces += decoder.decode(QByteArrayView(bytes).sliced(at).first(std::min(length, bytes.size() - at)));
                at += length;
            }
            QVERIFY2(pieces + decoder.finish() == whole, bytes.toHex().constData());
        }
    }

    void everyScalarValue_isReadBack()
    {
        for (char32_t character = 0; character <= 0x10ffff; character += character < 0x3000 ? 1 : 61) {
            if (character >= 0xd800 && character <= 0xdfff) {
                continue;
            }
            const QByteArray bytes = QString(QChar::fromUcs4(character)).toUtf8();
            const std::u32string text = decoded(bytes);
            QVERIFY2(text.size() == 1 && text.front() == character, bytes.toHex().constData());
        }
    }

    // Nothing is swallowed: what comes out are scalar values, and every letter that went in.
    void anyBytes_giveWholeCharacters()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 500; ++round) {
            const QByteArray bytes = anyBytes(random);
            const std::u32string text = decoded(bytes);
            QVERIFY(std::ranges::all_of(text, [](char32_t character) {
                return character <= 0x10ffff && (character < 0xd800 || character > 0xdfff);
            }));
            QCOMPARE(std::ranges::count(text, U'a'), bytes.count('a'));
            QCOMPARE(std::ranges::count(text, U'\n'), bytes.count('\n'));
            QVERIFY(std::ssize(text) <= bytes.size());
        }
    }

    void end_isToldOnce()
    {
        Utf8Decoder decoder;
        QVERIFY(decoder.decode("\xf0\x9f").empty());
        QCOMPARE(shown(decoder.finish()), u"\ufffd"_s);
        QVERIFY(decoder.finish().empty());
        QCOMPARE(shown(decoder.decode("\xa6")), u"\ufffd"_s); // nothing of the first is left
        QCOMPARE(shown(decoder.decode("ok")), u"ok"_s);
    }
};

QTEST_APPLESS_MAIN(TestUtf8Decoder)
#include "tst_utf8decoder.moc"
