// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/fsrs.h"

#include <QList>
#include <QTest>

#include <cmath>
#include <limits>

using namespace Ochre::Study;

namespace {

using Numbers = std::vector<double>;

/// Nearer than 1e-4, or than one in a million.
bool isNear(double value, double wanted)
{
    return std::abs(value - wanted) <= std::max(1e-4, 1e-6 * std::abs(wanted));
}

QString say(const Numbers &values)
{
    QStringList texts;
    for (const double value : values) {
        texts << QString::number(value, 'g', 12);
    }
    return texts.join(u' ');
}

bool areNear(const Numbers &values, const Numbers &wanted)
{
    return std::ranges::equal(values, wanted, isNear);
}

Numbers forEachGrade(const std::function<double(RecallGrade)> &value)
{
    Numbers values;
    std::ranges::transform(recallGrades, std::back_inserter(values), value);
    return values;
}

Weights withDecay(double decay)
{
    Weights weights = defaultWeights;
    weights[20] = decay;
    return weights;
}

const Numbers setP{0.6845422,    1.6790825,  4.7349424, 10.042885,  7.4410233,  0.64219797, 1.071918,
                   0.0025195254, 1.432437,   0.1544,    0.8692766,  2.0696752,  0.0953,     0.2975,
                   2.4691248,    0.19542035, 3.201072,  0.18046261, 0.121442534};

} // namespace

/// The vectors of the suites upstream: fsrs-rs, ts-fsrs and py-fsrs.
class TestFsrs final : public QObject {
    Q_OBJECT

private slots:
    void vectors_data()
    {
        QTest::addColumn<Numbers>("values");
        QTest::addColumn<Numbers>("wanted");
        const Weights &w = defaultWeights;
        const auto recalls = [](const Weights &of, std::initializer_list<std::pair<double, double>> pairs) {
            Numbers values;
            for (const auto &[days, stability] : pairs) {
                values.push_back(retrievability(of, days, stability));
            }
            return values;
        };
        QTest::newRow("T1 recall") << recalls(w, {{0, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 4}, {5, 2}})
                                   << Numbers{1, 0.9403443, 0.9253786, 0.9185229, 0.9, 0.8261359};
        QTest::newRow("T2 difficulty, damped")
            << forEachGrade([](RecallGrade grade) { return dampedDifficulty(w, 5, grade); })
            << Numbers{8.354889, 6.6774445, 5, 3.3225555};
        QTest::newRow("T2, T20 difficulty")
            << forEachGrade([](RecallGrade grade) { return nextDifficulty(w, 5, grade); })
            << Numbers{8.34176237, 6.66599536, 4.99022837, 3.31446137};
        QTest::newRow("T3, T21 success") << forEachGrade([](RecallGrade grade) {
            const auto number = static_cast<double>(grade);
            return recalledStability(w, {5, number}, 1 - number / 10, grade);
        }) << Numbers{25.60252118, 28.22657096, 58.65599107, 127.2266925};
        QTest::newRow("T4, T21 failure") << forEachGrade([](RecallGrade grade) {
            const auto number = static_cast<double>(grade);
            return forgottenStability(w, {5, number}, 1 - number / 10);
        }) << Numbers{1.05253961, 1.18943295, 1.36808387, 1.58498896};
        QTest::newRow("T5, T21 same day")
            << forEachGrade([](RecallGrade grade) { return sameDayStability(w, 5, grade); })
            << Numbers{1.596818, 5, 5, 8.12960956};
        QTest::newRow("T10 recall, decay 0.2")
            << recalls(withDecay(0.2), {{0, 1}, {1, 1}, {2, 1}, {3, 1}}) << Numbers{1, 0.9, 0.84028935, 0.7985001};
        QTest::newRow("T18 first stability")
            << forEachGrade([](RecallGrade grade) { return firstMemory(w, grade).stability; })
            << Numbers{0.212, 1.2931, 2.3065, 8.2956};
        QTest::newRow("T18 first difficulty")
            << forEachGrade([](RecallGrade grade) { return firstMemory(w, grade).difficulty; })
            << Numbers{6.4133, 5.11217071, 2.11810397, 1};
        QTest::newRow("T19 recall") << recalls(w, {{0, 1}, {1, 1}, {2, 1}, {3, 1}})
                                    << Numbers{1, 0.9, 0.84588465, 0.8093881};
        QTest::newRow("T23 recall at the due day") << recalls(w, {{8, 8.2956}}) << Numbers{0.9024733};
        QTest::newRow("T15 identity at 0.9")
            << Numbers{intervalFor(*weightsOf(setP), 121.01552, 0.9)} << Numbers{121.01552};
    }

    void vectors()
    {
        QFETCH(Numbers, values);
        QFETCH(Numbers, wanted);
        QVERIFY2(areNear(values, wanted), qPrintable(say(values)));
    }

    void history_endsInTheSameMemory() // T7
    {
        constexpr std::array days{0, 0, 1, 3, 8, 21};
        Memory memory = firstMemory(defaultWeights, RecallGrade::Again);
        for (size_t i = 1; i < days.size(); ++i) {
            memory = nextMemory(defaultWeights, memory, days.at(i), RecallGrade::Good);
        }
        QVERIFY2(isNear(memory.stability, 53.62691), qPrintable(QString::number(memory.stability, 'g', 10)));
        QVERIFY2(isNear(memory.difficulty, 6.3574867), qPrintable(QString::number(memory.difficulty, 'g', 10)));
    }

    void intervals_roundToDays() // T9, in doubles
    {
        constexpr std::array wanted{3'116'769.0, 34'793.0, 2508.0, 387.0, 90.0, 27.0, 9.0, 3.0, 1.0, 1.0};
        for (size_t i = 0; i < wanted.size(); ++i) {
            const double days =
                std::max(1.0, std::round(intervalFor(defaultWeights, 1, static_cast<double>(i + 1) / 10)));
            QCOMPARE(days, wanted.at(i));
        }
    }

    void multipliers_ofTheInterval()
    {
        constexpr std::array retentions{0.7, 0.8, 0.85, 0.9, 0.95, 0.97};
        constexpr std::array thousandths{9288, 3316, 1906, 1000, 403, 223};
        for (size_t i = 0; i < retentions.size(); ++i) {
            QCOMPARE(qRound(intervalFor(defaultWeights, 1, retentions.at(i)) * 1000), thousandths.at(i));
        }
    }

    void migration_ofSeventeen() // T6
    {
        const Numbers old{0.4,  0.6,  2.4,  5.8,  4.93, 0.94, 0.86, 0.01, 1.49,
                          0.14, 0.94, 2.18, 0.05, 0.34, 1.26, 0.29, 2.61};
        Numbers wanted = old;
        wanted[4] = 6.81;
        wanted[5] = 0.44675013;
        wanted[6] = 1.36;
        wanted.insert(wanted.end(), {0, 0, 0, 0.5});
        const auto weights = weightsOf(old);
        QVERIFY(weights);
        QVERIFY2(areNear({weights->begin(), weights->end()}, wanted),
                 qPrintable(say({weights->begin(), weights->end()})));
    }

    void migration_ofNineteen()
    {
        const auto weights = weightsOf(setP);
        QVERIFY(weights);
        QCOMPARE(weights->at(18), setP[18]);
        QCOMPARE(weights->at(19), 0);
        QCOMPARE(weights->at(20), 0.5);
        QCOMPARE(*weightsOf({}), defaultWeights);
    }

    void otherLengthsAndNumbers_areRefused()
    {
        for (size_t length = 1; length < 30; ++length) {
            const bool isLegal = length == 17 || length == 19 || length == 21;
            const auto weights = weightsOf(Numbers(length, 1));
            QCOMPARE(weights.has_value(), isLegal);
            QVERIFY(isLegal || weights.error() == WeightsFault::Length);
        }
        for (const double bad : {std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN()}) {
            Numbers values(21, 1);
            values[7] = bad;
            QVERIFY(weightsOf(values).error() == WeightsFault::NotFinite);
        }
    }

    void clipping() // T16, T17
    {
        QCOMPARE(clippedWeights(Numbers{0, -1000, 1000, 0, 1000, -1000, 1, 0.25, -0.1}),
                 (Numbers{0.001, 0.001, 100, 0.001, 10, 0.001, 1, 0.25, 0}));
        const Numbers clipped = clippedWeights(defaultWeights, 2);
        QCOMPARE(clipped, Numbers(defaultWeights.begin(), defaultWeights.end()));
    }

    void ceiling_fallsWithRelearningSteps()
    {
        Weights high = defaultWeights;
        high[17] = 2;
        high[18] = 2;
        QCOMPARE(clippedWeights(high, 1)[17], 2);
        const double two = std::sqrt(-(std::log(high[11]) + std::log(std::pow(2, high[13]) - 1) + 0.3 * high[14]) / 2);
        QVERIFY(isNear(clippedWeights(high, 2)[17], two));
        QVERIFY(isNear(clippedWeights(high, 2)[18], two));
        QCOMPARE(weightsOf(high, 1000)->at(17), 0.1);
    }

    void tenEasyAnswersAtOnce_areEasiest() // T28
    {
        Memory memory = firstMemory(defaultWeights, RecallGrade::Easy);
        for (int i = 1; i < 10; ++i) {
            memory = nextMemory(defaultWeights, memory, 0, RecallGrade::Easy);
        }
        QCOMPARE(memory.difficulty, 1.0);
    }

    void aThousandLapses_leaveALegalMemory() // T29
    {
        Memory memory = firstMemory(defaultWeights, RecallGrade::Again);
        for (int i = 0; i < 1000; ++i) {
            memory = nextMemory(defaultWeights, memory, 2, RecallGrade::Again);
            QVERIFY(memory.stability >= leastStability && memory.stability <= mostStability);
            QVERIFY(memory.difficulty >= 1 && memory.difficulty <= 10);
        }
    }

    void anotherProgramsEase_givesAMemory()
    {
        const Memory memory = memoryFromEase(defaultWeights, 2.5, 10, 0.9);
        QVERIFY(isNear(memory.stability, 10));
        QVERIFY(memory.difficulty > 1 && memory.difficulty < 10);
        QVERIFY(memoryFromEase(defaultWeights, 1.3, 10, 0.9).difficulty > memory.difficulty);
        QCOMPARE(memoryFromEase(defaultWeights, 2.5, 0, 0.9).stability, leastStability);
    }
};

QTEST_APPLESS_MAIN(TestFsrs)
#include "tst_fsrs.moc"
