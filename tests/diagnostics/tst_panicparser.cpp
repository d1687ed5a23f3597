// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagnostics/panicparser.h"
#include "testdata.h"

#include <QTest>

using namespace Ochre::Diagnostics;
using namespace Qt::StringLiterals;
using Kind = Panic::Kind;

class TestPanicParser final : public QObject {
    Q_OBJECT

private slots:
    void recorded_isUnderstood_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("message");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::newRow("index") << Kind::Panic << u"index out of bounds: the len is 2 but the index is 7"_s << 23 << 45;
        QTest::newRow("overflow") << Kind::Panic << u"attempt to add with overflow"_s << 24 << 38;
        QTest::newRow("boundary")
            << Kind::Panic << u"end byte index 3 is not a char boundary; it is inside 'ö' (bytes 2..4) of `Größe`"_s
            << 25 << 57;
        QTest::newRow("expect") << Kind::Panic << u"order 7: \"no\\nprice\""_s << 26 << 74;
        QTest::newRow("assertion") << Kind::Panic
                                   << u"assertion `left == right` failed: wrong in\nrow 3\n  left: 7\n right: 8"_s << 27
                                   << 24;
        QTest::newRow("empty") << Kind::Panic << QString() << 28 << 20;
        QTest::newRow("payload") << Kind::Panic << u"Box<dyn Any>"_s << 29 << 22;
        QTest::newRow("destructor") << Kind::Panic << u"ledger not balanced\n\nopen: 3"_s << 7 << 9;
        QTest::newRow("destructor-twice") << Kind::NonUnwinding << u"ledger not balanced\n\nopen: 3"_s << 7 << 9;
        QTest::newRow("foreign-caller") << Kind::NonUnwinding << u"no callback"_s << 16 << 5;
        QTest::newRow("worker") << Kind::Panic << u"called `Result::unwrap()` on an `Err` value: Any { .. }"_s << 34
                                << 67;
        QTest::newRow("several") << Kind::Panic << u"two"_s << 38 << 13;
        QTest::newRow("stack") << Kind::StackOverflow << u"stack overflow"_s << 0 << 0;
        QTest::newRow("stack-of-worker") << Kind::StackOverflow << u"stack overflow"_s << 0 << 0;
        QTest::newRow("memory") << Kind::AllocationFailure << u"memory allocation of 70368744177664 bytes failed"_s << 0
                                << 0;
    }

    void recorded_isUnderstood()
    {
        QFETCH(Kind, kind);
        QFETCH(QString, message);
        QFETCH(int, line);
        QFETCH(int, column);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        const std::optional<Panic> panic = parsePanic(TestData::read(u"panics/%1.txt"_s.arg(name)));
        QVERIFY(panic.has_value());
        QCOMPARE(panic->kind, kind);
        QCOMPARE(panic->message, message);
        QCOMPARE(panic->location.line, line);
        QCOMPARE(panic->location.column, column);
        QCOMPARE(panic->location.file, line > 0 ? u"main.rs"_s : QString());
    }

    void standardLibraryPlace_isReported()
    {
        const std::optional<Panic> panic = parsePanic(TestData::read(u"panics/capacity.txt"_s));
        QVERIFY(panic.has_value());
        QCOMPARE(panic->message, u"capacity overflow"_s);
        QVERIFY(panic->location.file.startsWith("/rustc/"_L1));
    }

    void threads_areTold()
    {
        const std::vector<Panic> several = parsePanics(TestData::read(u"panics/several.txt"_s));
        QCOMPARE(several.size(), 2U);
        QCOMPARE(several[0].thread, u"<unnamed>"_s);
        QCOMPARE(several[0].message, u"one"_s);
        QCOMPARE(several[1].thread, u"main"_s);
        QCOMPARE(several[1].threadId, 1234);
        QCOMPARE(parsePanic(TestData::read(u"panics/stack-of-worker.txt"_s))->thread, u"worker"_s);
        QCOMPARE(parsePanics(TestData::read(u"panics/destructor-twice.txt"_s)).size(), 3U);
    }

    void silentAbort_hasNoPanic()
    {
        QCOMPARE(parsePanic(TestData::read(u"panics/abort.txt"_s)), std::nullopt);
        QCOMPARE(parsePanic("all is well\nthread 'main' is fine\n"), std::nullopt);
        QCOMPARE(parsePanic(""), std::nullopt);
        QCOMPARE(parsePanic("thread caused non-unwinding panic. aborting.\n"), std::nullopt);
    }

    // A panic that was caught has ended nothing.
    void decisivePanic_isTheLastOfItsThread_data()
    {
        QTest::addColumn<QList<QPair<QString, QString>>>("panics"); // thread and message
        QTest::addColumn<QString>("message");
        using List = QList<QPair<QString, QString>>;
        QTest::newRow("caught, then not") << List{{u"main"_s, u"one"_s}, {u"main"_s, u"two"_s}} << u"two"_s;
        QTest::newRow("caught thrice") << List{{u"main"_s, u"a"_s}, {u"main"_s, u"b"_s}, {u"main"_s, u"c"_s}} << u"c"_s;
        QTest::newRow("a thread meanwhile")
            << List{{u"main"_s, u"one"_s}, {u"main"_s, u"two"_s}, {u"w"_s, u"three"_s}} << u"two"_s;
        QTest::newRow("a thread before") << List{{u"w"_s, u"one"_s}, {u"main"_s, u"two"_s}} << u"two"_s;
        QTest::newRow("only threads") << List{{u"a"_s, u"one"_s}, {u"b"_s, u"two"_s}} << u"two"_s;
    }

    void decisivePanic_isTheLastOfItsThread()
    {
        using List = QList<QPair<QString, QString>>;
        QFETCH(List, panics);
        QString text;
        for (const auto &[thread, message] : panics) {
            text += u"\nthread '%1' panicked at main.rs:1:1:\n%2\n"_s.arg(thread, message);
        }
        QTEST(parsePanic(text.toUtf8())->message, "message");
        // A test's own thread, where there is one of this name; else as without.
        QTEST(decisivePanic(parsePanics(text.toUtf8()), u"gone"_s)->message, "message");
        const auto &[thread, message] = panics.front();
        QCOMPARE(decisivePanic(parsePanics(text.toUtf8()), thread)->thread, thread);
    }

    void destructorWhileUnwinding_isPlacedInTheProgram_data()
    {
        QTest::addColumn<QByteArray>("place");
        QTest::newRow("rustup") << "/rustc/59807616e1fa/library/core/src/panicking.rs:233:5"_ba;
        QTest::newRow("Debian's 1.85") << "library/core/src/panicking.rs:226:5"_ba;
        QTest::newRow("Debian's sources") << "/usr/src/rustc-1.85.1/library/core/src/panicking.rs:226:5"_ba;
        QTest::newRow("rust-src") << "/opt/r/lib/rustlib/src/rust/library/core/src/panicking.rs:226:5"_ba;
    }

    void destructorWhileUnwinding_isPlacedInTheProgram()
    {
        QFETCH(QByteArray, place);
        const QByteArray text = "\nthread 'main' panicked at main.rs:3:30:\nfirst\nnote: run with `RUST_BACKTRACE=1`\n"
                                "\nthread 'main' panicked at main.rs:1:50:\nin drop\nstack backtrace:\n   0: 0x1\n"
                                "\nthread 'main' panicked at "
                                + place
                                + ":\npanic in a destructor during cleanup\n"
                                  "thread caused non-unwinding panic. aborting.\n";
        const auto panic = parsePanic(text);
        QVERIFY(panic.has_value());
        QCOMPARE(panic->kind, Kind::NonUnwinding);
        QCOMPARE(panic->message, u"in drop"_s);
        QVERIFY(panic->location == (Location{u"main.rs"_s, 1, 50}));
    }

    void standardLibrary_isKnownByItsPaths_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("isStandard");
        QTest::newRow("rustup") << u"/rustc/abc/library/std/src/thread/mod.rs"_s << true;
        QTest::newRow("rustup, a crate of std") << u"/rust/deps/x/src/lib.rs"_s << false;
        QTest::newRow("short") << u"library/alloc/src/vec/mod.rs"_s << true;
        QTest::newRow("Debian") << u"/usr/src/rustc-1.85.1/library/test/src/lib.rs"_s << true;
        QTest::newRow("program") << u"main.rs"_s << false;
        QTest::newRow("project") << u"src/library/core/mod.rs"_s << false;
        QTest::newRow("a member named library") << u"library/src/lib.rs"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }

    void standardLibrary_isKnownByItsPaths()
    {
        QFETCH(QString, file);
        QTEST(isStandardLibrary(file), "isStandard");
    }

    void ownWordOfMemory_isNoFailure()
    {
        QCOMPARE(parsePanic("memory allocation of my list failed\n"), std::nullopt);
        QCOMPARE(parsePanic("memory allocation of 8 bytes failed, as I said\n"), std::nullopt);
        QCOMPARE(parsePanic("memory allocation of 8 bytes failed\n")->kind, Kind::AllocationFailure);
    }

    void olderForms_areUnderstood_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<Panic>("expected");
        const Location place{u"src/main.rs"_s, 4, 5};
        QTest::newRow("without id") << QByteArray("thread 'main' panicked at src/main.rs:4:5:\nno price\n"
                                                  "note: run with `RUST_BACKTRACE=1` environment variable\n")
                                    << Panic{Kind::Panic, u"main"_s, 0, u"no price"_s, place};
        QTest::newRow("quoted") << QByteArray("thread 'main' panicked at 'it's late', src/main.rs:4:5\nnote: run\n")
                                << Panic{Kind::Panic, u"main"_s, 0, u"it's late"_s, place};
        QTest::newRow("quoted, several lines")
            << QByteArray("thread 'a' panicked at 'assertion failed: `(left == right)`\n  left: `1`,\n"
                          " right: `2`', src/main.rs:4:5\n")
            << Panic{Kind::Panic, u"a"_s, 0, u"assertion failed: `(left == right)`\n  left: `1`,\n right: `2`"_s,
                     place};
        QTest::newRow("windows") << QByteArray("thread 'main' (5) panicked at C:\\a b\\main.rs:4:5:\r\nno price\r\n")
                                 << Panic{Kind::Panic, u"main"_s, 5, u"no price"_s, {u"C:\\a b\\main.rs"_s, 4, 5}};
        QTest::newRow("strange thread name") << QByteArray("thread 'it's (9) x' (7) panicked at src/main.rs:4:5:\nno\n")
                                             << Panic{Kind::Panic, u"it's (9) x"_s, 7, u"no"_s, place};
        QTest::newRow("cut off") << QByteArray("thread 'main' (5) panicked at src/main.rs:4:5:")
                                 << Panic{Kind::Panic, u"main"_s, 5, QString(), place};
    }

    void olderForms_areUnderstood()
    {
        QFETCH(QByteArray, text);
        QFETCH(Panic, expected);
        QVERIFY(parsePanic(text) == expected);
    }

    void cutAndForeignBytes_neverCrash()
    {
        for (const QString &name : {u"destructor-twice"_s, u"assertion"_s, u"several"_s}) {
            const QByteArray text = TestData::read(u"panics/%1.txt"_s.arg(name));
            for (qsizetype size = 0; size < text.size(); size += 7) {
                QByteArray cut = text.first(size);
                QVERIFY(parsePanics(cut).size() <= 3U);
                cut.insert(size / 2, "\xff\0\xed\xa0\x80", 5);
                QVERIFY(parsePanics(cut).size() <= 3U);
            }
        }
    }

    void unfinishedQuote_isNoPanic()
    {
        QCOMPARE(parsePanic("thread 'main' panicked at 'no end\nand more\n"), std::nullopt);
    }

    void locations_areFound_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<std::vector<LocationRange>>("expected");
        using Found = std::vector<LocationRange>;
        const QString panic = u"thread 'main' (3) panicked at main.rs:4:5:"_s;
        QTest::newRow("panic") << panic << Found{{30, 11, {u"main.rs"_s, 4, 5}}};
        QTest::newRow("arrow") << u"  --> main.rs:3:9"_s << Found{{6, 11, {u"main.rs"_s, 3, 9}}};
        QTest::newRow("line only") << u"src/main.rs:4"_s << Found{{0, 13, {u"src/main.rs"_s, 4, 0}}};
        QTest::newRow("line and text") << u"src/main.rs:4: boom"_s << Found{{0, 13, {u"src/main.rs"_s, 4, 0}}};
        QTest::newRow("two") << u"a.rs:1:2 → b.rs:3"_s << Found{{0, 8, {u"a.rs"_s, 1, 2}}, {11, 6, {u"b.rs"_s, 3, 0}}};
        QTest::newRow("in brackets") << u"(größe.rs:12:1)"_s << Found{{1, 13, {u"größe.rs"_s, 12, 1}}};
        QTest::newRow("after an emoji") << u"🦀 m.rs:1"_s << Found{{3, 6, {u"m.rs"_s, 1, 0}}};
        QTest::newRow("touching") << u"a.rs:1:2b.rs:3"_s << Found{{0, 8, {u"a.rs"_s, 1, 2}}, {8, 6, {u"b.rs"_s, 3, 0}}};
        QTest::newRow("no number") << u"main.rs: done"_s << Found{};
        QTest::newRow("line zero") << u"main.rs:0:3"_s << Found{};
        QTest::newRow("huge number") << u"main.rs:99999999999999"_s << Found{};
        QTest::newRow("huge column") << u"m.rs:3:99999999999999"_s << Found{{0, 6, {u"m.rs"_s, 3, 0}}};
        QTest::newRow("no name") << u".rs:4"_s << Found{};
        QTest::newRow("standard library") << u"at /rustc/abc/library/core/src/option.rs:4:5"_s << Found{};
        QTest::newRow("standard library, 1.85") << u"at library/core/src/option.rs:4:5"_s << Found{};
        QTest::newRow("nothing") << QString() << Found{};
    }

    void locations_areFound()
    {
        QFETCH(QString, line);
        QFETCH(std::vector<LocationRange>, expected);
        const std::vector<LocationRange> found = findLocations(line);
        QCOMPARE(found.size(), expected.size());
        QVERIFY(found == expected);
    }

    void endlessLine_isSearchedQuickly()
    {
        const QString line = u"main.rs:"_s.repeated(100'000) + QString(1'000'000, u'a');
        QVERIFY(findLocations(line).empty());
    }
};

QTEST_GUILESS_MAIN(TestPanicParser)
#include "tst_panicparser.moc"
