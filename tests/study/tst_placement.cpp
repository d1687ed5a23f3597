// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/placement.h"

#include <QTest>

using namespace Ochre;
using namespace Ochre::Study;
using namespace Qt::StringLiterals;

namespace {

std::vector<PlacementLesson> lessonsOf(int count)
{
    std::vector<PlacementLesson> lessons;
    for (int place = 0; place < count; ++place) {
        PlacementLesson lesson{u"lesson-%1"_s.arg(place), place + 1};
        for (int number = 0; number < 3; ++number) {
            lesson.questions << u"%1/%2"_s.arg(place).arg(number);
        }
        lessons.push_back(lesson);
    }
    return lessons;
}

/// Plays a placement of a learner who knows these lessons; returns what comes of it and checks each step.
template<typename Knows>
Placement play(const std::vector<PlacementLesson> &lessons, const Knows &knows)
{
    QHash<QString, bool> answers;
    Placement placement = placementAfter(lessons, answers);
    while (!placement.isOver()) {
        if (answers.contains(placement.question) || answers.size() >= placementQuestions) {
            qFatal("a question is asked twice, or too many are");
        }
        answers.insert(placement.question, knows(placement.question.section(u'/', 0, 0).toInt()));
        placement = placementAfter(lessons, answers);
        if (placement.asked != answers.size()) {
            qFatal("an answer was lost");
        }
    }
    return placement;
}

} // namespace

class TestPlacement final : public QObject {
    Q_OBJECT

private slots:
    void border_isFound_data()
    {
        QTest::addColumn<int>("lessons");
        for (const int lessons : {1, 2, 3, 6, 9, 12, 16}) {
            QTest::addRow("%d", lessons) << lessons;
        }
    }
    void border_isFound()
    {
        QFETCH(const int, lessons);
        for (int border = 0; border <= lessons; ++border) {
            const Placement placement = play(lessonsOf(lessons), [border](int place) { return place < border; });
            QCOMPARE(placement.start, border);
            QVERIFY(placement.asked >= 1 && placement.asked <= placementQuestions);
            QVERIFY(!placement.uncertain.contains(border - 1));
        }
    }

    // Who knows threads from another language may still have to learn ownership.
    void gapBeforeTheBorder_isFoundWhereItIsAsked()
    {
        const Placement placement = play(lessonsOf(8), [](int place) { return place < 6 && place != 5; });
        QVERIFY(placement.start <= 5);
        const Placement hole = play(lessonsOf(6), [](int place) { return place != 2; });
        QVERIFY(hole.uncertain == QList<int>{2});
        QCOMPARE(hole.start, 2);
    }

    void nobodyKnowsAnything_isThroughSoon()
    {
        const Placement placement = play(lessonsOf(9), [](int) { return false; });
        QCOMPARE(placement.start, 0);
        QVERIFY(placement.asked <= 4);
        QVERIFY(placement.known.isEmpty());
    }

    void emptyPart_isThrough()
    {
        QVERIFY(placementAfter({}, {}).isOver());
        QCOMPARE(placementAfter({}, {}).start, 0);
    }

    void lessons_offerWhatCanBeJudged()
    {
        Course::Course course;
        course.parts = {{u"One"_s, {{u"01-a"_s, 1, true, u"a"_s, u"A"_s}, {u"02-b"_s, 2, false, u"b"_s, u"B"_s}}}};
        Course::Lesson lesson;
        lesson.id = u"a"_s;
        for (const auto &[id, kind, difficulty] : {std::tuple{u"hard"_s, Course::QuestionKind::Choice, 3},
                                                   {u"easy"_s, Course::QuestionKind::Short, 1},
                                                   {u"open"_s, Course::QuestionKind::Open, 1}}) {
            Course::Question question;
            question.id = id;
            question.kind = kind;
            question.difficulty = difficulty;
            lesson.questions.push_back(question);
        }
        course.lessons = {lesson};
        const std::vector<PlacementLesson> lessons = placementLessons(course, 0);
        QCOMPARE(lessons.size(), size_t{1}); // the other one is not written
        QCOMPARE(lessons[0].questions, (QStringList{u"easy"_s, u"hard"_s}));
    }
};

QTEST_GUILESS_MAIN(TestPlacement)
#include "tst_placement.moc"
