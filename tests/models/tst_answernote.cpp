// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/answernote.h"

#include <QTest>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Models::answerNote;

class TestAnswerNote final : public QObject {
    Q_OBJECT

private slots:
    void note_saysHowTheAnswerWas_data()
    {
        QTest::addColumn<bool>("correct");
        QTest::addColumn<bool>("partly");
        QTest::addColumn<bool>("unknown");
        QTest::addColumn<QString>("note");
        QTest::newRow("right") << true << false << false << u"✓ Answered right"_s;
        QTest::newRow("partly") << false << true << false << u"✗ Answered partly right"_s;
        QTest::newRow("wrong") << false << false << false << u"✗ Not answered right yet"_s;
        QTest::newRow("unknown") << false << false << true << u"– Not known yet"_s;
    }

    void note_saysHowTheAnswerWas()
    {
        QFETCH(bool, correct);
        QFETCH(bool, partly);
        QFETCH(bool, unknown);
        Progress::AnswerState answer;
        answer.correct = correct;
        answer.partly = partly;
        answer.unknown = unknown;
        QTEST(answerNote(Course::Question(), answer), "note");
    }

    void design_tellsItsPointsAsTheyWere()
    {
        Course::Question question;
        question.design = Course::DesignQuestion{{{u"a"_s, 4, u"a"_s}}}; // the author has changed the weights since
        Progress::AnswerState answer;
        answer.points = Journal::Points{3, 5};
        QVERIFY(answerNote(question, answer).startsWith(u"– 3 of 5"_s));
        answer.points = Journal::Points{5, 5};
        answer.correct = true;
        QVERIFY(answerNote(question, answer).startsWith(u"✓ 5 of 5"_s));
    }

    void task_tellsItsTime()
    {
        Course::Question question;
        question.task = Course::TaskQuestion();
        question.task->minutes = 10;
        Progress::AnswerState answer;
        QCOMPARE(answerNote(question, answer), u"✗ Not solved"_s);
        answer.takenMs = 60'000;
        QVERIFY(answerNote(question, answer).startsWith(u"✗ Not solved in 1 of 10"_s));
        answer.takenMs = 60'001;
        answer.correct = true;
        QVERIFY(answerNote(question, answer).startsWith(u"✓ Solved in 2 of 10"_s));
        answer.takenMs = 0; // without a clock
        QCOMPARE(answerNote(question, answer), u"✓ Solved"_s);
    }

    void noAnswer_hasNoNote()
    {
        Course::Question question;
        question.id = u"q"_s;
        Progress::ProgressState state;
        QCOMPARE(answerNote(question, state), QString());
        state.answers.insert(u"q"_s, {});
        QVERIFY(!answerNote(question, state).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestAnswerNote)
#include "tst_answernote.moc"
