// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/journalcheck.h"

#include "journaldesk.h"

#include <QTest>

using namespace Ochre;
using namespace Ochre::Journal;
using namespace Qt::StringLiterals;

namespace {

Entry hint(int number)
{
    return entryOf(number, HintShown{u"own"_s, u"ship"_s, number});
}

/// `count` events of one other device, in a chain.
std::vector<Entry> chainOf(const QString &device, int count, int firstId = 1)
{
    LogHead head{device, 0, {}, {}, 0};
    std::vector<Entry> entries;
    for (int number = 0; number < count; ++number) {
        Entry entry = hint(firstId + number);
        seal(entry.event, head);
        advance(head, entry.event);
        entries.push_back(entry);
    }
    return entries;
}

} // namespace

class TestJournalCheck final : public QObject {
    Q_OBJECT

    std::unique_ptr<JournalDesk> m_desk;

    VerifyReport check() const { return checkJournal(m_desk->database()).value_or(VerifyReport{-1, -1, {}, {}}); }

private slots:
    void init() { m_desk = std::make_unique<JournalDesk>(); }

    void emptyStore_isSound()
    {
        const VerifyReport report = check();
        QCOMPARE(report.events, 0);
        QCOMPARE(report.problems + report.gaps, QStringList());
    }

    void soundLog_isCounted()
    {
        std::vector<Entry> entries = chainOf(deviceOf(1), 3);
        entries.push_back(snapshotOf(10, u"own/ex"_s, "one"));
        entries.push_back(snapshotOf(11, u"own/ex"_s, ""));
        entries.push_back(snapshotOf(12, u"own/ex"_s, "one"));
        Entry old = hint(13);
        sealOldForm(old.event);
        entries.push_back(old);
        QVERIFY(m_desk->writeAll(entries));
        const VerifyReport report = check();
        QCOMPARE(report.events, 7);
        QCOMPARE(report.snapshots, 2);
        QCOMPARE(report.problems + report.gaps, QStringList());
    }

    void everyChangedColumn_isFound_data()
    {
        QTest::addColumn<QString>("set");
        QTest::addColumn<QString>("said");
        const QString changed = u"its checksum says that it was changed"_s;
        for (const char *column : {"course", "kind", "lesson", "subject"}) {
            QTest::newRow(column) << u"%1 = %1 || 'x'"_s.arg(QLatin1StringView(column)) << changed;
        }
        for (const char *column : {"counter", "time_ms", "zone_minutes"}) {
            QTest::newRow(column) << u"%1 = %1 + 1"_s.arg(QLatin1StringView(column)) << changed;
        }
        QTest::newRow("id") << u"id = '019e0000-0000-7000-8000-0000000000ff'"_s << changed;
        QTest::newRow("study day") << u"study_day = '2026-05-29'"_s << changed;
        QTest::newRow("study day that is none") << u"study_day = ''"_s << changed;
        QTest::newRow("data") << u"data = '{\"step\":9}'"_s << changed;
        QTest::newRow("a space in the data") << u"data = replace(data, ':', ': ')"_s << changed;
        QTest::newRow("data that is no JSON") << u"data = '['"_s << changed;
        QTest::newRow("no data") << u"data = ''"_s << changed;
        QTest::newRow("checksum") << u"checksum = zeroblob(32)"_s << changed;
        QTest::newRow("previous") << u"previous = zeroblob(32)"_s << u"it does not follow the event before it"_s;
    }

    void everyChangedColumn_isFound()
    {
        QFETCH(QString, set);
        QFETCH(QString, said);
        std::vector<Entry> entries = chainOf(deviceOf(1), 4);
        QVERIFY(m_desk->writeAll(entries));
        QVERIFY(m_desk->tamper(u"UPDATE events SET "_s + set + u" WHERE sequence = 3"_s));
        const QString problems = check().problems.join(u'\n');
        QVERIFY2(problems.contains(said), qPrintable(problems));
        QVERIFY2(set.startsWith(u"id"_s) || problems.contains(idOf(3)), qPrintable(problems));
        QVERIFY2(!problems.contains(idOf(1)) && !problems.contains(idOf(2)), qPrintable(problems));
    }

    // Who changes an event and its checksum too is betrayed by the event after it.
    void resealedEvent_isFoundByTheNext()
    {
        std::vector<Entry> entries = chainOf(deviceOf(1), 3);
        Entry forged = entries[1];
        forged.event.data.insert(u"step"_s, 99);
        forged.event.checksum = checksumOf(forged.event);
        entries[1] = forged;
        QVERIFY(m_desk->writeAll(entries));
        const QStringList problems = check().problems;
        QCOMPARE(problems.size(), 1);
        QVERIFY2(problems.first().contains(idOf(3)) && problems.first().contains(u"does not follow"),
                 qPrintable(problems.first()));
    }

    void missingEvents_areGapsAndNoDamage_data()
    {
        QTest::addColumn<QList<int>>("present"); // numbers of the device's events
        QTest::addColumn<QStringList>("said");
        QTest::newRow("none missing") << QList<int>{1, 2, 3} << QStringList();
        QTest::newRow("first") << QList<int>{2, 3} << QStringList{u"1 event(s) before its number 2"_s};
        QTest::newRow("last") << QList<int>{1, 2} << QStringList();
        QTest::newRow("two in the middle") << QList<int>{1, 4} << QStringList{u"2 event(s) before its number 4"_s};
        QTest::newRow("two holes") << QList<int>{1, 3, 6}
                                   << QStringList{u"1 event(s) before its number 3"_s,
                                                  u"2 event(s) before its number 6"_s};
    }

    void missingEvents_areGapsAndNoDamage()
    {
        QFETCH(QList<int>, present);
        QFETCH(QStringList, said);
        const std::vector<Entry> chain = chainOf(deviceOf(1), 6);
        for (const int number : present) {
            QVERIFY(m_desk->write(Entry(chain[static_cast<size_t>(number - 1)])).has_value());
        }
        const VerifyReport report = check();
        QCOMPARE(report.problems, QStringList());
        QCOMPARE(report.gaps.size(), said.size());
        for (qsizetype i = 0; i < said.size(); ++i) {
            QVERIFY2(report.gaps[i].contains(said[i]) && report.gaps[i].contains(deviceOf(1)),
                     qPrintable(report.gaps[i]));
        }
    }

    // A number near the end of all numbers must not be counted up to.
    void hugeGap_isOneSentence()
    {
        QVERIFY(m_desk->write(sealedElsewhere(hint(1), deviceOf(1), 5, qint64{1} << 52)).has_value());
        const VerifyReport report = check();
        QCOMPARE(report.gaps.size(), 1);
        QVERIFY(report.problems.isEmpty());
    }

    // Two copies of one store that both went on without becoming a new device.
    void sameNumberTwice_isDamage()
    {
        std::vector<Entry> entries = chainOf(deviceOf(1), 2);
        Entry twin = sealedElsewhere(hint(9), deviceOf(1), 7, 2);
        twin.event.previous = entries[0].event.checksum;
        twin.event.checksum = checksumOf(twin.event);
        entries.push_back(twin);
        QVERIFY(m_desk->writeAll(entries));
        const QStringList problems = check().problems;
        QCOMPARE(problems.size(), 1);
        QVERIFY2(problems.first().contains(u"has the same number"), qPrintable(problems.first()));
    }

    void devices_haveChainsOfTheirOwn()
    {
        std::vector<Entry> one = chainOf(deviceOf(1), 3);
        std::vector<Entry> two = chainOf(deviceOf(2), 3, 11);
        for (size_t i = 0; i < one.size(); ++i) {
            QVERIFY(m_desk->write(two[i]).has_value() && m_desk->write(one[i]).has_value());
        }
        QVERIFY(m_desk->tamper(u"DELETE FROM events WHERE id = '%1'"_s.arg(idOf(12))));
        const VerifyReport report = check();
        QCOMPARE(report.problems, QStringList());
        QCOMPARE(report.gaps.size(), 1);
        QVERIFY(report.gaps.first().contains(deviceOf(2)));
    }

    void damagedTexts_areNamed_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("said");
        QTest::newRow("changed") << u"UPDATE snapshots SET source = CAST('evil' AS BLOB) WHERE hash = '%1'"_s
                                 << u"Source text %1: its bytes have changed."_s;
        QTest::newRow("emptied") << u"UPDATE snapshots SET source = x'' WHERE hash = '%1'"_s
                                 << u"Source text %1: its bytes have changed."_s;
        QTest::newRow("gone") << u"DELETE FROM snapshots WHERE hash = '%1'"_s
                              << u"Event %2: its source text is missing."_s;
        QTest::newRow("exchanged") << u"UPDATE events SET snapshot = (SELECT hash FROM snapshots WHERE hash <> '%1')"
                                      " WHERE snapshot = '%1'"_s
                                   << u"Event %2: it belongs to another source text."_s;
    }

    void damagedTexts_areNamed()
    {
        QFETCH(QString, sql);
        QFETCH(QString, said);
        std::vector entries{snapshotOf(1, u"own/ex"_s, "one"), snapshotOf(2, u"own/ex"_s, "two")};
        QVERIFY(m_desk->writeAll(entries));
        const QString hash = hashOf("one");
        QVERIFY(m_desk->tamper(sql.contains(u"%1"_s) ? QString(sql).replace(u"%1"_s, hash) : sql));
        QCOMPARE(check().problems, QStringList{said.replace(u"%1"_s, hash).replace(u"%2"_s, idOf(1))});
    }

    void missingTable_isAnError_data()
    {
        QTest::addColumn<QString>("table");
        QTest::newRow("events") << u"events"_s;
        QTest::newRow("snapshots") << u"snapshots"_s;
    }

    void missingTable_isAnError()
    {
        QFETCH(QString, table);
        QVERIFY(m_desk->tamper(u"DROP TABLE "_s + table));
        QVERIFY(!checkJournal(m_desk->database()).has_value());
    }
};

QTEST_GUILESS_MAIN(TestJournalCheck)
#include "tst_journalcheck.moc"
