// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/ankinote.h"
#include "exchange/ankitext.h"
#include "exchange/apkg.h"
#include "exchange/exporter.h"
#include "exchange/formatguess.h"
#include "exchangebench.h"

using namespace Ochre;
using namespace Ochre::Exchange;
using namespace Qt::StringLiterals;

/// A file says by itself what it is; its name helps only where it says nothing.
class TestFormatGuess final : public QObject {
    Q_OBJECT

private slots:
    void text_saysWhatItIs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QString>("format");
        QTest::newRow("Anki with a head") << u"#separator:Tab\n#html:true\na\tb {=c}\n"_s << u"txt"_s << u"anki-text"_s;
        QTest::newRow("Anki without one") << u"front\tback\n"_s << u"txt"_s << u"anki-text"_s;
        QTest::newRow("Anki with code") << u"What?\tprintln!(\"{}\", a);\n"_s << u"txt"_s << u"anki-text"_s;
        QTest::newRow("commas") << u"front,back\n"_s << u"csv"_s << u"anki-text"_s;
        QTest::newRow("GIFT named") << u"::one::A?{=a ~b}\n"_s << u"txt"_s << u"gift"_s;
        QTest::newRow("GIFT bare") << u"Is it?{T}\n"_s << u"txt"_s << u"gift"_s;
        QTest::newRow("GIFT by its name") << u"Tell me.{}\n"_s << u"gift"_s << u"gift"_s;
        QTest::newRow("Aiken") << u"What?\nA. one\nB) two\nANSWER: B\n"_s << u"txt"_s << u"aiken"_s;
        QTest::newRow("quiz") << u"[[questions]]\ntype = \"ShortAnswer\"\n"_s << u"toml"_s << u"mdbook-quiz"_s;
        QTest::newRow("prose") << u"Dear diary, I wrote fn main() { } today.\n"_s << u"txt"_s << QString();
        QTest::newRow("nothing") << QString() << u"txt"_s << QString();
    }

    void text_saysWhatItIs()
    {
        QFETCH(QString, text);
        QFETCH(QString, suffix);
        QFETCH(QString, format);
        const std::optional<ImportFormat> found = formatOfText(text, suffix);
        QCOMPARE(found.has_value(), !format.isEmpty());
        QCOMPARE(found, importFormatNamed(format));
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"a."_s + suffix);
        QVERIFY(writeFile(file, text.toUtf8()));
        const Result<ImportFormat> read = formatOf(file);
        QCOMPARE(read.has_value(), !format.isEmpty());
        if (!read) {
            QCOMPARE(read.error().where, file);
            QVERIFY(!read.error().advice.isEmpty());
        }
    }

    // Whatever goes out is recognised when it comes back, under any name.
    void whatGoesOut_isRecognised()
    {
        const QTemporaryDir folder;
        for (const auto &[form, name] : {std::pair{ExportFormat::AnkiText, u"anki-text"_s},
                                         {ExportFormat::Apkg, u"apkg"_s},
                                         {ExportFormat::Gift, u"gift"_s}}) {
            const Result<Outgoing> out = questionsOut(form, {&rustCourse()}, 0);
            QVERIFY(out && out->items > 0);
            const QString file = folder.filePath(u"without-an-ending"_s);
            QVERIFY(writeFile(file, out->bytes));
            const Result<ImportFormat> found = formatOf(file);
            QVERIFY2(found, qPrintable(name));
            QCOMPARE(*found, *importFormatNamed(name));
        }
    }

    void foldersAndMissingFiles_areTold()
    {
        const QTemporaryDir folder;
        QCOMPARE(formatOf(folder.path()).value(), ImportFormat::Rustlings);
        QVERIFY(!formatOf(folder.filePath(u"none.gift"_s)));
        QVERIFY(mayBeImport(folder.path()));
        QVERIFY(mayBeImport(u"/a/Deck.APKG"_s));
        QVERIFY(!mayBeImport(u"/a/main.rs"_s));
        QVERIFY(!mayBeImport(u"/a/photo.png"_s));
    }
};

QTEST_GUILESS_MAIN(TestFormatGuess)
#include "tst_formatguess.moc"
