// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/agenda.h"

#include <QTest>

using namespace Ochre::Study;
using namespace Qt::StringLiterals;
using Ochre::Course::Course;
using Ochre::Course::Exercise;
using Ochre::Course::Lesson;
using Ochre::Course::Question;
using Ochre::Course::QuestionUse;

namespace {

constexpr qint64 hour = 3'600'000;
constexpr qint64 now = 1000 * hour;

Question question(const QString &id, QuestionUse use = QuestionUse::Check)
{
    Question made;
    made.id = id;
    made.use = use;
    return made;
}

Exercise exercise(const QString &id)
{
    Exercise made;
    made.id = id;
    return made;
}

Course sampleCourse()
{
    Course course;
    for (int step = 1; step <= 5; ++step) {
        Lesson lesson;
        lesson.id = u"lesson-%1"_s.arg(step);
        lesson.step = step;
        lesson.questions = {question(u"q%1a"_s.arg(step)), question(u"q%1b"_s.arg(step)),
                            question(u"q%1i"_s.arg(step), QuestionUse::Interview)};
        lesson.exercises = {exercise(u"e%1a"_s.arg(step)), exercise(u"e%1b"_s.arg(step))};
        course.lessons.push_back(lesson);
    }
    return course;
}

} // namespace

class TestAgenda final : public QObject {
    Q_OBJECT

private slots:
    void emptyCourse_hasNothingToDo()
    {
        const Agenda agenda = agendaOf({}, {}, now);
        QVERIFY(!agenda.next);
        QVERIFY(agenda.slips.empty() && agenda.errors.empty() && agenda.askAgain.empty() && !agenda.wasRated);
    }

    void firstStart_beginsWithTheFirstLesson()
    {
        const Agenda agenda = agendaOf(sampleCourse(), {}, now);
        QCOMPARE(agenda.next->lesson, u"lesson-1"_s);
        QVERIFY(agenda.next->isNew);
        QCOMPARE(agenda.next->exercise, u"e1a"_s);
    }

    void next_countsOnlyCheckQuestionsAndNamesTheOpenExercise()
    {
        StudyRecord record;
        record.lastLesson = u"lesson-2"_s;
        record.answers = {{u"q2a"_s, false}, {u"q2i"_s, true}, {u"q1a"_s, true}};
        record.solved = {{u"lesson-2"_s, {u"e2a"_s}}};
        const NextStep next = *agendaOf(sampleCourse(), record, now).next;
        QVERIFY(!next.isNew);
        QCOMPARE(next.questions, 2);
        QCOMPARE(next.answered, 1);
        QCOMPARE(next.solved, 1);
        QCOMPARE(next.exercise, u"e2b"_s);
        record.solved[u"lesson-2"_s].insert(u"e2b"_s);
        QCOMPARE(agendaOf(sampleCourse(), record, now).next->exercise, QString());
    }

    void vanishedLesson_beginsAnew()
    {
        StudyRecord record;
        record.lastLesson = u"gone"_s;
        QVERIFY(agendaOf(sampleCourse(), record, now).next->isNew);
    }

    void drillsAndTasks_areNextLikeExercises()
    {
        Course course = sampleCourse();
        Ochre::Course::Lesson &lesson = course.lessons.front();
        lesson.drills.resize(1);
        lesson.drills[0].id = u"drill"_s;
        lesson.questions.emplace_back().id = u"task"_s;
        lesson.questions.back().task.emplace();
        StudyRecord record;
        record.lastLesson = lesson.id;
        for (const auto &exercise : lesson.exercises) {
            record.solved[lesson.id].insert(exercise.id);
        }
        const int exercises = static_cast<int>(lesson.exercises.size());
        NextStep next = *agendaOf(course, record, now).next;
        QCOMPARE(next.exercise, u"drill"_s);
        QCOMPARE(next.exercises, exercises + 2);
        record.solved[lesson.id] += {u"drill"_s, u"of-an-older-course"_s};
        next = *agendaOf(course, record, now).next;
        QCOMPARE(next.exercise, u"task"_s);
        QCOMPARE(next.solved, exercises + 1);
    }

    void slips_ofTheBankComeLastAndDesignsAreNone()
    {
        Course course = sampleCourse();
        course.bank.emplace_back().id = u"banked"_s;
        course.lessons.front().questions.emplace_back().id = u"design"_s;
        course.lessons.front().questions.back().design.emplace();
        StudyRecord record;
        record.answers = {{u"banked"_s, false}, {u"design"_s, false}, {u"q1a"_s, false}};
        const Agenda agenda = agendaOf(course, record, now);
        QCOMPARE(agenda.slips.size(), 2U);
        QCOMPARE(agenda.slips.front().question->id, u"q1a"_s);
        QVERIFY(!agenda.slips.back().lesson);
        QCOMPARE(agenda.slips.back().question->id, u"banked"_s);
    }

    void slips_areInTeachingOrder()
    {
        const Course course = sampleCourse();
        StudyRecord record;
        record.answers = {{u"q3b"_s, false}, {u"q1a"_s, false}, {u"q2a"_s, true}, {u"gone"_s, false}};
        const Agenda agenda = agendaOf(course, record, now);
        QCOMPARE(agenda.slips.size(), std::size_t{2});
        QCOMPARE(agenda.slips[0].question->id, u"q1a"_s);
        QCOMPARE(agenda.slips[1].question->id, u"q3b"_s);
        QCOMPARE(agenda.slips[1].lesson->id, u"lesson-3"_s);
    }

    void errors_areMostFrequentFirst()
    {
        StudyRecord record;
        record.errors = {{u"E0382"_s, 2}, {u"E0502"_s, 9}, {u"E0106"_s, 2}};
        QStringList codes;
        for (const MetError &error : agendaOf(sampleCourse(), record, now).errors) {
            codes << error.code;
        }
        QCOMPARE(codes, (QStringList{u"E0502"_s, u"E0106"_s, u"E0382"_s}));
    }

    void ratings_areAskedAgainWeakestAndOldestFirst()
    {
        const Course course = sampleCourse();
        StudyRecord record;
        record.ratings = {{u"lesson-1"_s, {4, now - 90 * hour}},
                          {u"lesson-2"_s, {1, now - 10 * hour}},
                          {u"lesson-3"_s, {1, now - 20 * hour}},
                          {u"lesson-4"_s, {2, now - 1 * hour}}, // of this evening
                          {u"lesson-5"_s, {3, now - 5 * hour}}};
        QStringList lessons;
        for (const AskAgain &one : agendaOf(course, record, now).askAgain) {
            lessons << one.lesson->id;
        }
        QCOMPARE(lessons, (QStringList{u"lesson-3"_s, u"lesson-2"_s, u"lesson-5"_s}));
    }

    void session_beginsAfterFourHours()
    {
        QVERIFY(isOfEarlierSession(now - 4 * hour, now));
        QVERIFY(!isOfEarlierSession(now - 4 * hour + 1, now));
        QVERIFY(!isOfEarlierSession(now + hour, now)); // a clock that was set back
    }

    void severalCourses_haveTheirSayInTurn()
    {
        Course one = sampleCourse();
        Course other = sampleCourse();
        one.id = u"one"_s;
        other.id = u"other"_s;
        StudyRecord first;
        first.lastLesson = u"lesson-2"_s;
        first.answers = {{u"q1a"_s, false}, {u"q1b"_s, false}, {u"q2a"_s, false}};
        first.errors = {{u"E0382"_s, 2}};
        first.ratings = {{u"lesson-1"_s, {3, now - 9 * hour}}};
        StudyRecord second;
        second.answers = {{u"q1a"_s, false}, {u"q1b"_s, true}};
        second.errors = {{u"E0382"_s, 3}, {u"E0499"_s, 1}};
        second.ratings = {{u"lesson-1"_s, {1, now - 9 * hour}}};
        StudyRecord gone; // of a course that is not installed
        gone.errors = {{u"E0499"_s, 9}};
        gone.answers = {{u"q1a"_s, false}};
        const Agenda agenda = agendaOf({{&one, first}, {&other, second}, {nullptr, gone}}, now);
        QCOMPARE(agenda.next->course, &one);
        QCOMPARE(agenda.next->lesson, u"lesson-2"_s);
        QStringList slips;
        for (const Slip &slip : agenda.slips) {
            slips << slip.course->id + u' ' + slip.question->id;
        }
        QCOMPARE(slips, (QStringList{u"one q1a"_s, u"other q1a"_s, u"one q1b"_s, u"one q2a"_s}));
        QCOMPARE(agenda.errors.size(), std::size_t{2});
        QCOMPARE(agenda.errors.front().code, u"E0499"_s);
        QCOMPARE(agenda.errors.front().count, 10);
        QCOMPARE(agenda.errors.back().count, 5);
        QCOMPARE(agenda.askAgain.size(), std::size_t{2});
        QCOMPARE(agenda.askAgain.front().course, &other); // the weakest first, whatever its course
        QVERIFY(agendaOf({{nullptr, gone}}, now).slips.empty());
        QVERIFY(!agendaOf({{nullptr, gone}}, now).next);
    }
};

QTEST_GUILESS_MAIN(TestAgenda)
#include "tst_agenda.moc"
