// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/answertext.h"

#include <QTest>

using namespace Ochre;
using namespace Ochre::Study;
using namespace Qt::StringLiterals;

class TestAnswerText final : public QObject {
    Q_OBJECT

private slots:
    void everyAnswer_comesBackAsItWas_data()
    {
        QTest::addColumn<Course::QuestionKind>("kind");
        QTest::addColumn<bool>("compiles");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("stored");
        using enum Course::QuestionKind;
        QTest::newRow("output") << Predict << true << u"1\n2\n"_s << u"compiles\n1\n2\n"_s;
        QTest::newRow("no output") << Predict << true << QString() << u"compiles\n"_s;
        QTest::newRow("line") << Predict << false << u"4"_s << u"fails\n4"_s;
        QTest::newRow("output that says fails") << Predict << true << u"fails\n4"_s << u"compiles\nfails\n4"_s;
        QTest::newRow("word") << Short << true << u"drop"_s << u"drop"_s;
        QTest::newRow("word that says fails") << Short << true << u"fails"_s << u"fails"_s;
    }

    void everyAnswer_comesBackAsItWas()
    {
        QFETCH(Course::QuestionKind, kind);
        QFETCH(bool, compiles);
        QFETCH(QString, text);
        Course::Question question;
        question.kind = kind;
        Answer answer;
        answer.compiles = compiles;
        answer.text = text;
        const QString kept = storedText(question, answer);
        QTEST(kept, "stored");
        Answer read;
        readStoredText(question, kept, read);
        QCOMPARE(read.compiles, compiles);
        QCOMPARE(read.text, text);
    }

    void damagedText_isAnAnswerThatFails()
    {
        Course::Question question;
        question.kind = Course::QuestionKind::Predict;
        for (const QString &stored : {QString(), u"compilesX\n1"_s, u"\n"_s, u"4"_s}) {
            Answer read;
            readStoredText(question, stored, read);
            QVERIFY(!read.compiles);
        }
    }
};

QTEST_GUILESS_MAIN(TestAnswerText)
#include "tst_answertext.moc"
