// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/undone.h"

#include "journaldesk.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace Ochre;
using namespace Ochre::Journal;
using namespace Qt::StringLiterals;

namespace {

/// The n-th event of a log: an undo of event `target`, or something else when that is 0.
Entry eventAt(int number, int target)
{
    return target == 0 ? entryOf(number, HintShown{u"own"_s, u"ship"_s, number})
                       : entryOf(number, Undo{idOf(target)});
}

/// From the last to the first, said plainly: an undo that counts takes its target back when that stands before it.
QSet<QString> expectedUndone(const std::vector<int> &targets)
{
    std::vector<bool> isUndone(targets.size() + 1, false);
    QSet<QString> ids;
    for (int number = static_cast<int>(targets.size()); number > 0; --number) {
        const int target = targets[static_cast<size_t>(number - 1)];
        if (target > 0 && target < number && !isUndone[static_cast<size_t>(number)]) {
            isUndone[static_cast<size_t>(target)] = true;
            ids.insert(idOf(target));
        }
    }
    return ids;
}

} // namespace

class TestUndone final : public QObject {
    Q_OBJECT

private slots:
    void undo_takesBackWhatStandsBeforeIt_data()
    {
        QTest::addColumn<QList<int>>("targets"); // of each event in order, 0 = it is no undo
        QTest::addColumn<QList<int>>("undone");
        QTest::newRow("empty log") << QList<int>{} << QList<int>{};
        QTest::newRow("no undo") << QList<int>{0, 0} << QList<int>{};
        QTest::newRow("plain") << QList<int>{0, 0, 1} << QList<int>{1};
        QTest::newRow("twice") << QList<int>{0, 1, 1} << QList<int>{1};
        QTest::newRow("undone: that is redo") << QList<int>{0, 1, 2} << QList<int>{2};
        QTest::newRow("redone and undone once more") << QList<int>{0, 1, 2, 3} << QList<int>{1, 3};
        QTest::newRow("one of two undone") << QList<int>{0, 1, 1, 2} << QList<int>{1, 2};
        QTest::newRow("itself") << QList<int>{0, 2} << QList<int>{};
        QTest::newRow("a later one") << QList<int>{2, 0} << QList<int>{};
        QTest::newRow("a ring of two") << QList<int>{2, 1} << QList<int>{1};
        QTest::newRow("one that never came") << QList<int>{0, 99} << QList<int>{};
    }

    void undo_takesBackWhatStandsBeforeIt()
    {
        QFETCH(const QList<int>, targets);
        QFETCH(const QList<int>, undone);
        JournalDesk desk;
        QSet<QString> named;
        for (int number = 1; number <= targets.size(); ++number) {
            const int target = targets[number - 1];
            QCOMPARE(desk.write(eventAt(number, target)), Inserted::Added);
            if (target > 0) {
                named.insert(idOf(target));
            }
        }
        QSet<QString> expected;
        for (const int number : undone) {
            expected.insert(idOf(number));
        }
        QCOMPARE(readUndone(desk.database()), (UndoneEvents{expected, named}));
    }

    // The order is that of the counters. When the events arrive, and what their clocks say, is nothing to it.
    void undo_followsTheOrderOfTheLog_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 6; ++seed) {
            QTest::addRow("%u", seed) << seed;
        }
    }

    void undo_followsTheOrderOfTheLog()
    {
        QFETCH(quint32, seed);
        std::mt19937 random(seed);
        const auto below = [&random](int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random); };
        std::vector<int> targets;
        std::vector<Entry> entries;
        for (int number = 1; number <= 40; ++number) {
            targets.push_back(below(3) == 0 ? 0 : 1 + below(42));
            Entry entry = eventAt(number, targets.back());
            entry.event.timeMs = testStart + below(1'000'000);
            entries.push_back(sealedElsewhere(entry, deviceOf(1 + below(3)), number, number));
        }
        std::ranges::shuffle(entries, random);
        JournalDesk desk;
        QVERIFY(desk.writeAll(entries));
        QCOMPARE(readUndone(desk.database())->undone, expectedUndone(targets));
    }

    // Among events of one counter the device decides, then the id.
    void undo_ofTheSameCounterGoesByTheDevice()
    {
        const Entry hint = entryOf(1, HintShown{u"own"_s, u"ship"_s, 1});
        const Entry undo = entryOf(2, Undo{idOf(1)});
        for (const bool isBefore : {true, false}) {
            JournalDesk desk;
            QVERIFY(desk.write(sealedElsewhere(hint, deviceOf(isBefore ? 1 : 2), 7)).has_value());
            QVERIFY(desk.write(sealedElsewhere(undo, deviceOf(isBefore ? 2 : 1), 7)).has_value());
            QCOMPARE(readUndone(desk.database())->undone.contains(idOf(1)), isBefore);
        }
    }

    void undoWithoutATarget_isHarmless()
    {
        JournalDesk desk;
        QVERIFY(desk.write(entryOf(1, Undo{})).has_value());
        QVERIFY(readUndone(desk.database())->undone.isEmpty());
    }

    void missingTable_isAnError()
    {
        JournalDesk desk;
        QVERIFY(desk.tamper(u"DROP TABLE events"_s));
        QVERIFY(!readUndone(desk.database()).has_value());
    }
};

QTEST_GUILESS_MAIN(TestUndone)
#include "tst_undone.moc"
