// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/quizplan.h"

#include <QTest>

using namespace Ochre::Study;
using namespace Qt::StringLiterals;

namespace {

/// Twelve questions in three lessons: four of each, of two ideas, on levels 1 to 3.
std::vector<QuizCandidate> candidates()
{
    std::vector<QuizCandidate> all;
    for (int number = 0; number < 12; ++number) {
        const QString lesson = u"rust/lesson-%1"_s.arg(number / 4);
        all.push_back({u"rust/q%1"_s.arg(number), lesson, u"%1/idea-%2"_s.arg(lesson).arg(number % 2), 1 + number % 3});
    }
    all[0].answered = {true, Sureness::Guess};
    all[1].answered = {false, Sureness::Sure};
    all[2].answered = {false, Sureness::Fairly};
    all[3].answered = {true, Sureness::Sure};
    return all;
}

QStringList keysOf(const std::vector<QuizCandidate> &pool)
{
    QStringList keys;
    for (const QuizCandidate &candidate : pool) {
        keys << candidate.key;
    }
    return keys;
}

QStringList sorted(QStringList keys)
{
    keys.sort();
    return keys;
}

} // namespace

class TestQuizPlan final : public QObject {
    Q_OBJECT

private slots:
    void pool_holdsWhatWasChosen()
    {
        QCOMPARE(quizPool(candidates(), {}).size(), 12U);
        QCOMPARE(keysOf(quizPool(candidates(), {.groups = {u"rust/lesson-2"_s}, .levels = {}})),
                 (QStringList{u"rust/q8"_s, u"rust/q9"_s, u"rust/q10"_s, u"rust/q11"_s}));
        QCOMPARE(keysOf(quizPool(candidates(), {.groups = {u"rust/lesson-2"_s}, .levels = {1, 3}})),
                 (QStringList{u"rust/q8"_s, u"rust/q9"_s, u"rust/q11"_s}));
        QVERIFY(quizPool(candidates(), {.groups = {u"rust/none"_s}, .levels = {}}).empty());
    }

    void source_isHowItWasAnswered_data()
    {
        QTest::addColumn<QuizSource>("source");
        QTest::addColumn<QStringList>("keys");
        QTest::newRow("not right") << QuizSource::NotRight << QStringList{u"rust/q1"_s, u"rust/q2"_s};
        QTest::newRow("sure but wrong") << QuizSource::SureButWrong << QStringList{u"rust/q1"_s};
        QTest::newRow("lucky") << QuizSource::Lucky << QStringList{u"rust/q0"_s};
    }

    void source_isHowItWasAnswered()
    {
        QFETCH(const QuizSource, source);
        QTEST(keysOf(quizPool(candidates(), {.groups = {}, .levels = {}, .source = source})), "keys");
    }

    void neverAsked_isTheRest()
    {
        QCOMPARE(quizPool(candidates(), {.groups = {}, .levels = {}, .source = QuizSource::NeverAsked}).size(), 8U);
    }

    void quiz_isAsLongAsWasChosen()
    {
        QCOMPARE(quizKeys(candidates(), {.groups = {}, .levels = {}, .length = 5}, 1).size(), 5);
        QCOMPARE(quizKeys(candidates(), {.groups = {}, .levels = {}, .length = 0}, 1).size(), 12);
        QCOMPARE(quizKeys(candidates(), {.groups = {}, .levels = {}, .length = 50}, 1).size(), 12);
        QVERIFY(quizKeys({}, {}, 1).isEmpty());
    }

    void quiz_followsFromItsSeed()
    {
        const QuizChoice choice{.groups = {}, .levels = {}, .length = 0};
        QCOMPARE(quizKeys(candidates(), choice, 7), quizKeys(candidates(), choice, 7));
        QVERIFY(quizKeys(candidates(), choice, 7) != quizKeys(candidates(), choice, 8));
        QCOMPARE(sorted(quizKeys(candidates(), choice, 7)), sorted(keysOf(candidates())));
    }

    // There are six ideas: six questions are one of each, whatever the seed.
    void ideas_comeBeforeTheirSecondQuestions()
    {
        const std::vector<QuizCandidate> all = candidates();
        for (quint32 seed = 0; seed < 50; ++seed) {
            QSet<QString> ideas;
            for (const QString &key : quizKeys(all, {.groups = {}, .levels = {}, .length = 6}, seed)) {
                ideas.insert(std::ranges::find(all, key, &QuizCandidate::key)->idea);
            }
            QCOMPARE(ideas.size(), 6);
        }
    }

    void secondPass_asksOtherQuestionsOfTheIdea()
    {
        const std::vector<QuizCandidate> all = candidates();
        for (quint32 seed = 0; seed < 20; ++seed) {
            // q0 has q2 beside it; q4 has q6, which was asked already; q9 and q11 are one idea, and both were wrong.
            const QStringList asked{u"rust/q0"_s, u"rust/q4"_s, u"rust/q6"_s, u"rust/q9"_s, u"rust/q11"_s};
            QCOMPARE(secondPass(all, asked, {u"rust/q0"_s, u"rust/q4"_s, u"rust/q9"_s, u"rust/q11"_s}, seed),
                     (QStringList{u"rust/q2"_s, u"rust/q4"_s, u"rust/q9"_s, u"rust/q11"_s}));
        }
    }

    void secondPass_asksNoQuestionTwice()
    {
        // Three of one idea are wrong and one is left: it stands for one of them.
        std::vector<QuizCandidate> all;
        for (int number = 0; number < 4; ++number) {
            all.push_back({u"rust/q%1"_s.arg(number), u"rust/lesson"_s, u"idea"_s});
        }
        const QStringList wrong{u"rust/q0"_s, u"rust/q1"_s, u"rust/q2"_s};
        QCOMPARE(secondPass(all, wrong, wrong, 3), (QStringList{u"rust/q3"_s, u"rust/q1"_s, u"rust/q2"_s}));
    }

    void questionOfNoIdea_standsForNoOther()
    {
        const std::vector<QuizCandidate> all{{u"rust/a"_s, u"rust/t"_s}, {u"rust/b"_s, u"rust/t"_s}};
        QCOMPARE(secondPass(all, {u"rust/a"_s}, {u"rust/a"_s}, 1), QStringList{u"rust/a"_s});
    }
};

QTEST_GUILESS_MAIN(TestQuizPlan)
#include "tst_quizplan.moc"
