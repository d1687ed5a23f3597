// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/upgrade.h"

#include "journal/journalcheck.h"
#include "journaldesk.h"
#include "oldstore.h"

#include <QTest>
#include <QUuid>

using namespace Ochre;
using namespace Ochre::Journal;
using namespace Qt::StringLiterals;

namespace {

OldRow hint(int number, qint64 timeMs, const QString &data = u"{}"_s)
{
    return {idOf(number), timeMs, QString::fromLatin1(EventKind::hintShown), data};
}

OldRow snapshot(int number, qint64 timeMs, const QByteArray &source)
{
    return {idOf(number), timeMs, QString::fromLatin1(EventKind::codeSnapshot),
            QString::fromUtf8(dataText({{u"hash"_s, hashOf(source)}, {u"reason"_s, u"run"_s}})), source};
}

/// What became of an old store.
struct Upgraded {
    std::vector<Event> log;
    LogHead head;
    VerifyReport report;
};

} // namespace

class TestUpgrade final : public QObject {
    Q_OBJECT

    static std::optional<Upgraded> upgrade(const std::vector<OldRow> &rows, int version = 2)
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"progress.sqlite"_s);
        if (!makeOldStore(file, version, rows)) {
            return std::nullopt;
        }
        const Result<JournalStore> store = JournalStore::open(file, Access::ReadWrite);
        if (!store) {
            qWarning("%s", qPrintable(store.error().text()));
            return std::nullopt;
        }
        Upgraded upgraded;
        const Result<void> read = forEachEvent(store->database(), [&upgraded](const Event &event) -> Result<void> {
            upgraded.log.push_back(event);
            return {};
        });
        upgraded.head = readHead(store->database()).value_or(LogHead());
        upgraded.report = checkJournal(store->database()).value_or(VerifyReport{0, 0, {u"not checked"_s}, {}});
        return read ? std::optional(upgraded) : std::nullopt;
    }

private slots:
    void emptyStore_isANewOne_data()
    {
        QTest::addColumn<int>("version");
        QTest::newRow("first format") << 1;
        QTest::newRow("second format") << 2;
    }

    void emptyStore_isANewOne()
    {
        QFETCH(int, version);
        const auto upgraded = upgrade({}, version);
        QVERIFY(upgraded && upgraded->log.empty());
        QVERIFY(!upgraded->head.device.isEmpty());
        QCOMPARE(upgraded->report.problems, QStringList());
    }

    void oldOrder_becomesTheOrderOfTheCounters()
    {
        const auto upgraded = upgrade({hint(4, 300), hint(2, 100), hint(3, 100), hint(1, 200)});
        QVERIFY(upgraded.has_value());
        QCOMPARE(idsOf(upgraded->log), (QStringList{idOf(2), idOf(3), idOf(1), idOf(4)}));
        for (size_t i = 0; i < upgraded->log.size(); ++i) {
            QCOMPARE(upgraded->log[i].counter, static_cast<qint64>(i + 1));
            QCOMPARE(upgraded->log[i].sequence, static_cast<qint64>(i + 1));
            QCOMPARE(upgraded->log[i].previous, i == 0 ? QByteArray() : upgraded->log[i - 1].checksum);
        }
        QCOMPARE(upgraded->report.problems + upgraded->report.gaps, QStringList());
    }

    // Copies of one old store, upgraded on two machines, must agree; what is written afterwards must not collide.
    void copies_agreeAndGoOnApart()
    {
        const std::vector rows{hint(1, 100), snapshot(2, 200, "one"), hint(3, 300)};
        const auto here = upgrade(rows);
        const auto there = upgrade(rows);
        QVERIFY(here && there);
        QCOMPARE(here->log, there->log);
        QVERIFY(here->head.device != there->head.device);
        QVERIFY(here->head.device != here->log.front().device);
        QCOMPARE(here->head.sequence, 0);
        QCOMPARE(here->head.last.counter, 3);
    }

    // A backup and the store that went on for a while share the events that both have.
    void laterCopy_agreesInWhatBothHave()
    {
        std::vector rows{hint(1, 100), hint(2, 200)};
        const auto early = upgrade(rows);
        rows.push_back(hint(3, 300));
        const auto late = upgrade(rows);
        QVERIFY(early && late);
        QCOMPARE(std::vector(late->log.begin(), late->log.begin() + 2), early->log);
    }

    void otherStores_areOtherDevices()
    {
        const auto one = upgrade({hint(1, 100)});
        const auto other = upgrade({hint(2, 100)});
        QVERIFY(one && other);
        QVERIFY(one->log.front().device != other->log.front().device);
        QVERIFY(!QUuid::fromString(one->log.front().device).isNull());
    }

    void texts_stayWithTheirEvents()
    {
        const QByteArray source("fn main() {\r\n}\n\xff");
        const auto upgraded = upgrade({snapshot(1, 100, source), snapshot(2, 200, "two"), snapshot(3, 300, source)}, 1);
        QVERIFY(upgraded.has_value());
        QCOMPARE(upgraded->report.snapshots, 2);
        QCOMPARE(upgraded->report.problems, QStringList());
        QCOMPARE(sourceHashOf(upgraded->log.back()), hashOf(source));
    }

    // The checksum is taken of the one form that data has now, so that an export of it can be checked elsewhere.
    void data_getsItsOneForm_data()
    {
        QTest::addColumn<QString>("old");
        QTest::addColumn<QByteArray>("now");
        QTest::newRow("as it is") << u"{\"a\":1}"_s << QByteArray("{\"a\":1}");
        QTest::newRow("spaces") << u" { \"a\" : 1 } \n"_s << QByteArray("{\"a\":1}");
        QTest::newRow("order of the keys") << u"{\"b\":1,\"a\":2}"_s << QByteArray("{\"a\":2,\"b\":1}");
        QTest::newRow("escaped") << u"{\"a\":\"\\u00e4\"}"_s << QByteArray("{\"a\":\"ä\"}");
        QTest::newRow("number with a point") << u"{\"a\":2.0,\"b\":2.5}"_s << QByteArray("{\"a\":2,\"b\":2.5}");
        QTest::newRow("unknown keys") << u"{\"new\":[1,{\"deep\":null}]}"_s << QByteArray(R"({"new":[1,{"deep":null}]})");
        QTest::newRow("no JSON") << u"broken"_s << QByteArray("{}");
        QTest::newRow("nothing") << QString() << QByteArray("{}");
    }

    void data_getsItsOneForm()
    {
        QFETCH(QString, old);
        QFETCH(QByteArray, now);
        const auto upgraded = upgrade({hint(1, 100, old)});
        QVERIFY(upgraded.has_value());
        QCOMPARE(dataText(upgraded->log.at(0).data), now);
        QCOMPARE(upgraded->report.problems, QStringList());
    }

    void anyTime_hasADay_data()
    {
        QTest::addColumn<qint64>("timeMs");
        QTest::newRow("beginning") << qint64{0};
        QTest::newRow("before") << qint64{-1};
        QTest::newRow("today") << testStart;
        QTest::newRow("end of the year 9999") << qint64{253'402'300'799'999};
    }

    void anyTime_hasADay()
    {
        QFETCH(qint64, timeMs);
        const auto upgraded = upgrade({hint(1, timeMs)});
        QVERIFY(upgraded.has_value());
        QVERIFY(upgraded->log.at(0).studyDay.isValid());
        QCOMPARE(upgraded->log.at(0).timeMs, timeMs);
        QCOMPARE(upgraded->report.problems, QStringList());
    }

    void halfAStep_isUndone()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"progress.sqlite"_s);
        QVERIFY(makeOldStore(file, 2, {hint(1, 100)}));
        {
            // Something of the name of a new table is in the way of the step.
            const auto connection = Sqlite::Connection::open(file, Sqlite::Access::ReadWrite);
            QVERIFY(Sqlite::execute((*connection)->database(), u"CREATE TABLE projections (x TEXT)"_s).has_value());
        }
        QVERIFY(!JournalStore::open(file, Access::ReadWrite).has_value());
        const auto connection = Sqlite::Connection::open(file, Sqlite::Access::ReadOnly);
        const QSqlDatabase &database = (*connection)->database();
        QCOMPARE(Sqlite::queryInteger(database, u"PRAGMA user_version"_s).value(), 2);
        QCOMPARE(Sqlite::queryText(database, u"SELECT id FROM events"_s).value(), idOf(1));
        QCOMPARE(Sqlite::queryText(database, u"PRAGMA quick_check"_s).value(), u"ok"_s);
    }
};

QTEST_GUILESS_MAIN(TestUpgrade)
#include "tst_upgrade.moc"
