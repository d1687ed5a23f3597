// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/grading.h"

#include <QSet>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Study;
using namespace Qt::StringLiterals;

namespace {

Course::Question choiceOf(const QList<bool> &correct)
{
    Course::Question question;
    for (qsizetype index = 0; index < correct.size(); ++index) {
        question.options.push_back(
            {QString(QChar(u'a' + static_cast<ushort>(index))), u"text"_s, correct[index], u"why"_s, false});
    }
    return question;
}

Answer optionsChosen(const QStringList &ids)
{
    Answer answer;
    answer.optionIds = ids;
    return answer;
}

} // namespace

class TestGrading final : public QObject {
    Q_OBJECT

private slots:
    void choice_isGradedById_data();
    void choice_isGradedById();
    void unknown_isNeverCorrect();
    void short_comparesTrimmed_data();
    void short_comparesTrimmed();
    void predict_comparesOutputOrLine_data();
    void predict_comparesOutputOrLine();
    void artefact_isGradedAsItIsAnswered();
    void review_isRightWhenComplete();
    void predictFirst_takesEveryCause_data();
    void predictFirst_takesEveryCause();
    void design_isTheShareOfTheWeight();
    void shuffle_dependsOnSeedOnly();
    void shuffle_reachesEveryPlace();
    void shuffle_keepsPinnedOptions();
};

void TestGrading::choice_isGradedById_data()
{
    QTest::addColumn<QList<bool>>("correct");
    QTest::addColumn<QStringList>("chosen");
    QTest::addColumn<bool>("isCorrect");
    QTest::addColumn<bool>("isPartly");
    QTest::addColumn<QString>("missed");
    QTest::addColumn<QString>("wrong");
    const QList<bool> one{false, true, false};
    const QList<bool> two{true, true, false};
    QTest::newRow("right") << one << QStringList{u"b"_s} << true << false << u""_s << u""_s;
    QTest::newRow("wrong") << one << QStringList{u"c"_s} << false << false << u"b"_s << u"c"_s;
    QTest::newRow("nothing") << one << QStringList{} << false << false << u"b"_s << u""_s;
    QTest::newRow("several, all") << two << QStringList{u"b"_s, u"a"_s} << true << false << u""_s << u""_s;
    QTest::newRow("several, some") << two << QStringList{u"b"_s} << false << true << u"a"_s << u""_s;
    QTest::newRow("several, one wrong") << two << QStringList{u"a"_s, u"c"_s} << false << false << u"b"_s << u"c"_s;
    QTest::newRow("several, everything") << two << QStringList{u"a"_s, u"b"_s, u"c"_s} << false << false << u""_s
                                         << u"c"_s;
    QTest::newRow("an option of an older version")
        << one << QStringList{u"gone"_s} << false << false << u"b"_s << u""_s;
}

void TestGrading::choice_isGradedById()
{
    QFETCH(QList<bool>, correct);
    QFETCH(QStringList, chosen);
    const Grade result = grade(choiceOf(correct), optionsChosen(chosen));
    QTEST(result.correct, "isCorrect");
    QTEST(result.partly, "isPartly");
    QTEST(result.missed.join(u','), "missed");
    QTEST(result.wrong.join(u','), "wrong");
}

void TestGrading::unknown_isNeverCorrect()
{
    Answer answer = optionsChosen({u"b"_s});
    answer.unknown = true;
    const Grade result = grade(choiceOf({false, true}), answer);
    QVERIFY(!result.correct && !result.partly);
    QCOMPARE(result.missed, QStringList{u"b"_s});
    QVERIFY(!gradePredict({}, answer).correct);
    QVERIFY(!gradePredict({}, answer).partly);
}

void TestGrading::short_comparesTrimmed_data()
{
    QTest::addColumn<bool>("caseSensitive");
    QTest::addColumn<QString>("given");
    QTest::addColumn<bool>("correct");
    QTest::newRow("exact") << false << u"Arc Mutex"_s << true;
    QTest::newRow("spaces") << false << u"  Arc \t Mutex\n"_s << true;
    QTest::newRow("case") << false << u"arc MUTEX"_s << true;
    QTest::newRow("case minded") << true << u"arc Mutex"_s << false;
    QTest::newRow("case minded, right") << true << u"Arc  Mutex"_s << true;
    QTest::newRow("second answer") << true << u"café"_s << true;
    QTest::newRow("decomposed accent") << true << u"cafe\u0301"_s << true;
    QTest::newRow("empty") << false << u"   "_s << false;
    QTest::newRow("other") << false << u"ArcMutex"_s << false;
}

void TestGrading::short_comparesTrimmed()
{
    QFETCH(bool, caseSensitive);
    QFETCH(QString, given);
    Course::Question question;
    question.kind = Course::QuestionKind::Short;
    question.answers = {u"Arc Mutex"_s, u"café"_s};
    question.caseSensitive = caseSensitive;
    Answer answer;
    answer.text = given;
    QTEST(grade(question, answer).correct, "correct");
}

void TestGrading::predict_comparesOutputOrLine_data()
{
    QTest::addColumn<bool>("programCompiles");
    QTest::addColumn<bool>("saidCompiles");
    QTest::addColumn<QString>("said");
    QTest::addColumn<bool>("correct");
    QTest::addColumn<bool>("partly");
    QTest::newRow("output") << true << true << u"2\nend"_s << true << false;
    QTest::newRow("output with line ends") << true << true << u"2  \r\nend\n\n"_s << true << false;
    QTest::newRow("inner spaces count") << true << true << u" 2\nend"_s << false << true;
    QTest::newRow("other output") << true << true << u"3"_s << false << true;
    QTest::newRow("said it fails") << true << false << u"2"_s << false << false;
    QTest::newRow("first line") << false << false << u"3"_s << true << false;
    QTest::newRow("second line") << false << false << u" 5 "_s << true << false;
    QTest::newRow("another line") << false << false << u"4"_s << false << true;
    QTest::newRow("no number") << false << false << u"the third"_s << false << true;
    QTest::newRow("said it compiles") << false << true << u"3"_s << false << false;
}

void TestGrading::predict_comparesOutputOrLine()
{
    QFETCH(bool, programCompiles);
    QFETCH(bool, saidCompiles);
    QFETCH(QString, said);
    PredictOutcome outcome;
    outcome.compiles = programCompiles;
    outcome.output = u"2\nend\n"_s;
    outcome.failingLines = {3, 5};
    Answer answer;
    answer.compiles = saidCompiles;
    answer.text = said;
    const Grade result = gradePredict(outcome, answer);
    QTEST(result.correct, "correct");
    QTEST(result.partly, "partly");
}

void TestGrading::artefact_isGradedAsItIsAnswered()
{
    Course::Question question = choiceOf({true, false});
    question.kind = Course::QuestionKind::Artefact;
    QVERIFY(grade(question, optionsChosen({u"a"_s})).correct);
    QVERIFY(!grade(question, optionsChosen({u"b"_s})).correct);
    question.options.clear();
    question.answers = {u"mut"_s};
    Answer answer;
    answer.text = u" mut "_s;
    QVERIFY(grade(question, answer).correct);
}

void TestGrading::review_isRightWhenComplete()
{
    using Course::FaultCategory;
    Course::Question question;
    question.kind = Course::QuestionKind::Review;
    question.review = Course::ReviewQuestion{{{{1}, FaultCategory::Api, {}}, {{2}, FaultCategory::Style, {}}}, {}};
    Answer answer;
    QVERIFY(!grade(question, answer).partly);
    answer.marks = {{1, FaultCategory::Api}};
    QVERIFY(grade(question, answer).partly && !grade(question, answer).correct);
    answer.marks << LineMark{2, FaultCategory::Style};
    QVERIFY(grade(question, answer).correct && !grade(question, answer).partly);
    answer.unknown = true;
    QVERIFY(!grade(question, answer).correct && !grade(question, answer).partly);
}

void TestGrading::predictFirst_takesEveryCause_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<bool>("correct");
    QTest::newRow("where it moves") << u"3"_s << true;
    QTest::newRow("where it is used") << u" 5 "_s << true;
    QTest::newRow("another line") << u"4"_s << false;
    QTest::newRow("no number") << u"the third"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestGrading::predictFirst_takesEveryCause()
{
    QFETCH(QString, said);
    PredictOutcome outcome;
    outcome.compiles = false;
    outcome.causeLines = {3, 5};
    Answer answer;
    answer.text = said;
    QTEST(gradePredictFirst(outcome, answer).correct, "correct");
    answer.unknown = true;
    QVERIFY(!gradePredictFirst(outcome, answer).correct);
}

void TestGrading::design_isTheShareOfTheWeight()
{
    const Course::DesignQuestion design{{{u"Shares"_s, 3, u"a"_s}, {u"Counts"_s, 1, u"b"_s}}};
    QCOMPARE(designPoints(design, {}), (Points{0, 4}));
    QCOMPARE(designPoints(design, {u"a"_s}), (Points{3, 4}));
    QCOMPARE(designPoints(design, {u"b"_s, u"a"_s}), (Points{4, 4}));
    QCOMPARE(designPoints(design, {u"gone"_s}), (Points{0, 4}));
    QCOMPARE(designPoints({}, {u"a"_s}), Points());

    Course::Question question;
    question.kind = Course::QuestionKind::Design;
    question.design = design;
    Answer answer;
    QVERIFY(!grade(question, answer).correct && !grade(question, answer).partly);
    answer.optionIds = {u"a"_s};
    QVERIFY(!grade(question, answer).correct && grade(question, answer).partly);
    QCOMPARE(grade(question, answer).points, std::optional(Points{3, 4}));
    answer.optionIds << u"b"_s;
    QVERIFY(grade(question, answer).correct);
    answer.unknown = true;
    QCOMPARE(grade(question, answer).points, std::optional(Points{0, 4}));
}

void TestGrading::shuffle_dependsOnSeedOnly()
{
    const QList<int> first = shuffledOrder(6, 42);
    QCOMPARE(shuffledOrder(6, 42), first);
    QCOMPARE(first, (QList<int>{4, 3, 1, 5, 2, 0})); // the same on every platform and in every version
    QCOMPARE(shuffledOrder(0, 42), QList<int>());
}

void TestGrading::shuffle_reachesEveryPlace()
{
    QSet<int> places;
    for (quint32 seed = 0; seed < 200; ++seed) {
        places.insert(static_cast<int>(shuffledOptions(choiceOf({true, false, false, false}), seed).indexOf(0)));
    }
    QCOMPARE(places.size(), 4);
}

void TestGrading::shuffle_keepsPinnedOptions()
{
    Course::Question question = choiceOf({true, false, false, false});
    question.options[3].pin = true;
    for (quint32 seed = 0; seed < 50; ++seed) {
        const QList<int> order = shuffledOptions(question, seed);
        QCOMPARE(order[3], 3);
        QCOMPARE(QSet<int>(order.begin(), order.end()).size(), 4);
    }
}

QTEST_APPLESS_MAIN(TestGrading)
#include "tst_grading.moc"
