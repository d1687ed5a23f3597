// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/importer.h"
#include "exchange/ownpack.h"
#include "exchange/sourcetext.h"
#include "exchangebench.h"

using namespace Ochre;
using namespace Ochre::Exchange;
using namespace Qt::StringLiterals;

/// Files as they come from anywhere: each that cannot be read says so in one sentence, and the way from file to pack.
class TestImporter final : public QObject {
    Q_OBJECT

private slots:
    void files_areRefusedInOneSentence_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("empty") << QByteArray() << u"The file is empty, so nothing comes in."_s;
        QTest::newRow("blanks") << QByteArray(" \n\t\r\n") << u"The file is empty, so nothing comes in."_s;
        QTest::newRow("Latin-1") << QByteArray("a{=b ~c}\n\nm\xFCll{=b ~c}\n")
                                 << u"The file is no UTF-8 text from line 3 on."_s;
        QTest::newRow("UTF-16") << QByteArray("\xFF\xFE"
                                              "a\0{\0=\0",
                                              8)
                                << u"The file is no UTF-8 text from line 1 on."_s;
        QTest::newRow("NUL") << QByteArray("a{=b\0 ~c}\n", 10) << u"The file is no UTF-8 text from line 2 on."_s;
    }

    void files_areRefusedInOneSentence()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, sentence);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.txt"_s);
        QVERIFY(writeFile(path, bytes));
        for (const ImportFormat format :
             {ImportFormat::AnkiText, ImportFormat::Gift, ImportFormat::Aiken, ImportFormat::MdbookQuiz}) {
            const Result<Incoming> incoming = readIncoming(format, path);
            QVERIFY(!incoming);
            QCOMPARE(incoming.error().what, sentence);
            QCOMPARE(incoming.error().where, path);
            QVERIFY(!incoming.error().advice.isEmpty());
        }
    }

    // 100 MB are not taken into memory to find out that they are too many.
    void hugeFiles_areRefused()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.gift"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(100LL << 20));
        file.close();
        const Result<Incoming> text = readIncoming(ImportFormat::Gift, path);
        QVERIFY(!text);
        QVERIFY2(text.error().what.contains(u"too large"), qPrintable(text.error().text()));
        QVERIFY(file.resize(400LL << 20));
        const Result<Incoming> package = readIncoming(ImportFormat::Apkg, path);
        QVERIFY(!package);
        QVERIFY2(package.error().what.contains(u"too large"), qPrintable(package.error().text()));
    }

    void missingFiles_areNamed()
    {
        for (const QString &name : importFormatNames()) {
            const Result<Incoming> incoming = readIncoming(*importFormatNamed(name), u"/nowhere/at all"_s);
            QVERIFY(!incoming);
            QVERIFY(incoming.error().where.contains(u"/nowhere/at all"));
        }
        QVERIFY(!importFormatNamed(u"csv"_s));
    }

    void tooManyQuestions_areRefused()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.txt"_s);
        QByteArray text;
        for (size_t count = 0; count <= mostItems; ++count) {
            text += QByteArray::number(qint64(count)) + "\tb\n";
        }
        QVERIFY(writeFile(path, text));
        const Result<Incoming> incoming = readIncoming(ImportFormat::AnkiText, path);
        QVERIFY(!incoming);
        QVERIFY(incoming.error().text().contains(u"Nothing was imported"));
    }

    void windowsFiles_areRead()
    {
        const Result<QString> text = sourceText("\xEF\xBB\xBF"
                                                "a\r\nb\rc\x01\x7F\n");
        QVERIFY(text);
        QCOMPARE(*text, u"a\nb\nc\n"_s);
    }

    // From the file to the page: rustlings become exercises of the pack, which its loader reads.
    void rustlings_becomeExercises()
    {
        const QTemporaryDir folder;
        const QString tree = folder.filePath(u"rustlings"_s);
        QVERIFY(
            writeFile(tree + u"/info.toml"_s, "[[exercises]]\nname = \"if1\"\ndir = \"03_if\"\nhint = \"Think.\"\n"));
        const QByteArray tests = "#[cfg(test)]\nmod tests {\n    use super::*;\n\n    #[test]\n    fn a() {\n        "
                                 "assert_eq!(f(), 1);\n    }\n}\n";
        QVERIFY(
            writeFile(tree + u"/exercises/03_if/if1.rs"_s, "fn f() -> i32 {\n    0\n}\n\nfn main() {}\n\n" + tests));
        QVERIFY(
            writeFile(tree + u"/solutions/03_if/if1.rs"_s, "fn f() -> i32 {\n    1\n}\n\nfn main() {}\n\n" + tests));
        const Result<Incoming> incoming = readIncoming(ImportFormat::Rustlings, tree);
        QVERIFY(incoming);
        QCOMPARE(incoming->title, u"rustlings"_s);
        Result<OwnPack> pack =
            OwnPack::open(folder.filePath(u"data"_s), QStringLiteral(OCHRE_SOURCE_DIR "/lessons"), u"imported"_s);
        const Result<ImportReceipt> receipt = pack->add(planFor(*incoming, pack->course()), QDate(2026, 11, 30));
        QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().text()));
        const Course::Exercise *exercise = pack->course().exercise(u"rustlings-if1"_s);
        QVERIFY(exercise);
        QCOMPARE(exercise->hints, QStringList{u"Think."_s});
        QVERIFY(exercise->tests.startsWith("#[test]\nfn a()"));
        QCOMPARE(planFor(*incoming, pack->course()).unchanged, 1);
    }
};

QTEST_GUILESS_MAIN(TestImporter)
#include "tst_importer.moc"
