// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/quizsession.h"

#include <QTest>

using namespace Ochre;
using namespace Ochre::Study;
using namespace Qt::StringLiterals;

namespace {

Course::Question choice(const QString &id, bool several = false)
{
    Course::Question question;
    question.id = id;
    question.options = {
        {u"right"_s, {}, true, {}, false}, {u"also"_s, {}, several, {}, false}, {u"wrong"_s, {}, false, {}, false}};
    return question;
}

Course::Question ofKind(const QString &id, Course::QuestionKind kind)
{
    Course::Question question;
    question.id = id;
    question.kind = kind;
    question.answers = {u"move"_s};
    return question;
}

QuizSession sessionOf(const std::vector<Course::Question> &questions)
{
    return QuizSession(questions, 1, QuizSession::Order::AsGiven);
}

} // namespace

class TestQuizSession final : public QObject {
    Q_OBJECT

private slots:
    void choices_followTheKindOfGroup();
    void undo_goesBackStepByStep();
    void typing_isOneStep();
    void submitted_isFinal();
    void predict_needsItsOutcome();
    void order_dependsOnSeed();
    void openQuestions_areLeftOut();
    void design_isJudgedWhenItsAnswerIsShown();
    void verdictOfAnotherDay_isKept();
    void task_isOnlyNoted();
    void summary_countsSureness();
    void retry_asksOnlyTheWrongOnes();
    void tryAgain_opensTheQuestionOnceMore();
    void moving_staysInside();
    void emptySession_isHarmless();
    void drafts_areTakenAsFarAsTheyFit();
};

void TestQuizSession::choices_followTheKindOfGroup()
{
    QuizSession session = sessionOf({choice(u"one"_s), choice(u"several"_s, true)});
    QVERIFY(!session.canSubmit());
    session.toggleOption(u"wrong"_s);
    session.toggleOption(u"right"_s);
    QCOMPARE(session.draft().answer.optionIds, QStringList{u"right"_s});
    session.toggleOption(u"unheard-of"_s);
    QCOMPARE(session.draft().answer.optionIds, QStringList{u"right"_s});
    QVERIFY(session.next());
    session.toggleOption(u"right"_s);
    session.toggleOption(u"also"_s);
    QCOMPARE(session.draft().answer.optionIds.size(), 2);
    session.toggleOption(u"right"_s);
    QCOMPARE(session.draft().answer.optionIds, QStringList{u"also"_s});
    session.chooseShown(static_cast<int>(session.optionOrder().indexOf(0)));
    QVERIFY(session.submit()->correct);
}

void TestQuizSession::undo_goesBackStepByStep()
{
    QuizSession session = sessionOf({choice(u"one"_s)});
    QVERIFY(!session.canUndo());
    session.setSureness(Sureness::Sure);
    session.toggleOption(u"wrong"_s);
    session.toggleOption(u"right"_s);
    session.undo();
    QCOMPARE(session.draft().answer.optionIds, QStringList{u"wrong"_s});
    session.undo();
    QVERIFY(session.draft().answer.optionIds.isEmpty());
    QCOMPARE(session.draft().answer.sureness, Sureness::Sure);
    session.undo();
    QCOMPARE(session.draft().answer.sureness, Sureness::Unsaid);
    QVERIFY(!session.canUndo());
}

void TestQuizSession::typing_isOneStep()
{
    QuizSession session = sessionOf({ofKind(u"short"_s, Course::QuestionKind::Short)});
    session.setText(u"m"_s);
    session.setText(u"mo"_s);
    session.setText(u"move"_s);
    session.undo();
    QCOMPARE(session.draft().answer.text, QString());
    QVERIFY(!session.canUndo());
    session.setText(u" Move "_s);
    QVERIFY(session.submit()->correct);
}

void TestQuizSession::submitted_isFinal()
{
    QuizSession session = sessionOf({choice(u"one"_s)});
    session.toggleOption(u"wrong"_s);
    QVERIFY(!session.submit()->correct);
    session.toggleOption(u"right"_s);
    session.setSureness(Sureness::Sure);
    QVERIFY(!session.canUndo());
    QVERIFY(!session.submit());
    QVERIFY(!session.submitUnknown());
    QCOMPARE(session.answerAt(0).optionIds, QStringList{u"wrong"_s});
    QCOMPARE(session.gradeAt(0).missed, QStringList{u"right"_s});
    QVERIFY(session.isFinished());
}

void TestQuizSession::predict_needsItsOutcome()
{
    QuizSession session = sessionOf({ofKind(u"predict"_s, Course::QuestionKind::Predict)});
    QVERIFY(!session.canSubmit());
    session.setCompiles(false);
    QVERIFY(!session.canSubmit());
    session.setText(u"2"_s);
    QVERIFY(session.canSubmit());
    QVERIFY(!session.submit());
    PredictOutcome outcome;
    outcome.compiles = false;
    outcome.failingLines = {2};
    QVERIFY(session.submit(outcome)->correct);

    QuizSession silent = sessionOf({ofKind(u"predict"_s, Course::QuestionKind::Predict)});
    silent.setCompiles(true); // a program may print nothing
    QVERIFY(silent.submit(PredictOutcome{})->correct);
}

void TestQuizSession::order_dependsOnSeed()
{
    std::vector<Course::Question> questions;
    for (int number = 0; number < 8; ++number) {
        questions.push_back(choice(QString::number(number)));
    }
    const auto ids = [&](quint32 seed) {
        const QuizSession session(questions, seed);
        QString order;
        for (int index = 0; index < session.count(); ++index) {
            order += session.question(index).id;
        }
        return order;
    };
    QCOMPARE(ids(7), ids(7));
    QVERIFY(ids(7) != ids(8));
    QString sorted = ids(7);
    std::ranges::sort(sorted);
    QCOMPARE(sorted, u"01234567"_s);
}

void TestQuizSession::openQuestions_areLeftOut()
{
    const QuizSession session = sessionOf({ofKind(u"open"_s, Course::QuestionKind::Open), choice(u"one"_s)});
    QCOMPARE(session.count(), 1);
    QCOMPARE(session.question().id, u"one"_s);
}

void TestQuizSession::design_isJudgedWhenItsAnswerIsShown()
{
    Course::Question design = ofKind(u"design"_s, Course::QuestionKind::Design);
    design.design = Course::DesignQuestion{{{u"Shares"_s, 3, u"s"_s}, {u"Counts"_s, 2, u"c"_s}}};
    QuizSession session = sessionOf({design, choice(u"one"_s)});
    session.setText(u"An Arc."_s);
    session.toggleOption(u"s"_s); // nothing can be ticked before the worked answer is shown
    QVERIFY(!session.canSubmit() && !session.submit());
    QVERIFY(session.draft().answer.optionIds.isEmpty());
    session.reveal();
    session.setText(u"An Arc, of course."_s); // what was written before is what is judged
    QCOMPARE(session.draft().answer.text, u"An Arc."_s);
    QVERIFY(!session.canUndo());
    session.chooseShown(1);
    session.chooseShown(0);
    session.chooseShown(1);
    session.chooseShown(7);
    const auto grade = session.submit();
    QVERIFY(grade && grade->partly && !grade->correct);
    QCOMPARE(grade->points, std::optional(Points{3, 5}));
    QCOMPARE(session.answerAt(0).optionIds, QStringList{u"s"_s});
    QCOMPARE(session.summary().total, 1); // it is not counted among what is graded
    QVERIFY(session.retryWrong(1).isEmpty());
}

void TestQuizSession::verdictOfAnotherDay_isKept()
{
    QuizSession session = sessionOf({choice(u"q"_s)});
    session.toggleOption(u"wrong"_s);
    QVERIFY(session.submit());
    Grade given;
    given.correct = true;
    session.keepVerdict(given);
    QVERIFY(session.gradeAt(0).correct && session.hasChangedSince(0));
    QCOMPARE(session.gradeAt(0).wrong, QStringList{u"wrong"_s});
    QCOMPARE(session.summary().correct, 1);
    session.keepVerdict(given); // again
    QVERIFY(session.hasChangedSince(0));
    session.tryAgain();
    session.toggleOption(u"right"_s);
    QVERIFY(session.submit());
    QVERIFY(session.gradeAt(0).correct && !session.hasChangedSince(0));
}

void TestQuizSession::task_isOnlyNoted()
{
    Course::Question task = ofKind(u"task"_s, Course::QuestionKind::Task);
    task.task = Course::TaskQuestion{};
    QuizSession session = sessionOf({task, choice(u"one"_s)});
    QVERIFY(!session.canSubmit() && !session.submitUnknown());
    session.noteTask(1, true); // no task
    session.noteTask(5, true);
    QVERIFY(!session.isAnswered(0) && !session.isAnswered(1));
    session.noteTask(0, false);
    QVERIFY(session.isAnswered(0) && !session.gradeAt(0).correct);
    session.noteTask(0, true);
    QVERIFY(session.gradeAt(0).correct);
    QCOMPARE(session.summary().total, 1);
    QCOMPARE(session.summary().answered, 0);
}

void TestQuizSession::summary_countsSureness()
{
    QuizSession session =
        sessionOf({choice(u"a"_s), choice(u"b"_s), choice(u"c"_s), choice(u"d"_s, true), choice(u"e"_s)});
    const auto answer = [&session](const QString &option, Sureness sureness) {
        session.toggleOption(option);
        session.setSureness(sureness);
        QVERIFY(session.submit());
        session.next();
    };
    answer(u"right"_s, Sureness::Guess);
    answer(u"wrong"_s, Sureness::Sure);
    session.submitUnknown();
    session.next();
    answer(u"also"_s, Sureness::Fairly);
    QCOMPARE(session.summary(), (QuizSummary{5, 4, 1, 1, 1, 1, 1, {u"b"_s, u"c"_s, u"d"_s}}));
    QVERIFY(!session.isFinished());
}

void TestQuizSession::retry_asksOnlyTheWrongOnes()
{
    QuizSession session = sessionOf({choice(u"a"_s), choice(u"b"_s), choice(u"c"_s)});
    session.toggleOption(u"right"_s);
    session.submit();
    session.next();
    session.submitUnknown();
    QuizSession again = session.retryWrong(5);
    QCOMPARE(again.count(), 1);
    QCOMPARE(again.question().id, u"b"_s);
    QVERIFY(!again.isAnswered());
    again.toggleOption(u"right"_s);
    QVERIFY(again.submit()->correct);
    QVERIFY(again.retryWrong(6).isEmpty());
}

void TestQuizSession::tryAgain_opensTheQuestionOnceMore()
{
    QuizSession session = sessionOf({choice(u"a"_s)});
    session.tryAgain();
    QVERIFY(!session.isAnswered());
    session.submitUnknown();
    session.tryAgain();
    QVERIFY(!session.isAnswered());
    QVERIFY(!session.canUndo());
    session.toggleOption(u"right"_s);
    QVERIFY(session.submit()->correct);
    QCOMPARE(session.summary().correct, 1);
    QCOMPARE(session.summary().unknown, 0);
}

void TestQuizSession::moving_staysInside()
{
    QuizSession session = sessionOf({choice(u"a"_s), choice(u"b"_s), choice(u"c"_s)});
    QVERIFY(!session.previous());
    QVERIFY(session.goTo(2));
    QVERIFY(!session.next());
    QVERIFY(!session.goTo(3));
    session.submitUnknown();
    QVERIFY(session.goToOpen());
    QCOMPARE(session.currentIndex(), 0);
    session.submitUnknown();
    QVERIFY(session.goToOpen());
    QCOMPARE(session.currentIndex(), 1);
    session.submitUnknown();
    QVERIFY(!session.goToOpen());
}

void TestQuizSession::drafts_areTakenAsFarAsTheyFit()
{
    QuizSession before = sessionOf({choice(u"one"_s, true), ofKind(u"word"_s, Course::QuestionKind::Short),
                                    ofKind(u"other"_s, Course::QuestionKind::Short), choice(u"done"_s)});
    before.toggleOption(u"right"_s);
    before.toggleOption(u"also"_s);
    before.goTo(1);
    before.setText(u"mo"_s);
    before.goTo(2);
    before.setText(u"words"_s);
    before.goTo(3);
    before.toggleOption(u"wrong"_s);
    QVERIFY(before.submit());

    Course::Question fewer = choice(u"one"_s, true);
    fewer.options.erase(fewer.options.begin()); // "right" is gone
    QuizSession now = sessionOf({ofKind(u"word"_s, Course::QuestionKind::Short), fewer, choice(u"other"_s),
                                 choice(u"done"_s), choice(u"new"_s)});
    now.takeDrafts(before);
    QCOMPARE(now.draft().answer.text, u"mo"_s);
    QVERIFY(!now.canUndo()); // what came before belongs to another text
    now.goTo(1);
    QCOMPARE(now.draft().answer.optionIds, QStringList{u"also"_s});
    now.goTo(2); // another kind
    QVERIFY(now.draft().answer.text.isEmpty());
    QVERIFY(!now.isAnswered(3)); // an answer comes from the learner's history, not from here
}

void TestQuizSession::emptySession_isHarmless()
{
    QuizSession session = sessionOf({});
    QVERIFY(session.isEmpty() && session.isFinished());
    session.toggleOption(u"a"_s);
    session.setText(u"a"_s);
    session.undo();
    QVERIFY(!session.canSubmit() && !session.submit() && !session.submitUnknown() && !session.next());
    QVERIFY(!session.goToOpen());
    QCOMPARE(session.summary(), QuizSummary());
}

QTEST_APPLESS_MAIN(TestQuizSession)
#include "tst_quizsession.moc"
