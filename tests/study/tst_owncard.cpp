// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/grading.h"
#include "study/owncard.h"

#include <QTest>

using namespace Ochre;
using namespace Ochre::Study;
using namespace Qt::StringLiterals;

namespace {

OwnCard sound()
{
    return {u"id"_s, u"rust/own"_s, u"What moves?"_s, u"A value that is not Copy."_s, u"fn main() {}"_s,
            {},      {u"own"_s}};
}

} // namespace

Q_DECLARE_METATYPE(Ochre::Study::OwnCard)

class TestOwnCard final : public QObject {
    Q_OBJECT

private slots:
    void problem_isFound_data()
    {
        QTest::addColumn<OwnCard>("card");
        QTest::addColumn<std::optional<CardProblem>>("problem");
        const auto row = [](const char *name, const std::function<void(OwnCard &)> &change,
                            std::optional<CardProblem> problem) {
            OwnCard card = sound();
            change(card);
            QTest::newRow(name) << card << problem;
        };
        row("sound", [](OwnCard &) {}, std::nullopt);
        row("no front", [](OwnCard &card) { card.front = u" \n"_s; }, CardProblem::NoFront);
        row("no back", [](OwnCard &card) { card.back.clear(); }, CardProblem::NoBack);
        row(
            "long front", [](OwnCard &card) { card.front = QString(mostCardText + 1, u'x'); },
            CardProblem::TextTooLong);
        row("longest code", [](OwnCard &card) { card.code = QString(mostCardText, u'x'); }, std::nullopt);
        row("one option", [](OwnCard &card) { card.options = {{u"a"_s, true}}; }, CardProblem::OneOption);
        row("nine options", [](OwnCard &card) { card.options.assign(9, {u"a"_s, true}); }, CardProblem::TooManyOptions);
        row("empty option", [](OwnCard &card) { card.options = {{u"a"_s, true}, {u" "_s}}; }, CardProblem::EmptyOption);
        row(
            "equal options", [](OwnCard &card) { card.options = {{u"a"_s, true}, {u"a "_s}}; },
            CardProblem::SameOptions);
        row("nothing right", [](OwnCard &card) { card.options = {{u"a"_s}, {u"b"_s}}; }, CardProblem::NoRightOption);
        row(
            "long option", [](OwnCard &card) { card.options = {{u"a"_s, true}, {QString(mostOptionText + 1, u'x')}}; },
            CardProblem::TextTooLong);
        row(
            "choice without a back",
            [](OwnCard &card) {
                card.back.clear();
                card.options = {{u"a"_s, true}, {u"b"_s}};
            },
            std::nullopt);
        row("many tags", [](OwnCard &card) { card.tags = QStringList(21, u"t"_s); }, CardProblem::TooManyTags);
        row("long tag", [](OwnCard &card) { card.tags = {QString(61, u't')}; }, CardProblem::TooManyTags);
    }

    void problem_isFound()
    {
        QFETCH(OwnCard, card);
        QFETCH(std::optional<CardProblem>, problem);
        QVERIFY(problemOf(card) == problem);
    }

    void recallCard_isAnOpenQuestion()
    {
        const Course::Question question = questionOf(sound());
        QCOMPARE(question.kind, Course::QuestionKind::Open);
        QVERIFY(question.isSpoken());
        QCOMPARE(question.answer, sound().back);
        QCOMPARE(question.program, sound().code);
    }

    void optionsMakeAChoice_thatIsGraded()
    {
        OwnCard card = sound();
        card.options = {{u"a"_s, true}, {u"b"_s}, {u"c"_s, true}};
        const Course::Question question = questionOf(card);
        QVERIFY(question.isChosen());
        QVERIFY(question.hasSeveralCorrect());
        Answer answer;
        answer.optionIds = {u"a"_s, u"c"_s};
        QVERIFY(grade(question, answer).correct);
        answer.optionIds = {u"a"_s, u"b"_s};
        QVERIFY(!grade(question, answer).correct);
    }

    void cards_areACourse()
    {
        const Course::Course course = courseOf({sound()}, u"my-cards"_s, u"My cards"_s);
        QCOMPARE(course.id, u"my-cards"_s);
        QVERIFY(course.question(u"id"_s));
        QVERIFY(course.lessons.empty());
    }
};

QTEST_APPLESS_MAIN(TestOwnCard)
#include "tst_owncard.moc"
