// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claimbench.h"

#include <QTest>

using namespace Ochre;
using namespace Ochre::Checker;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Ochre::Checker::TrialResult)

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
        for (const auto kind : {Course::QuestionKind::Choice, Course::QuestionKind::Short, Course::QuestionKind::Open}) {
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
        QCOMPARE(judged(claim, {result}), rule.isEmpty() ? QStringList() : QStringList{u"01-a/questions.toml:12 "_s + rule});
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
