// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/eventwriter.h"
#include "journal/limits.h"
#include "journaldesk.h"

#include <QTest>

using namespace Ochre;
using namespace Ochre::Journal;
using namespace Qt::StringLiterals;

namespace {

Entry hint(int number, int step = 1)
{
    return entryOf(number, HintShown{u"own"_s, u"ship"_s, step});
}

Entry onlyIfChanged(Entry entry)
{
    entry.onlyIfChanged = true;
    return entry;
}

} // namespace

class TestEventWriter final : public QObject {
    Q_OBJECT

    std::unique_ptr<JournalDesk> m_desk;

    qint64 count(const QString &table) const
    {
        return Sqlite::queryInteger(m_desk->database(), u"SELECT count(*) FROM "_s + table).value_or(-1);
    }

private slots:
    void init() { m_desk = std::make_unique<JournalDesk>(); }

    void ownEvents_areSealedOneAfterTheOther()
    {
        Entry first = hint(1);
        Entry second = hint(2);
        QCOMPARE(m_desk->write(first), Inserted::Added);
        QCOMPARE(m_desk->write(second), Inserted::Added);
        QCOMPARE(first.event.device, readHead(m_desk->database())->device);
        QCOMPARE(first.event.sequence, 1);
        QCOMPARE(second.event.sequence, 2);
        QCOMPARE(second.event.previous, first.event.checksum);
        QCOMPARE(readEvent(m_desk->database(), idOf(2)).value(), std::optional(second.event));
    }

    void othersEvents_keepTheirSeal()
    {
        Entry theirs = sealedElsewhere(hint(1), deviceOf(1), 40, 8);
        const Event before = theirs.event;
        QCOMPARE(m_desk->write(theirs), Inserted::Added);
        QCOMPARE(readEvent(m_desk->database(), idOf(1)).value(), std::optional(before));
        // What is written here from now on comes after it, and is the first of this device.
        Entry ours = hint(2);
        QCOMPARE(m_desk->write(ours), Inserted::Added);
        QCOMPARE(ours.event.counter, 41);
        QCOMPARE(ours.event.sequence, 1);
        QVERIFY(ours.event.previous.isEmpty());
    }

    // Whatever another device claims: what is written here can be taken in everywhere.
    void ownEvents_canBeTakenInAfterTheHighestNumbers_data()
    {
        QTest::addColumn<bool>("isOwnDevice");
        QTest::newRow("of another device") << false;
        QTest::newRow("of this device") << true;
    }

    void ownEvents_canBeTakenInAfterTheHighestNumbers()
    {
        QFETCH(bool, isOwnDevice);
        const QString own = readHead(m_desk->database())->device;
        QCOMPARE(m_desk->write(hint(1)), Inserted::Added);
        Entry highest = sealedElsewhere(hint(2), isOwnDevice ? own : deviceOf(1), maxNumber, maxNumber);
        QVERIFY(!importProblem(highest));
        QCOMPARE(m_desk->write(highest), Inserted::Added);
        for (int number = 3; number < 6; ++number) {
            Entry ours = hint(number);
            QCOMPARE(m_desk->write(ours), Inserted::Added);
            QVERIFY(!importProblem(ours));
            QCOMPARE(ours.event.sequence, isOwnDevice ? number - 2 : number - 1);
            QCOMPARE(ours.event.device == own, !isOwnDevice);
            QCOMPARE(ours.event.device, readHead(m_desk->database())->device);
        }
        QStringList ours; // among themselves they stay in the order in which they were written
        for (const Event &event : m_desk->log()) {
            if (event.id > idOf(2)) {
                ours << event.id;
            }
        }
        QCOMPARE(ours, (QStringList{idOf(3), idOf(4), idOf(5)}));
    }

    void sameEventTwice_isKnown()
    {
        Entry entry = hint(1);
        QCOMPARE(m_desk->write(entry), Inserted::Added);
        const LogHead before = m_desk->head();
        QCOMPARE(m_desk->write(entry), Inserted::Known);
        QCOMPARE(m_desk->head().sequence, before.sequence);
        QCOMPARE(m_desk->head().last, before.last);
        QCOMPARE(m_desk->log().size(), 1U);
    }

    // Two stores may have sealed the same old event in different places; the first seal that came stays.
    void sameEventInAnotherPlace_isKnown()
    {
        Entry ours = hint(1);
        QCOMPARE(m_desk->write(ours), Inserted::Added);
        QCOMPARE(m_desk->write(sealedElsewhere(hint(1), deviceOf(1), 99)), Inserted::Known);
        QCOMPARE(m_desk->log().front(), ours.event);
    }

    void otherEventOfTheSameId_isAConflict_data()
    {
        QTest::addColumn<Event>("other");
        const auto row = [](const char *name, const std::function<void(Event &)> &change) {
            Event event = hint(1).event;
            change(event);
            QTest::newRow(name) << event;
        };
        row("kind", [](Event &event) { event.kind = QString::fromLatin1(EventKind::solutionShown); });
        row("lesson", [](Event &event) { event.lesson = u"other"_s; });
        row("subject", [](Event &event) { event.subject = u"other"_s; });
        row("data", [](Event &event) { event.data.insert(u"step"_s, 2); });
        row("one key more", [](Event &event) { event.data.insert(u"new"_s, true); });
        row("time", [](Event &event) { ++event.timeMs; });
    }

    void otherEventOfTheSameId_isAConflict()
    {
        QFETCH(Event, other);
        QCOMPARE(m_desk->write(hint(1)), Inserted::Added);
        const std::vector<Event> before = m_desk->log();
        QCOMPARE(m_desk->write(Entry{other, std::nullopt, false}), Inserted::Conflicting);
        QCOMPARE(m_desk->write(sealedElsewhere({other, std::nullopt, false}, deviceOf(1), 9)), Inserted::Conflicting);
        QCOMPARE(m_desk->log(), before);
        QCOMPARE(m_desk->head().last.counter, 1);
    }

    void source_isStoredUnderItsHash_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::newRow("plain") << QByteArray("fn main() {}\n");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("null") << QByteArray();
        QTest::newRow("CRLF") << QByteArray("fn main() {\r\n}\r\n");
        QTest::newRow("zeros") << QByteArray(3000, '\0');
        QTest::newRow("no UTF-8") << QByteArray("\xff\xfe\xc3(");
        QTest::newRow("half a character at the end") << QByteArray("let a = \"\xc3");
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf// x");
        QTest::newRow("large") << QByteArray(1 << 20, 'x');
    }

    void source_isStoredUnderItsHash()
    {
        QFETCH(QByteArray, source);
        Entry entry = snapshotOf(1, u"own/ex"_s, source);
        QCOMPARE(m_desk->write(entry), Inserted::Added);
        QCOMPARE(sourceHashOf(entry.event), hashOf(source));
        const auto stored = readSource(m_desk->database(), hashOf(source));
        QVERIFY(stored && *stored);
        QCOMPARE(**stored, source);
        QCOMPARE(readSnapshots(m_desk->database(), u"own/ex"_s, 1)->front().source, source);
    }

    void sameText_isStoredOnceForAllDocuments()
    {
        std::vector entries{snapshotOf(1, u"own/a"_s, "one"), snapshotOf(2, u"own/b"_s, "one"),
                            snapshotOf(3, u"own/a"_s, "two"), snapshotOf(4, u"own/a"_s, "one")};
        QVERIFY(m_desk->writeAll(entries));
        QCOMPARE(count(u"snapshots"_s), 2);
        QCOMPARE(count(u"events"_s), 4);
    }

    void unchangedText_isLeftOutOnlyWhereItWasTheLast()
    {
        QCOMPARE(m_desk->write(onlyIfChanged(snapshotOf(1, u"own/a"_s, "one"))), Inserted::Added);
        QCOMPARE(m_desk->write(onlyIfChanged(snapshotOf(2, u"own/a"_s, "one"))), Inserted::Unchanged);
        QCOMPARE(m_desk->write(onlyIfChanged(snapshotOf(3, u"own/b"_s, "one"))), Inserted::Added);
        QCOMPARE(m_desk->write(onlyIfChanged(snapshotOf(4, u"own/a"_s, "one "))), Inserted::Added);
        QCOMPARE(m_desk->write(onlyIfChanged(snapshotOf(5, u"own/a"_s, "one"))), Inserted::Added);
        QCOMPARE(m_desk->write(snapshotOf(6, u"own/a"_s, "one")), Inserted::Added);
        QCOMPARE(idsOf(m_desk->log()), (QStringList{idOf(1), idOf(3), idOf(4), idOf(5), idOf(6)}));
    }

    // The last text is the last in the order, whatever the clock said.
    void unchangedText_isThatOfTheLastInTheOrder()
    {
        Entry late = snapshotOf(1, u"own/a"_s, "one");
        late.event.timeMs += 1'000'000'000;
        QCOMPARE(m_desk->write(late), Inserted::Added);
        QCOMPARE(m_desk->write(snapshotOf(2, u"own/a"_s, "two")), Inserted::Added);
        QCOMPARE(m_desk->write(onlyIfChanged(snapshotOf(3, u"own/a"_s, "two"))), Inserted::Unchanged);
        QCOMPARE(m_desk->write(onlyIfChanged(snapshotOf(4, u"own/a"_s, "one"))), Inserted::Added);
    }

    void hostileTexts_areOnlyTexts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("SQL") << u"'); DROP TABLE events; --"_s;
        QTest::newRow("quotes") << u"\"\\'`"_s;
        QTest::newRow("zero inside") << QString(u"a\0b"_s);
        QTest::newRow("line ends") << u"a\r\nb\u2028c"_s;
        QTest::newRow("emoji") << u"🦀👩‍💻"_s;
        QTest::newRow("question mark") << u"? ?1 :a $b %1"_s;
    }

    void hostileTexts_areOnlyTexts()
    {
        QFETCH(QString, text);
        Entry entry = entryOf(1, Other{text, text, text, {{text, text}}});
        QCOMPARE(m_desk->write(entry), Inserted::Added);
        QCOMPARE(m_desk->write(entry), Inserted::Known);
        const std::vector<Event> log = m_desk->log();
        QCOMPARE(log, std::vector{entry.event});
        QCOMPARE(checksumOf(log.front()), entry.event.checksum);
    }

    void transactionThatIsUndone_leavesNothing()
    {
        LogHead head = m_desk->head();
        {
            Sqlite::Transaction transaction(m_desk->database());
            QVERIFY(transaction.begin().has_value());
            EventWriter writer(m_desk->database(), head);
            Entry entry = snapshotOf(1, u"own/a"_s, "one");
            QCOMPARE(writer.insert(entry), Inserted::Added);
        }
        QCOMPARE(count(u"events"_s) + count(u"snapshots"_s), 0);
        QCOMPARE(readHead(m_desk->database())->sequence, 0);
    }

    void missingTable_isAnError()
    {
        QVERIFY(m_desk->tamper(u"DROP TABLE events"_s));
        QVERIFY(!m_desk->write(hint(1)).has_value());
        QVERIFY(!m_desk->write(onlyIfChanged(snapshotOf(2, u"own/a"_s, "one"))).has_value());
    }
};

QTEST_GUILESS_MAIN(TestEventWriter)
#include "tst_eventwriter.moc"
