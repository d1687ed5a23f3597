// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/eventtable.h"
#include "journaldesk.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>
#include <random>

using namespace Ochre;
using namespace Ochre::Journal;
using namespace Qt::StringLiterals;

namespace {

QString kindName(const char *kind)
{
    return QString::fromLatin1(kind);
}

Entry run(int number, const QString &lesson, const QStringList &codes)
{
    return entryOf(number, ProgramRun{lesson, lesson + u"/ex"_s, u"finished"_s, codes, 0, 1, 2, std::nullopt});
}

} // namespace

class TestEventTable final : public QObject {
    Q_OBJECT

    std::unique_ptr<JournalDesk> m_desk;

    const QSqlDatabase &database() const { return m_desk->database(); }

    QStringList matching(const EventFilter &filter) const
    {
        std::vector<Event> found;
        const Result<void> read = forEachMatching(database(), filter, [&found](const Event &event) -> Result<void> {
            found.push_back(event);
            return {};
        });
        return read ? idsOf(found) : QStringList{read.error().text()};
    }

private slots:
    void init() { m_desk = std::make_unique<JournalDesk>(); }

    void newStore_isEmptyAndHasADevice()
    {
        const Result<LogHead> head = readHead(database());
        QVERIFY(head.has_value());
        QCOMPARE(QUuid::fromString(head->device).version(), QUuid::Random);
        QCOMPARE(head->sequence, 0);
        QCOMPARE(head->last, OrderKey());
        QCOMPARE(head->lastTimeMs, 0);
        QVERIFY(m_desk->log().empty());
        QCOMPARE(readEvent(database(), idOf(1)).value(), std::optional<Event>());
        QCOMPARE(readEvents(database(), {}, {}, 9)->size(), 0U);
        QCOMPARE(readSnapshots(database(), {}, 9)->size(), 0U);
    }

    void log_isInTheOrderOfCounterDeviceAndId_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 6; ++seed) {
            QTest::addRow("%u", seed) << seed;
        }
    }

    void log_isInTheOrderOfCounterDeviceAndId()
    {
        QFETCH(quint32, seed);
        std::mt19937 random(seed);
        std::vector<Entry> entries;
        for (int number = 1; number <= 60; ++number) {
            Entry entry = run(number, u"own"_s, {});
            entry.event.timeMs = static_cast<qint64>(random());
            const QString device = deviceOf(static_cast<int>(random() % 4));
            entries.push_back(sealedElsewhere(entry, device, 1 + random() % 20, number));
        }
        std::ranges::shuffle(entries, random);
        QVERIFY(m_desk->writeAll(entries));
        std::ranges::sort(entries, {}, [](const Entry &entry) { return keyOf(entry.event); });
        const std::vector<Event> log = m_desk->log();
        QVERIFY(std::ranges::equal(log, entries, {}, {}, &Entry::event));
        const Result<LogHead> head = readHead(database());
        QCOMPARE(head->last, keyOf(log.back()));
        QCOMPARE(head->lastTimeMs, log.back().timeMs);
        QCOMPARE(head->sequence, 0); // none of them is of this device
        QCOMPARE(m_desk->head().last, head->last);
    }

    void devices_areWalkedByTheirNumbers()
    {
        std::vector entries{sealedElsewhere(snapshotOf(1, u"own/ex"_s, "one"), deviceOf(2), 1, 2),
                            sealedElsewhere(run(2, u"own"_s, {}), deviceOf(1), 9, 1),
                            sealedElsewhere(run(3, u"own"_s, {}), deviceOf(2), 2, 1)};
        QVERIFY(m_desk->writeAll(entries));
        QStringList walked;
        QVERIFY(forEachOfDevices(
                    database(),
                    [&](const Event &event, const QByteArray &data, const QString &snapshot) -> Result<void> {
                        walked << event.id;
                        const bool isSame = data == dataText(event.data) && snapshot == sourceHashOf(event);
                        return isSame ? Result<void>() : Result<void>(std::unexpected(Error{u"other"_s, {}, {}}));
                    })
                    .has_value());
        QCOMPARE(walked, (QStringList{idOf(2), idOf(3), idOf(1)}));
    }

    void failureOfTheTaker_endsTheWalk()
    {
        std::vector entries{run(1, u"own"_s, {}), run(2, u"own"_s, {}), run(3, u"own"_s, {})};
        QVERIFY(m_desk->writeAll(entries));
        int taken = 0;
        const Result<void> walked = forEachEvent(database(), [&taken](const Event &) -> Result<void> {
            return ++taken < 2 ? Result<void>() : Result<void>(std::unexpected(Error{u"enough"_s, {}, {}}));
        });
        QVERIFY(!walked.has_value());
        QCOMPARE(walked.error().what, u"enough"_s);
        QCOMPARE(taken, 2);
    }

    void filter_asksForWhatItNames()
    {
        const Entry third = entryOf(3, HintShown{u"moves"_s, u"ship"_s, 1});
        std::vector entries{run(1, u"own"_s, {u"E0382"_s}), run(2, u"moves"_s, {u"E03820"_s}), third,
                            entryOf(4, HintShown{u"own"_s, u"ship"_s, 1}),
                            run(5, u"own"_s, {u"dead_code"_s, u"E0382"_s})};
        QVERIFY(m_desk->writeAll(entries));
        const QString runs = kindName(EventKind::programRun);
        const QString hints = kindName(EventKind::hintShown);
        QCOMPARE(matching({{runs}, {}, {}, {}}), (QStringList{idOf(1), idOf(2), idOf(5)}));
        QCOMPARE(matching({{runs, hints}, u"own"_s, {}, {}}), (QStringList{idOf(1), idOf(4), idOf(5)}));
        QCOMPARE(matching({{hints, runs}, {}, u"ship"_s, {}}), (QStringList{idOf(3), idOf(4)}));
        QCOMPARE(matching({{hints}, u"own"_s, u"ship"_s, {}}), QStringList{idOf(4)});
        QCOMPARE(matching({{runs}, {}, {}, u"E0382"_s}), (QStringList{idOf(1), idOf(5)})); // E03820 is another
        QCOMPARE(matching({{runs}, u"own"_s, u"own/ex"_s, u"dead_code"_s}), QStringList{idOf(5)});
        QCOMPARE(matching({{u"no-such-kind"_s}, {}, {}, {}}), QStringList());
        QCOMPARE(matching({{}, u"own"_s, {}, {}}), QStringList());
    }

    void mentionedText_isFoundAsItIs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("quotes") << u"say \"x\""_s;
        QTest::newRow("backslash") << u"a\\b"_s;
        QTest::newRow("umlaut") << u"größer"_s;
        QTest::newRow("emoji") << u"🦀"_s;
        QTest::newRow("signs of SQL") << u"100%_?'"_s;
        QTest::newRow("line end") << u"a\r\nb"_s;
        QTest::newRow("control character") << QString(u"a\0\u0001b"_s);
    }

    void mentionedText_isFoundAsItIs()
    {
        QFETCH(QString, text);
        std::vector entries{run(1, u"own"_s, {text}), run(2, u"own"_s, {text + u'x'}), run(3, u"own"_s, {u"x"_s})};
        QVERIFY(m_desk->writeAll(entries));
        QCOMPARE(matching({{kindName(EventKind::programRun)}, {}, {}, text}), QStringList{idOf(1)});
    }

    void eventsOfASubject_comeNewestFirst()
    {
        std::vector<Entry> entries;
        for (int number = 1; number <= 5; ++number) {
            entries.push_back(entryOf(number, NoteWritten{u"own"_s, number == 2 ? u"m"_s : u"n"_s, {}, {}, {}}));
            entries.back().event.timeMs = testStart - number; // the clock runs backwards
        }
        QVERIFY(m_desk->writeAll(entries));
        const QString notes = kindName(EventKind::noteWritten);
        QCOMPARE(idsOf(*readEvents(database(), notes, u"n"_s, 3)), (QStringList{idOf(5), idOf(4), idOf(3)}));
        QCOMPARE(readEvents(database(), notes, u"n"_s, 99)->size(), 4U);
        QCOMPARE(readEvents(database(), notes, u"n"_s, 0)->size(), 0U);
        QCOMPARE(readEvents(database(), kindName(EventKind::noteRemoved), u"n"_s, 9)->size(), 0U);
        QCOMPARE(readSubjects(database(), notes)->count(u"n"_s), 1);
        QCOMPARE(*readSubjects(database(), kindName(EventKind::noteRemoved)), QStringList());
    }

    void snapshots_comeWithTheirTexts()
    {
        std::vector entries{snapshotOf(1, u"own/ex"_s, "one"), snapshotOf(2, u"own/other"_s, "two"),
                            snapshotOf(3, u"own/ex"_s, "three"),
                            // Its text has not come along, so there is nothing to show.
                            entryOf(4, CodeSnapshot{u"own"_s, u"own/ex"_s, u"typed"_s, hashOf("four")})};
        QVERIFY(m_desk->writeAll(entries));
        const std::vector<Snapshot> expected{{idOf(3), testStart + 3, u"own/ex"_s, u"run"_s, "three"},
                                             {idOf(1), testStart + 1, u"own/ex"_s, u"run"_s, "one"}};
        QVERIFY(readSnapshots(database(), u"own/ex"_s, 9) == expected);
        QCOMPARE(readSnapshots(database(), u"own/ex"_s, 1)->size(), 1U);
        QCOMPARE(readSource(database(), hashOf("two")).value(), std::optional<QByteArray>("two"));
        QCOMPARE(readSource(database(), hashOf("four")).value(), std::optional<QByteArray>());
    }

    void newDevice_beginsAChainOfItsOwn()
    {
        std::vector entries{run(1, u"own"_s, {}), run(2, u"own"_s, {})};
        QVERIFY(m_desk->writeAll(entries));
        const LogHead before = *readHead(database());
        QVERIFY(becomeNewDevice(database()).has_value());
        const LogHead after = *readHead(database());
        QVERIFY(after.device != before.device);
        QCOMPARE(after.sequence, 0);
        QVERIFY(after.checksum.isEmpty());
        QCOMPARE(after.last, before.last); // the order goes on
        QVERIFY(becomeNewDevice(database()).has_value());
        QCOMPARE(Sqlite::queryInteger(database(), u"SELECT count(*) FROM store"_s).value(), 1);
    }

    void storeWithoutItsDevice_isAnError()
    {
        QVERIFY(Sqlite::execute(database(), u"DELETE FROM store"_s).has_value());
        QVERIFY(!readHead(database()).has_value());
    }

    // A row that somebody else wrote must not stop the reading of the others.
    void rowsOfAnotherHand_areReadAsFarAsTheyGo()
    {
        QVERIFY(m_desk->write(run(1, u"own"_s, {u"E1"_s})).has_value());
        QVERIFY(m_desk->tamper(u"UPDATE events SET data = '[broken', study_day = 'yesterday', checksum = x''"_s));
        const std::vector<Event> log = m_desk->log();
        QCOMPARE(log.size(), 1U);
        QVERIFY(log.front().data.isEmpty() && !log.front().studyDay.isValid());
        QCOMPARE(log.front().id, idOf(1));
    }
};

QTEST_GUILESS_MAIN(TestEventTable)
#include "tst_eventtable.moc"
