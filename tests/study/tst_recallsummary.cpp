// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/recallsummary.h"
#include "study/studygrade.h"

#include <QTest>

using namespace Ochre::Study;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 noon = 1'773'230'400'000; // 2026-03-11, 12:00 UTC
constexpr qint64 dayMs = 86'400'000;
const StudyMoment now{noon, 0};

/// Recalled to 0.9 after as many days as `stability` says, and answered `daysAgo`.
StudyItem item(const QString &id, const QString &lesson, const QString &concept_, double daysAgo, double stability)
{
    StudyItem made{u"rust/"_s + id, concept_.isEmpty() ? QString() : u"rust/"_s + lesson + u'/' + concept_};
    made.record.lesson = lesson;
    if (stability > 0) {
        made.record.memory.phase = StudyPhase::Review;
        made.record.memory.memory = {stability, 5};
        made.record.memory.last = {noon - static_cast<qint64>(daysAgo * dayMs), 0};
    }
    return made;
}

StudyItem fresh(const QString &id, const QString &lesson)
{
    return item(id, lesson, {}, 0, 0);
}

} // namespace

class TestRecallSummary final : public QObject {
    Q_OBJECT

private slots:
    void lessons_haveTheMeanOfWhatWasStudied()
    {
        StudyItem aside = item(u"q4"_s, u"own"_s, {}, 100, 1);
        aside.record.isSuspended = true;
        const std::vector<RecallGroup> groups =
            recallOfLessons({{u"rust/own"_s, 5, u"Ownership"_s}, {u"rust/borrow"_s, 6, u"Borrowing"_s}},
                            {item(u"q1"_s, u"own"_s, {}, 10, 10), item(u"q2"_s, u"own"_s, {}, 0, 10),
                             fresh(u"q3"_s, u"own"_s), aside, fresh(u"b1"_s, u"borrow"_s), fresh(u"bank"_s, {})},
                            noon);
        QCOMPARE(groups.size(), 2U);
        QCOMPARE(groups[0].items, 3);
        QCOMPARE(groups[0].studied, 2);
        QVERIFY2(qAbs(groups[0].recall - 0.95) < 1e-6, qPrintable(QString::number(groups[0].recall)));
        QCOMPARE(groups[1], (RecallGroup{u"rust/borrow"_s, u"Borrowing"_s, 6, 1, 0, 0}));
    }

    void concepts_areWeakestFirstOverLessons()
    {
        std::vector<StudyItem> items{
            item(u"m1"_s, u"own"_s, u"two-moves"_s, 10, 10), item(u"m2"_s, u"own"_s, u"two-moves"_s, 10, 10),
            item(u"m3"_s, u"late"_s, u"two-moves"_s, 10, 10), item(u"c1"_s, u"own"_s, u"clone"_s, 40, 10),
            item(u"c2"_s, u"own"_s, u"clone"_s, 40, 10)};
        QCOMPARE(recallOfConcepts(items, noon).size(), 1U); // two items of clone say little
        items.push_back(item(u"c3"_s, u"own"_s, u"clone"_s, 40, 10));
        const std::vector<RecallGroup> groups = recallOfConcepts(items, noon);
        QCOMPARE(groups.size(), 2U);
        QCOMPARE(groups[0].name, u"Clone"_s);
        QCOMPARE(groups[1].name, u"Two moves"_s);
        QVERIFY(qAbs(groups[1].recall - 0.9) < 1e-6);
    }

    void readiness_isTheShareThatReachesTheTarget()
    {
        const std::vector<StudyItem> items{item(u"a"_s, {}, {}, 1, 10), item(u"b"_s, {}, {}, 30, 10), fresh(u"c"_s, {}),
                                           item(u"d"_s, {}, {}, 0, 10), item(u"none"_s, {}, {}, 0, 10)};
        const QHash<QString, QString> groups{{u"rust/a"_s, u"Traits"_s},
                                             {u"rust/b"_s, u"Traits"_s},
                                             {u"rust/c"_s, u"Traits"_s},
                                             {u"rust/d"_s, u"Async"_s}};
        const qint64 today = studyDayNumber(now);
        const std::vector<GroupReadiness> ready = readinessOf(items, groups, today, now, 0.9);
        QCOMPARE(ready.size(), 2U);
        QCOMPARE(ready[0], (GroupReadiness{u"Async"_s, 1, 1, 1}));
        QCOMPARE(ready[1], (GroupReadiness{u"Traits"_s, 3, 2, 1}));
        // Eleven days on, a stability of ten days has fallen below 0.9.
        QCOMPARE(readinessOf(items, groups, today + 11, now, 0.9)[0].ready, 0);
        QCOMPARE(readinessOf(items, groups, today + 9, now, 0.9)[0].ready, 1);
        QCOMPARE(readinessOf(items, groups, today - 9, now, 0.9), ready); // what is over is now
    }
};

QTEST_APPLESS_MAIN(TestRecallSummary)
#include "tst_recallsummary.moc"
