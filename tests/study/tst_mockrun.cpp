// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/mockrun.h"

#include <QTest>

using namespace Ochre::Study;
using namespace Qt::StringLiterals;

namespace {

using Step = MockPlace::Step;

/// Three questions; two follow-ups after the second one.
MockPlan planOf(MockJudging judging)
{
    MockPlan plan{.id = u"mock"_s};
    plan.order.judging = judging;
    plan.questions = {
        {u"a"_s, MockKind::Concept, 180, 0}, {u"b"_s, MockKind::Code, 240, 2}, {u"c"_s, MockKind::Code, 240, 0}};
    return plan;
}

MockAnswer answer(const QString &key, const QStringList &followUps = {}, bool isJudged = false)
{
    MockAnswer answer{.key = key, .text = u"mine"_s, .followUps = followUps};
    answer.isJudged = isJudged;
    return answer;
}

MockPlace at(Step step, int question, int followUp = 0)
{
    return {step, question, followUp};
}

} // namespace

class TestMockRun final : public QObject {
    Q_OBJECT

private slots:
    void afterEach_comparesBeforeItGoesOn()
    {
        MockRun run(planOf(MockJudging::AfterEach));
        QCOMPARE(run.place(), at(Step::Answering, 0));
        run.take(answer(u"a"_s));
        QCOMPARE(run.place(), at(Step::Comparing, 0));
        run.take(answer(u"a"_s, {}, true));
        QCOMPARE(run.place(), at(Step::Answering, 1));
        run.take(answer(u"b"_s));
        QCOMPARE(run.place(), at(Step::FollowUp, 1, 0));
        run.take(answer(u"b"_s, {u"first"_s}));
        QCOMPARE(run.place(), at(Step::FollowUp, 1, 1));
        run.take(answer(u"b"_s, {u"first"_s, QString()})); // said aloud
        QCOMPARE(run.place(), at(Step::Comparing, 1));
        run.take(answer(u"b"_s, {u"first"_s, QString()}, true));
        QVERIFY(!run.hasAskedAll());
        run.take(answer(u"c"_s, {}, true));
        QVERIFY(run.isOver());
    }

    void atEnd_comparesWhenAllIsAsked()
    {
        MockRun run(planOf(MockJudging::AtEnd));
        run.take(answer(u"a"_s));
        QCOMPARE(run.place(), at(Step::Answering, 1));
        run.take({.key = u"b"_s, .outcome = MockOutcome::Unknown}); // there is nothing to go on from
        QCOMPARE(run.place(), at(Step::Answering, 2));
        run.take({.key = u"c"_s, .outcome = MockOutcome::Skipped});
        QCOMPARE(run.place(), at(Step::Comparing, 0));
        run.take(answer(u"a"_s, {}, true));
        QCOMPARE(run.place(), at(Step::Comparing, 1)); // what was not known is read, too
        run.stopJudging();
        QVERIFY(run.isOver());
    }

    void stopped_comparesWhatWasAnswered()
    {
        MockRun run(planOf(MockJudging::AtEnd));
        run.take(answer(u"a"_s));
        run.take(answer(u"b"_s));
        run.stopAsking();
        QVERIFY(run.hasAskedAll());
        QCOMPARE(run.place(), at(Step::Comparing, 0));
        run.take(answer(u"a"_s, {}, true));
        run.take(answer(u"b"_s, {}, true));
        QVERIFY(run.isOver());
        QVERIFY(!run.answerTo(u"c"_s));
    }

    void foreignAnswer_changesNothing()
    {
        MockRun run(planOf(MockJudging::AtEnd));
        run.take(answer(u"elsewhere"_s));
        QCOMPARE(run.place(), at(Step::Answering, 0));
        QVERIFY(!run.answerTo(u"elsewhere"_s));
        QVERIFY(MockRun().isOver());
    }

    void rubric_isOfTheKind()
    {
        using namespace Ochre::Course;
        Question open;
        open.points = {u"one"_s, u"two"_s};
        QCOMPARE(mockRubric(open, {}), (std::vector<MockPoint>{{u"one"_s}, {u"two"_s}}));
        open.points.clear();
        QCOMPARE(mockRubric(open, {}).size(), size_t{1}); // it can be judged all the same

        Question design;
        design.design = DesignQuestion{{{u"queue"_s, 3}, {u"limits"_s, 1}}};
        MockAnswer drawn = judged({}, mockRubric(design, {}), {u"queue"_s});
        QCOMPARE(drawn.reached, 3);
        QCOMPARE(drawn.possible, 4);
        QVERIFY(drawn.isJudged);

        Question review;
        review.review = ReviewQuestion{
            {{{2, 3}, FaultCategory::Performance, u"slow"_s}, {{7}, FaultCategory::Style, u"odd"_s}}, {}};
        MockAnswer marked;
        marked.marks = {{3, FaultCategory::Performance}};
        QCOMPARE(mockRubric(review, marked), (std::vector<MockPoint>{{u"slow"_s, 1, true}, {u"odd"_s, 1, false}}));

        Question task;
        task.task.emplace();
        task.task->watch = {u"asks first"_s, u"tests early"_s};
        const std::vector<MockPoint> points = mockRubric(task, {.key = u"q"_s, .isSolved = true});
        QCOMPARE(points.size(), size_t{3});
        QVERIFY(points.front().isProven);
        QCOMPARE(judged({}, points, {QString()}).reached * 2,
                 judged({}, points, {}).possible); // the tests are the half
    }
};

QTEST_GUILESS_MAIN(TestMockRun)
#include "tst_mockrun.moc"
