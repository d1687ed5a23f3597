// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "apkgmaker.h"
#include "exchange/apkg.h"
#include "exchangebench.h"
#include "packs/archivemaker.h" // of the tests of packs

using namespace Ochre;
using namespace Ochre::Exchange;
using namespace Qt::StringLiterals;

/// Packages that are damaged, made to do harm, or no packages: one sentence each, and nothing comes in.
class TestHostileApkg final : public QObject {
    Q_OBJECT

private slots:
    void packages_areRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("nothing") << QByteArray() << u"no whole zip"_s;
        QTest::newRow("text") << QByteArray("hello") << u"no whole zip"_s;
        QTest::newRow("no collection") << Packs::zippedFiles({{"media", "{}"}}) << u"holds no collection"_s;
        QTest::newRow("newer Anki") << Packs::zippedFiles({{"collection.anki21b", "x"}, {"collection.anki2", "y"}})
                                    << u"newer versions of Anki"_s;
        QTest::newRow("no database") << Packs::zippedFiles({{"collection.anki2", "SQLite format 2, or what"}})
                                     << u"damaged"_s;
        QTest::newRow("empty database") << Packs::zippedFiles({{"collection.anki2", ""}}) << u"no collection of Anki"_s;
        QTest::newRow("bomb") << Packs::ArchiveMaker::make({{"collection.anki2", QByteArray(8 << 20, '\0'), true}})
                              << u"made to fill a disk"_s;
        QTest::newRow("too large") << Packs::ArchiveMaker::make(
            {{.name = "collection.anki2", .content = "x", .announced = 1 << 30}})
                                   << u"made to fill a disk"_s;
        QTest::newRow("leads out") << Packs::zippedFiles({{"../collection.anki2", "x"}}) << u"leads out"_s;
        QTest::newRow("wrong size") << Packs::ArchiveMaker::make(
            {{.name = "collection.anki2", .content = "xyz", .announced = 2}})
                                    << u"damaged"_s;
    }

    void packages_areRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, sentence);
        const Result<Incoming> incoming = readApkg(bytes, u"a.apkg"_s);
        QVERIFY(!incoming);
        QVERIFY2(incoming.error().what.contains(sentence), qPrintable(incoming.error().text()));
        QCOMPARE(incoming.error().where, u"a.apkg"_s);
        QVERIFY(!incoming.error().advice.isEmpty());
        QVERIFY2(!incoming.error().text().contains(u"course"), qPrintable(incoming.error().text()));
    }

    // A view could run for ever, and so could a column that is computed.
    void onlyTables_areRead_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("view")
            << u"CREATE VIEW notes AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
               "SELECT i AS id, 'g' AS guid, 1 AS mid, '' AS tags, 'a' AS flds FROM n"_s;
        QTest::newRow("computed") << u"CREATE TABLE notes (id integer PRIMARY KEY, guid text, mid integer, tags text, "
                                     "flds text AS (hex(zeroblob(100000000))))"_s;
        QTest::newRow("virtual") << u"CREATE VIRTUAL TABLE notes USING fts5(guid, mid, tags, flds)"_s;
    }

    void onlyTables_areRead()
    {
        QFETCH(QString, sql);
        ApkgMaker maker;
        maker.addType(1, 0, {u"Front"_s, u"Back"_s}, {{u"{{Front}}"_s, u"{{Back}}"_s}});
        maker.addCollection();
        maker.run(u"DROP TABLE notes"_s);
        maker.run(sql);
        const Result<Incoming> incoming = readApkg(maker.package(), u"a.apkg"_s);
        QVERIFY(!incoming);
        QVERIFY2(incoming.error().what.contains(u"no collection of Anki"), qPrintable(incoming.error().text()));
    }

    void emptyTables_areRefused()
    {
        ApkgMaker maker;
        const Result<Incoming> incoming = readApkg(maker.package(), u"a.apkg"_s);
        QVERIFY(!incoming);
        QVERIFY2(incoming.error().what.contains(u"damaged"), qPrintable(incoming.error().text()));
    }

    // Collections of schema 15 and later have their types elsewhere.
    void newerTables_areNamed()
    {
        ApkgMaker maker;
        maker.addCollection();
        const Result<Incoming> incoming = readApkg(maker.package(), u"a.apkg"_s);
        QVERIFY(!incoming);
        QVERIFY2(incoming.error().what.contains(u"newer versions of Anki"), qPrintable(incoming.error().text()));
    }

    // No date of a collection comes in, so none can do harm.
    void dates_doNotMatter_data()
    {
        QTest::addColumn<qint64>("created");
        QTest::newRow("long ago") << qint64(-62'000'000'000);
        QTest::newRow("never") << qint64(0);
        QTest::newRow("far ahead") << std::numeric_limits<qint64>::max();
    }

    void dates_doNotMatter()
    {
        QFETCH(qint64, created);
        ApkgMaker maker;
        maker.addType(1, 0, {u"Front"_s, u"Back"_s}, {{u"{{Front}}"_s, u"{{Back}}"_s}});
        maker.addNote(u"a"_s, 1, {u"one"_s, u"two"_s});
        maker.addCollection(created);
        const Result<Incoming> incoming = readApkg(maker.package("collection.anki2"), u"a.apkg"_s);
        QVERIFY2(incoming, incoming ? "" : qPrintable(incoming.error().text()));
        QCOMPARE(incoming->questions.size(), size_t(1));
    }

    void scripts_stayOutside()
    {
        ApkgMaker maker;
        maker.addType(1, 0, {u"Front"_s, u"Back"_s}, {{u"{{Front}}<script>x()</script>"_s, u"{{Back}}"_s}});
        maker.addNote(u"a"_s, 1,
                      {u"one<script>fetch('https://a.b')</script><img src=x onerror=y()>"_s,
                       u"<a href=javascript:z()>two</a>"_s});
        maker.addCollection();
        const Incoming incoming = settled(*readApkg(maker.package(), u"a.apkg"_s));
        QCOMPARE(incoming.questions.at(0).prompt, u"one"_s);
        QCOMPARE(incoming.questions.at(0).answer, u"two"_s);
    }

    void longNotes_areLeftOut()
    {
        ApkgMaker maker;
        maker.addType(1, 0, {u"Front"_s, u"Back"_s}, {{u"{{Front}}"_s, u"{{Back}}"_s}});
        QString text;
        for (int number = 0; number < 60'000; ++number) {
            text += QString::number(number);
        }
        maker.addNote(u"long"_s, 1, {u"one"_s, text});
        maker.addNote(u"short"_s, 1, {u"one"_s, u"two"_s});
        maker.addCollection();
        const Result<Incoming> incoming = readApkg(maker.package(), u"a.apkg"_s);
        QCOMPARE(incoming->questions.size(), size_t(1));
        QCOMPARE(told(*incoming), QStringList{u"0: Note 1 has more text than a card can show."_s});
    }

    // A cut or changed package is refused or read, and neither ends the program.
    void damage_isRefused()
    {
        ApkgMaker maker;
        maker.addType(1, 0, {u"Front"_s, u"Back"_s}, {{u"{{Front}}"_s, u"{{Back}}"_s}});
        for (int count = 0; count < 40; ++count) {
            maker.addNote(u"n%1"_s.arg(count), 1, {u"one %1"_s.arg(count), u"two"_s.repeated(50)});
        }
        maker.addCollection();
        const QByteArray collection = maker.collection();
        QRandomGenerator random(5);
        int refused = 0;
        for (int round = 0; round < 120; ++round) {
            QByteArray bytes = collection;
            for (int change = 0; change < 6; ++change) {
                bytes[random.bounded(bytes.size())] = char(random.bounded(256));
            }
            bytes = round % 3 == 0 ? bytes.first(random.bounded(bytes.size())) : bytes;
            const Result<Incoming> incoming = readApkg(Packs::zippedFiles({{"collection.anki2", bytes}}), u"a"_s);
            refused += incoming ? 0 : 1;
            QVERIFY(incoming || !incoming.error().what.isEmpty());
        }
        QVERIFY(refused > 20);
    }
};

QTEST_GUILESS_MAIN(TestHostileApkg)
#include "tst_hostileapkg.moc"
