// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/dueplan.h"
#include "study/studygrade.h"

#include <QTest>

#include <random>

using namespace Ochre;
using namespace Ochre::Study;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr qint64 start = 1'767'268'800'000; // 2026-01-01, 12:00 UTC

/// Somebody whose memory is as the model says.
class Learner final {
public:
    explicit Learner(quint32 seed)
        : m_random(seed)
    {
    }

    [[nodiscard]] bool recalls(const ItemMemory &memory, const StudyMoment &now)
    {
        const int days = elapsedDays(memory.last, now);
        const double recall = retrievability(defaultWeights, days, memory.memory.stability);
        return std::uniform_real_distribution<double>(0, 1)(m_random) < recall;
    }

    [[nodiscard]] RecallGrade success()
    {
        const int of = std::uniform_int_distribution<int>(0, 9)(m_random);
        return of < 2 ? RecallGrade::Hard : of < 9 ? RecallGrade::Good : RecallGrade::Easy;
    }

private:
    std::mt19937 m_random;
};

struct Year {
    int reviews = 0;
    int recalled = 0;
    int busiest = 0; ///< most reviews on one day
};

/// Five new items each day of the first half; everything that the plan asks is answered.
Year live(quint32 seed, const DayLimits &limits)
{
    Learner learner(seed);
    std::vector<StudyItem> items;
    Year year;
    for (int day = 0; day < 365; ++day) {
        const StudyMoment now{start + day * dayMs, day < 180 ? 60 : 120};
        for (int i = 0; i < 5 && day < 180; ++i) {
            StudyItem item{u"rust/%1"_s.arg(items.size())};
            item.record.memory = answered(lessonRules(), {}, learner.success(), now, item.key);
            item.record.first = now;
            items.push_back(item);
        }
        const QList<int> plan = duePlan(items, now, limits).today;
        year.busiest = std::max(year.busiest, static_cast<int>(plan.size()));
        for (const int place : plan) {
            ItemRecord &record = items[static_cast<size_t>(place)].record;
            const bool isRecalled = learner.recalls(record.memory, now);
            record.memory = answered(reviewRules(), record.memory, isRecalled ? learner.success() : RecallGrade::Again,
                                     now, items[static_cast<size_t>(place)].key);
            record.isReviewed = true;
            if (!isRecalled) { // learned again ten minutes later
                const StudyMoment later{record.memory.dueMs, now.zoneMinutes};
                record.memory = answered(reviewRules(), record.memory, RecallGrade::Good, later,
                                         items[static_cast<size_t>(place)].key);
            }
            ++year.reviews;
            year.recalled += isRecalled ? 1 : 0;
        }
    }
    return year;
}

} // namespace

class TestStudyYear final : public QObject {
    Q_OBJECT

private slots:
    void retention_isWhatWasWanted_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 3; ++seed) {
            QTest::addRow("%u", seed) << seed;
        }
    }

    // A year of a learner whose memory is as the model says: nine of ten are recalled, within two points.
    void retention_isWhatWasWanted()
    {
        QFETCH(quint32, seed);
        const Year year = live(seed, {1000, 10});
        QVERIFY(year.reviews > 2000);
        const double retention = static_cast<double>(year.recalled) / year.reviews;
        qInfo("%d reviews, %.1f of 100 recalled, at most %d a day", year.reviews, retention * 100, year.busiest);
        QVERIFY2(retention > 0.88 && retention < 0.92, qPrintable(QString::number(retention)));
    }

    void limit_isNeverPassed()
    {
        const Year year = live(7, {25, 10});
        QCOMPARE(year.busiest, 25);
    }
};

QTEST_APPLESS_MAIN(TestStudyYear)
#include "tst_studyyear.moc"
