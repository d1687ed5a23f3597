// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/codeeditor.h"
#include "editor/textcheck.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Editor;
using namespace Qt::StringLiterals;

class TextCheckTest final : public QObject {
    Q_OBJECT

private slots:
    void text_isAccepted_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no line end at the end") << "fn main() {}"_ba;
        QTest::newRow("CRLF") << "a\r\nb\r\n"_ba;
        QTest::newRow("every length of a character") << "aé€🦀"_ba;
        QTest::newRow("last code point") << "\xf4\x8f\xbf\xbf"_ba;
        QTest::newRow("byte order mark") << "\xef\xbb\xbf"
                                            "fn"_ba;
        QTest::newRow("replacement character itself") << "\xef\xbf\xbd"_ba;
        QTest::newRow("control characters") << "\x01\x1b[31m\x7f"_ba;
        QTest::newRow("as large as can be") << QByteArray(CodeEditor::maxBytes, '\n');
        QTest::newRow("line as long as can be") << QByteArray(CodeEditor::maxLineBytes, 'x') + '\n';
        QTest::newRow("last line as long as can be") << '\n' + QByteArray(CodeEditor::maxLineBytes, 'x');
    }

    void text_isAccepted()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(checkText(bytes, u"a.rs"_s));
    }

    void otherBytes_areRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        const QString encoding = u"UTF-8"_s;
        QTest::newRow("overlong NUL") << "\xc0\x80"_ba << encoding;
        QTest::newRow("overlong slash") << "\xe0\x80\xaf"_ba << encoding;
        QTest::newRow("half of a pair") << "a\xed\xa0\x80"_ba << encoding;
        QTest::newRow("beyond the last code point") << "\xf4\x90\x80\x80"_ba << encoding;
        QTest::newRow("continuation alone") << "a\x80"_ba << encoding;
        QTest::newRow("cut at the end") << "a\xc3"_ba << encoding;
        QTest::newRow("cut inside") << "\xe2\x82 a"_ba << encoding;
        QTest::newRow("byte that is never used") << "a\xff"_ba << encoding;
        QTest::newRow("Latin-1") << "// gr\xfc\xdf dich"_ba << encoding;
        QTest::newRow("UTF-16") << QByteArray("\xff\xfe" "f\0n\0", 6) << u"line 1"_s;
        QTest::newRow("NUL at the start") << QByteArray("\0a", 2) << u"line 1"_s;
        QTest::newRow("NUL at the end") << QByteArray("a\nb\n\0", 5) << u"line 3"_s;
        QTest::newRow("program that was compiled") << QByteArray("\x7f" "ELF\2\1\1\0\0", 9) << u"line 1"_s;
        QTest::newRow("one byte too many") << QByteArray(CodeEditor::maxBytes + 1, '\n') << u"too large"_s;
        QTest::newRow("one byte too long") << "a\nb\n" + QByteArray(CodeEditor::maxLineBytes + 1, 'x') << u"Line 3"_s;
    }

    void otherBytes_areRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        const Result<void> result = checkText(bytes, u"a.rs"_s);
        QVERIFY(!result);
        QVERIFY2(result.error().what.contains(reason), qPrintable(result.error().what));
        QCOMPARE(result.error().where, u"a.rs"_s);
        QVERIFY2(result.error().advice.contains(u"The file was not changed"_s), qPrintable(result.error().advice));
    }

    void cutText_isAcceptedOnlyBetweenCharacters()
    {
        const QByteArray text = "let größe = \"€🦀\"; // é";
        for (qsizetype size = 0; size <= text.size(); ++size) {
            const bool isBetween = size == text.size() || (static_cast<unsigned char>(text.at(size)) & 0xC0) != 0x80;
            QCOMPARE(checkText(text.first(size), {}).has_value(), isBetween);
        }
    }

    void acceptedBytes_comeBackFromTheEditor()
    {
        QRandomGenerator random(6);
        CodeEditor editor;
        int accepted = 0;
        for (int round = 0; round < 400; ++round) {
            QByteArray bytes;
            for (int index = random.bounded(6); index >= 0; --index) {
                static const QByteArrayList parts{"a", "\r\n", "\n", "\r", "\xc3", "\xa9", "é", "🦀", "\t"};
                bytes += parts[random.bounded(parts.size())];
            }
            const QByteArray before = editor.text();
            const bool isText = editor.loadText(bytes, u"a.rs"_s).has_value();
            QCOMPARE(editor.text(), isText ? bytes : before);
            accepted += isText ? 1 : 0;
        }
        QCOMPARE_GT(accepted, 100);
        QCOMPARE_LT(accepted, 300);
    }
};

QTEST_MAIN(TextCheckTest)
#include "tst_textcheck.moc"
