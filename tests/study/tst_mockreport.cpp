// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/mockreport.h"

#include <QTest>

using namespace Ochre::Study;
using namespace Qt::StringLiterals;

namespace {

MockAnswer answered(const QString &key, int reached, Sureness sureness, int seconds)
{
    MockAnswer answer{.key = key, .sureness = sureness, .takenMs = seconds * 1000LL, .isJudged = true};
    answer.reached = reached;
    answer.possible = 4;
    return answer;
}

/// Six questions of 100 seconds: known, sure but wrong, not known, skipped, not judged, not reached.
MockRun played()
{
    MockPlan plan{.id = u"mock"_s, .begunMs = 5};
    plan.order.judging = MockJudging::AtEnd;
    for (int number = 1; number <= 6; ++number) {
        plan.questions.push_back({u"q%1"_s.arg(number), number < 4 ? MockKind::Concept : MockKind::Design, 100, 0});
    }
    MockRun run(plan);
    run.take(answered(u"q1"_s, 4, Sureness::Sure, 90));
    run.take(answered(u"q2"_s, 1, Sureness::Sure, 20));
    run.take({.key = u"q3"_s, .outcome = MockOutcome::Unknown, .takenMs = 10'000});
    run.take({.key = u"q4"_s, .outcome = MockOutcome::Skipped, .takenMs = 5'000});
    run.take({.key = u"q5"_s, .text = u"mine"_s, .takenMs = 130'000});
    run.stopJudging();
    return run;
}

const QHash<QString, QString> topics{{u"q1"_s, u"Lifetimes"_s}, {u"q2"_s, u"Traits"_s}, {u"q3"_s, u"Traits"_s},
                                     {u"q4"_s, u"Queues"_s},    {u"q5"_s, u"Queues"_s}, {u"q6"_s, u"Caches"_s}};

} // namespace

class TestMockReport final : public QObject {
    Q_OBJECT

private slots:
    void questions_areCountedByWhatCameOfThem()
    {
        const MockReport report = mockReport(played(), topics);
        QCOMPARE(report.answered, 3);
        QCOMPARE(report.unknown, 1);
        QCOMPARE(report.skipped, 1);
        QCOMPARE(report.notReached, 1);
        QCOMPARE(report.lines.size(), size_t{6});
        QVERIFY(!report.lines[5].isReached);
    }

    // What nobody compared says nothing; what was not said counts as nothing.
    void share_isTheMeanOfWhatWasJudged()
    {
        const MockReport report = mockReport(played(), topics);
        QCOMPARE(report.judged, 4);
        QCOMPARE(report.share, (1.0 + 0.25) / 4);
        QCOMPARE(report.kinds.size(), size_t{2});
        QCOMPARE(report.kinds[0].questions, 3);
        QCOMPARE(report.kinds[0].share, 1.25 / 3);
        QVERIFY(!report.lines[4].share);
    }

    void topics_areStrengthsOrGaps()
    {
        const MockReport report = mockReport(played(), topics);
        QCOMPARE(report.strengths.size(), size_t{1});
        QCOMPARE(report.strengths[0].topic, u"Lifetimes"_s);
        QCOMPARE(report.gaps.size(), size_t{2});
        QCOMPARE(report.gaps[0].topic, u"Queues"_s); // weakest first
        QCOMPARE(report.gaps[1].topic, u"Traits"_s);
        QCOMPARE(report.gaps[1].questions, 2);
        QCOMPARE(report.gaps[1].share, 0.125);
        QCOMPARE(report.repeat, (QStringList{u"q2"_s, u"q3"_s, u"q4"_s}));
    }

    void calibration_comparesWhatWasSaidWithWhatWasSo()
    {
        const Calibration calibration = mockReport(played(), topics).calibration;
        QCOMPARE(calibration.answers, 2); // only what was answered with a word
        QCOMPARE(calibration.sureButWrong(), 1);
        QCOMPARE(calibration.brier, (0.05 * 0.05 + 0.95 * 0.95) / 2);
    }

    void time_isComparedWithThePlan()
    {
        const MockReport report = mockReport(played(), topics);
        QCOMPARE(report.takenMs, 255'000);
        QCOMPARE(report.plannedMs, 500'000);
        QCOMPARE(report.over, 1);
        QCOMPARE(report.brief, 1);
    }

    void past_isWhatWasJudged()
    {
        const std::optional<MockPast> past = mockPast(played());
        QVERIFY(past);
        QCOMPARE(past->begunMs, 5);
        QCOMPARE(past->judged, 4);
        QVERIFY(!mockPast(MockRun(played().plan())));
        QVERIFY(!mockPast(MockRun()));
    }
};

QTEST_GUILESS_MAIN(TestMockReport)
#include "tst_mockreport.moc"
