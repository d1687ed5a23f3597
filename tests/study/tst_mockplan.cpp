// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/mockplan.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace Ochre::Study;
using namespace Qt::StringLiterals;

namespace {

QSet<MockKind> everyKind()
{
    QSet<MockKind> kinds;
    for (int kind = 0; kind < mockKinds; ++kind) {
        kinds.insert(static_cast<MockKind>(kind));
    }
    return kinds;
}

/// Ten questions of each kind, in pairs of one idea, on three levels; tasks take 12 to 30 minutes.
std::vector<MockCandidate> bank()
{
    std::vector<MockCandidate> all;
    for (int number = 0; number < 10 * mockKinds; ++number) {
        const auto kind = static_cast<MockKind>(number % mockKinds);
        const int seconds = kind == MockKind::LiveCoding ? 720 + 120 * (number / mockKinds) : 180 + 60 * (number % 3);
        all.push_back({.key = u"rust/q%1"_s.arg(number),
                       .kind = kind,
                       .idea = u"idea-%1"_s.arg(number / 2),
                       .roles = number % 5 == 0 ? QStringList{u"embedded"_s} : QStringList{u"backend"_s, u"any"_s},
                       .difficulty = 1 + number % 3,
                       .seconds = seconds,
                       .followUps = number % 4});
    }
    return all;
}

int secondsOf(const std::vector<MockQuestion> &questions)
{
    return std::accumulate(questions.begin(), questions.end(), 0,
                           [](int sum, const MockQuestion &question) { return sum + question.seconds; });
}

MockCandidate candidate(const std::vector<MockCandidate> &bank, const QString &key)
{
    return *std::ranges::find(bank, key, &MockCandidate::key);
}

} // namespace

class TestMockPlan final : public QObject {
    Q_OBJECT

private slots:
    void plan_fitsIntoTheMinutes_withNoTwoOfOneIdea()
    {
        const std::vector<MockCandidate> all = bank();
        for (quint32 seed = 0; seed < 300; ++seed) {
            const int minutes = std::array{15, 30, 45}.at(seed % 3);
            const auto questions = mockQuestions(all, {.minutes = minutes, .kinds = everyKind()}, seed);
            QVERIFY(questions.size() >= 3);
            QVERIFY(secondsOf(questions) <= minutes * 60);
            QVERIFY2(secondsOf(questions) > minutes * 60 - 300, "time is left in which another one fits");
            QSet<QString> ideas;
            for (const MockQuestion &question : questions) {
                QVERIFY(!ideas.contains(candidate(all, question.key).idea));
                ideas.insert(candidate(all, question.key).idea);
                QVERIFY(question.seconds <= minutes * 40);
                QVERIFY(question.followUps <= 2);
            }
            QVERIFY(std::ranges::is_sorted(questions, {}, &MockQuestion::kind));
        }
    }

    void seed_decides()
    {
        const MockOrder order{.kinds = everyKind()};
        QCOMPARE(mockQuestions(bank(), order, 7), mockQuestions(bank(), order, 7));
        QVERIFY(mockQuestions(bank(), order, 7) != mockQuestions(bank(), order, 8));
    }

    void kinds_andRole_areHonoured()
    {
        const MockOrder order{.role = u"embedded"_s, .kinds = {MockKind::Code, MockKind::Behavioural}};
        for (const MockQuestion &question : mockQuestions(bank(), order, 1)) {
            QVERIFY(order.kinds.contains(question.kind));
        }
        auto only = bank();
        std::erase_if(only, [](const MockCandidate &one) { return one.roles.contains(u"any"_s); });
        QVERIFY(mockQuestions(only, {.role = u"backend"_s, .kinds = everyKind()}, 1).empty());
        QCOMPARE(mockRoles(bank()), (QStringList{u"backend"_s, u"embedded"_s}));
        QVERIFY(mockQuestions(bank(), {}, 1).empty()); // no kind is wanted
    }

    void liveCoding_isAskedWhereItFits()
    {
        const auto has = [](int minutes) {
            const auto questions = mockQuestions(bank(), {.minutes = minutes, .kinds = everyKind()}, 3);
            return std::ranges::count(questions, MockKind::LiveCoding, &MockQuestion::kind);
        };
        QCOMPARE(has(15), 0); // 12 minutes are more than two thirds of it
        QCOMPARE(has(30), 1);
        QVERIFY(has(45) >= 1);
    }

    void level_comesFirst_butNotBeforeWhatIsNew()
    {
        auto all = bank();
        const MockOrder order{.level = MockLevel::Senior, .minutes = 15, .kinds = {MockKind::Code}};
        for (const MockQuestion &question : mockQuestions(all, order, 5)) {
            QCOMPARE(candidate(all, question.key).difficulty, 2); // all of this kind have it
        }
        for (MockCandidate &one : all) {
            one.kind = MockKind::Code;
            one.idea.clear();
        }
        for (const MockQuestion &question : mockQuestions(all, order, 5)) {
            QCOMPARE(candidate(all, question.key).difficulty, 3);
        }
        for (MockCandidate &one : all) {
            one.asked = one.difficulty == 3 ? 1 : 0;
        }
        // An easier one takes the rest of the time, in which none of the level fits.
        QCOMPARE(candidate(all, mockQuestions(all, order, 5).front().key).difficulty, 2);
    }

    void question_isAskedAsWhatItIs()
    {
        using Ochre::Course::Question;
        using Ochre::Course::QuestionKind;
        using Ochre::Course::QuestionUse;
        Question question;
        question.kind = QuestionKind::Open;
        question.use = QuestionUse::Interview;
        question.topic = u"lifetimes"_s;
        question.followUps = {u"And then?"_s};
        for (const auto &[style, kind] : {std::pair{u"concept"_s, MockKind::Concept},
                                          {u"comparison"_s, MockKind::Concept},
                                          {u"code"_s, MockKind::Code},
                                          {u"design"_s, MockKind::Design},
                                          {u"behavioural"_s, MockKind::Behavioural}}) {
            question.style = style;
            QCOMPARE(mockKindOf(question), kind);
        }
        QCOMPARE(mockCandidate(u"rust/q"_s, question)->idea, u"lifetimes"_s);
        QCOMPARE(mockCandidate(u"rust/q"_s, question)->followUps, 1);
        question.use = QuestionUse::SelfCheck;
        QVERIFY(!mockKindOf(question));
        question.kind = QuestionKind::Choice;
        QVERIFY(!mockCandidate(u"rust/q"_s, question));
        question.kind = QuestionKind::Task;
        question.task.emplace();
        question.task->minutes = 20;
        question.topic = u"timed-tasks"_s;
        QCOMPARE(mockCandidate(u"rust/q"_s, question)->seconds, 1200);
        QVERIFY(mockCandidate(u"rust/q"_s, question)->idea.isEmpty()); // all tasks have this topic
    }
};

QTEST_GUILESS_MAIN(TestMockPlan)
#include "tst_mockplan.moc"
