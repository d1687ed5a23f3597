// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claimbench.h"

#include <QTest>

using namespace Ochre;
using namespace Ochre::Checker;
using namespace Qt::StringLiterals;

namespace {

Course::Question predict(bool compiles)
{
    Course::Question question;
    question.id = u"what-is-printed"_s;
    question.kind = Course::QuestionKind::Predict;
    question.file = u"01-a/questions.toml"_s;
    question.line = 12;
    question.program = u"fn main() {}\n"_s;
    question.compiles = compiles;
    return question;
}

Claims claimsOf(const std::vector<Course::Question> &questions)
{
    Course::Course course;
    course.folder = u"/pack"_s;
    course.edition = u"2021"_s;
    return questionClaims(course, questions);
}

Course::Question ofKind(Course::QuestionKind kind)
{
    Course::Question question = predict(true);
    question.kind = kind;
    return question;
}

Course::Question task()
{
    Course::Question question = ofKind(Course::QuestionKind::Task);
    question.task =
        Course::TaskQuestion{u"starter"_s, u"tests"_s, 5, {{u"A loop"_s, u"one"_s, 20}, {{}, u"two"_s, 30}}, {}};
    return question;
}

TrialResult tested(int tests, bool passed)
{
    TrialResult result = compiled();
    result.tests = tests;
    result.passed = passed;
    return result;
}

TrialResult unstable()
{
    TrialResult result = compiled();
    result.stable = false;
    return result;
}

} // namespace

class TestQuestionClaims final : public QObject {
    Q_OBJECT

private slots:
    void prediction_isRunTwiceWithoutInput()
    {
        const Claims claims = claimsOf({predict(true)});
        QCOMPARE(claims.size(), 1U);
        QCOMPARE(claims.front().questionId, u"what-is-printed"_s);
        const Trial &trial = claims.front().trials.front();
        QCOMPARE(trial.kind, TrialKind::Run);
        QCOMPARE(trial.repeat, 2);
        QCOMPARE(trial.edition, u"2021"_s);
        QVERIFY(trial.input.isEmpty() && trial.crates.isEmpty());
    }

    void otherKinds_claimNothing()
    {
        std::vector<Course::Question> questions;
        for (const auto kind :
             {Course::QuestionKind::Choice, Course::QuestionKind::Short, Course::QuestionKind::Open}) {
            questions.push_back(predict(true));
            questions.back().kind = kind;
        }
        questions.push_back(predict(true));
        questions.back().program.clear(); // reading the pack has said so
        QVERIFY(claimsOf(questions).empty());
    }

    void sameProgram_isOneQuestionToTheCompiler()
    {
        const Claims claims = claimsOf({predict(true), predict(false)});
        QCOMPARE(claims[0].trials.front().key(), claims[1].trials.front().key());
    }

    void result_isJudged_data()
    {
        QTest::addColumn<bool>("compiles");
        QTest::addColumn<TrialResult>("result");
        QTest::addColumn<QString>("rule");
        using Runner::Outcome;
        QTest::newRow("ends") << true << compiled() << QString();
        QTest::newRow("ends with another code") << true << ended(Outcome::Finished) << QString();
        QTest::newRow("panics") << true << ended(Outcome::Panicked) << QString();
        QTest::newRow("fails") << false << refused({u"E0382"_s}) << QString();
        QTest::newRow("fails and should not") << true << refused({u"E0382"_s}) << u"predict-compiles"_s;
        QTest::newRow("fails without a word") << true << TrialResult() << u"predict-compiles"_s;
        QTest::newRow("compiles and should not") << false << compiled() << u"predict-compiles"_s;
        QTest::newRow("two results") << true << unstable() << u"predict-unstable"_s;
        QTest::newRow("hangs") << true << ended(Outcome::TimedOut) << u"predict-run-failed"_s;
        QTest::newRow("crashes") << true << ended(Outcome::Signalled) << u"predict-run-failed"_s;
        QTest::newRow("takes all memory") << true << ended(Outcome::MemoryLimit) << u"predict-run-failed"_s;
        QTest::newRow("prints for ever") << true << ended(Outcome::OutputLimit) << u"predict-run-failed"_s;
    }

    void result_isJudged()
    {
        QFETCH(bool, compiles);
        QFETCH(TrialResult, result);
        QFETCH(QString, rule);
        const Claim claim = claimsOf({predict(compiles)}).front();
        QCOMPARE(judged(claim, {result}),
                 rule.isEmpty() ? QStringList() : QStringList{u"01-a/questions.toml:12 "_s + rule});
    }

    void predictFirst_isOnlyCompiled()
    {
        const Claim claim = claimsOf({ofKind(Course::QuestionKind::PredictFirst)}).front();
        QCOMPARE(claim.questionId, u"what-is-printed"_s);
        QCOMPARE(claim.trials.front().kind, TrialKind::Build);
        QVERIFY(claim.trials.front().wantsCause);
        Trial plain = claim.trials.front();
        plain.wantsCause = false;
        QVERIFY(plain.key() != claim.trials.front().key()); // what was kept of the plain one knows no cause
        TrialResult result = refused({u"E0382"_s});
        QCOMPARE(judged(claim, {result}), QStringList{u"01-a/questions.toml:12 predict-without-line"_s});
        result.causeLines = {3};
        QCOMPARE(judged(claim, {result}), QStringList());
        QCOMPARE(judged(claim, {compiled()}), QStringList{u"01-a/questions.toml:12 predict-compiles"_s});
    }

    void review_compilesAsItSays()
    {
        Course::Question question = ofKind(Course::QuestionKind::Review);
        const QStringList told{u"01-a/questions.toml:12 review-compiles"_s};
        for (const bool compiles : {true, false}) {
            question.compiles = compiles;
            const Claim claim = claimsOf({question}).front();
            QCOMPARE(claim.trials.front().kind, TrialKind::Build);
            QCOMPARE(judged(claim, {warned()}), compiles ? QStringList() : told);
            QCOMPARE(judged(claim, {refused({u"E0382"_s})}), compiles ? told : QStringList());
        }
    }

    void task_isProvenByItsTests()
    {
        const Claims claims = claimsOf({task()});
        QCOMPARE(claims.size(), 3U);
        for (const Claim &claim : claims) {
            QCOMPARE(claim.trials.front().kind, TrialKind::Test);
            QCOMPARE(claim.trials.front().tests, "tests"_ba);
        }
        QCOMPARE(judged(claims[0], {tested(2, false)}), QStringList());
        QCOMPARE(judged(claims[0], {refused({u"E0308"_s})}), QStringList());
        QCOMPARE(judged(claims[0], {tested(2, true)}), QStringList{u"01-a/questions.toml:12 task-starter-passes"_s});
        QCOMPARE(judged(claims[1], {tested(2, true)}), QStringList());
        QCOMPARE(judged(claims[1], {tested(2, false)}), QStringList{u"01-a/questions.toml:20 task-solution-fails"_s});
        QCOMPARE(judged(claims[2], {tested(0, true)}), QStringList{u"01-a/questions.toml:30 task-solution-fails"_s});
    }

    void failure_isToldWithItsCode()
    {
        Course::Problems problems;
        claimsOf({predict(true)}).front().judge({refused({u"E0382"_s})}, problems);
        const QString message = problems.front().message;
        QVERIFY2(message.contains(u"what-is-printed"_s) && message.contains(u"E0382"_s), qPrintable(message));
    }
};

QTEST_APPLESS_MAIN(TestQuestionClaims)
#include "tst_questionclaims.moc"
