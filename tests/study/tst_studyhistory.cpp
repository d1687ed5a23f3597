// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/studyhistory.h"

#include <QTest>

using namespace Ochre::Study;
using namespace Qt::StringLiterals;

class TestStudyHistory final : public QObject {
    Q_OBJECT

private slots:
    void gradeOfAnAnswer_isNoSecondAnswer()
    {
        StudyHistory history;
        AnswerGatherer answers(history);
        answers.addAnswer(u"rust/a"_s, {.timeMs = 1000, .takenMs = 10, .sureness = Sureness::Sure, .isRight = true});
        QVERIFY(!answers.addReview(u"rust/a"_s, {.timeMs = 9000, .takenMs = 7, .isRecalled = true}));
        QVERIFY(answers.addReview(u"rust/a"_s, {.timeMs = 10'000, .isRecalled = true})); // graded once more
        QCOMPARE(history.answers.size(), 2U);
        QCOMPARE(history.answers[0].sureness, Sureness::Sure);
        QVERIFY(history.answers[0].isRight);
        QVERIFY(history.answers[0].isRecalled);
        QCOMPARE(history.answers[0].takenMs, 10);
    }

    void gradeLongAfter_isAnAnswerOfItsOwn()
    {
        StudyHistory history;
        AnswerGatherer answers(history);
        answers.addAnswer(u"rust/a"_s, {.timeMs = 1000});
        QVERIFY(answers.addReview(u"rust/a"_s, {.timeMs = 3'601'000}));
        QCOMPARE(history.answers.size(), 2U);
    }

    void items_haveOnePlaceEach()
    {
        StudyHistory history;
        AnswerGatherer answers(history);
        answers.addAnswer(u"rust/a"_s, {.timeMs = 1000});
        answers.addAnswer(u"rust/b"_s, {.timeMs = 2000});
        QVERIFY(!answers.addReview(u"rust/a"_s, {.timeMs = 3000}));
        answers.addAnswer(u"rust/a"_s, {.timeMs = 4000});
        QCOMPARE(history.items, (QStringList{u"rust/a"_s, u"rust/b"_s}));
        QCOMPARE(history.answers.size(), 3U);
        QCOMPARE(history.answers.back().item, 0);
    }
};

QTEST_APPLESS_MAIN(TestStudyHistory)
#include "tst_studyhistory.moc"
