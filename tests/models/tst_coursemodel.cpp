// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/coursefilterproxymodel.h"
#include "models/coursemodel.h"
#include "models/quickopenmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Ochre;
using namespace Qt::StringLiterals;

namespace {

Course::Lesson makeLesson(int step, const QString &id, const QString &title)
{
    Course::Lesson lesson;
    lesson.id = id;
    lesson.step = step;
    lesson.title = title;
    lesson.summary = u"About "_s + title;
    lesson.errors = {u"E0382"_s};
    lesson.body = u"Text\n\n## What `moves`\n\n```rust\n## no heading\n```\n"_s;
    for (const int number : {1, 2}) {
        Course::Question question;
        question.id = id + QString::number(number);
        question.prompt = u"Who *owns* it?"_s;
        lesson.questions.push_back(question);
    }
    return lesson;
}

Course::LessonEntry entry(const QString &folder, int step, bool written)
{
    Course::LessonEntry result;
    result.folder = folder;
    result.step = step;
    result.written = written;
    return result;
}

Course::Course makeCourse()
{
    Course::Course course;
    course.parts = {{u"First steps"_s, {entry(u"01-a"_s, 1, true), entry(u"02-b"_s, 2, false)}},
                    {u"Empty"_s, {entry(u"03-c"_s, 3, false)}},
                    {u"Ownership"_s, {entry(u"05-o"_s, 5, true)}}};
    course.lessons = {makeLesson(1, u"install"_s, u"Install Rust"_s),
                      makeLesson(5, u"moves"_s, u"Ownership and moves"_s)};
    return course;
}

} // namespace

class TestCourseModel final : public QObject {
    Q_OBJECT

private slots:
    void model_showsWrittenLessonsOnly()
    {
        const Course::Course course = makeCourse();
        Models::CourseModel model;
        const QAbstractItemModelTester tester(&model);
        model.setCourse(&course);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, 0).data().toString(), u"First steps"_s);
        QCOMPARE(model.rowCount(model.index(0, 0)), 1);
        const QModelIndex moves = model.indexOf(u"moves"_s);
        QCOMPARE(moves.data(Models::StepRole).toInt(), 5);
        QCOMPARE(moves.data(Models::StateTextRole).toString(), u"–"_s);
        QVERIFY(!model.indexOf(u"none"_s).isValid());
        model.setCourse(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void progress_changesOnlyTheLessonsConcerned()
    {
        const Course::Course course = makeCourse();
        Models::CourseModel model;
        const QAbstractItemModelTester tester(&model);
        model.setCourse(&course);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        Progress::ProgressState state;
        state.lessons[u"moves"_s].firstOpenedMs = 1;
        state.answers[u"moves1"_s].everCorrect = true;
        model.setProgress(state);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(model.indexOf(u"moves"_s).data(Models::StateTextRole).toString(), u"1/2"_s);
        state.answers[u"moves2"_s].everCorrect = true;
        model.setProgress(state);
        QCOMPARE(model.indexOf(u"moves"_s).data(Models::StateTextRole).toString(), u"✓"_s);
        model.setProgress(state);
        QCOMPARE(changes.size(), 2);
    }

    void spokenText_saysTheLessonAndItsState_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<int>("right");
        QTest::addColumn<QString>("words");
        QTest::newRow("new") << u"Moves"_s << -1 << u"Lesson 5, Moves, not begun"_s;
        QTest::newRow("opened") << u"Moves"_s << 0 << u"Lesson 5, Moves, not begun"_s; // nothing is done
        QTest::newRow("begun") << u"Moves"_s << 1 << u"Lesson 5, Moves, 1 of 2 questions answered"_s;
        QTest::newRow("done") << u"Moves"_s << 2 << u"Lesson 5, Moves, done"_s;
        QTest::newRow("title that looks like a place to fill in")
            << u"%3 and %1"_s << 1 << u"Lesson 5, %3 and %1, 1 of 2 questions answered"_s;
    }

    void spokenText_saysTheLessonAndItsState()
    {
        QFETCH(const QString, title);
        QFETCH(const int, right);
        Course::Course course = makeCourse();
        course.lessons[1].title = title;
        Models::CourseModel model;
        model.setCourse(&course);
        Progress::ProgressState state;
        if (right >= 0) {
            state.lessons[u"moves"_s].firstOpenedMs = 1;
        }
        for (int number = 1; number <= right; ++number) {
            state.answers[u"moves"_s + QString::number(number)].everCorrect = true;
        }
        model.setProgress(state);
        QTEST(model.indexOf(u"moves"_s).data(Qt::AccessibleTextRole).toString(), "words");
    }

    void exercises_standBelowTheirLessonWithTheirState()
    {
        Course::Course course = makeCourse();
        Course::Exercise ship;
        ship.id = u"ship"_s;
        ship.title = u"Ship it"_s;
        Course::Exercise keep = ship;
        keep.id = u"keep"_s;
        keep.title = u"Keep it"_s;
        Course::Exercise first = ship;
        first.id = u"drill-1"_s;
        Course::Exercise second = ship;
        second.id = u"drill-2"_s;
        course.lessons[1].exercises = {ship, keep};
        course.lessons[1].drills = {first, second};
        Models::CourseModel model;
        const QAbstractItemModelTester tester(&model);
        model.setCourse(&course);
        const QModelIndex moves = model.indexOf(u"moves"_s);
        QCOMPARE(model.rowCount(moves), 3); // all drills are one row
        const auto row = [&](int number) { return model.index(number, 0, moves); };
        QCOMPARE(row(0).data().toString(), u"Ship it"_s);
        QCOMPARE(row(0).parent(), moves);
        QCOMPARE(row(0).data(Models::LessonIdRole).toString(), u"moves"_s);
        QCOMPARE(model.rowCount(row(0)), 0);
        QCOMPARE(row(0).data(Models::StateTextRole).toString(), QString());
        QCOMPARE(row(2).data(Models::StateTextRole).toString(), u"0 of 2"_s);
        QCOMPARE(row(2).data(Models::ExerciseIdRole).toString(), u"drill-1"_s);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        Progress::ProgressState state;
        state.lessons[u"moves"_s].solvedExercises = {u"ship"_s, u"drill-1"_s};
        state.exercises[u"keep"_s].hints = 1;
        model.setProgress(state);
        QCOMPARE(changes.size(), 4); // the lesson and what is in it
        QCOMPARE(row(0).data(Models::StateTextRole).toString(), u"solved"_s);
        QCOMPARE(row(0).data(Qt::AccessibleTextRole).toString(), u"Exercise, Ship it, solved"_s);
        QCOMPARE(row(1).data(Models::StateTextRole).toString(), u"hints seen"_s);
        QCOMPARE(row(2).data(Models::StateTextRole).toString(), u"1 of 2"_s);
        QCOMPARE(row(2).data(Models::ExerciseIdRole).toString(), u"drill-2"_s); // the next one
        QCOMPARE(model.indexOf(u"moves"_s).data(Models::StateTextRole).toString(), u"2/6"_s);
        state.answers[u"moves1"_s].everCorrect = true;
        state.answers[u"moves2"_s].everCorrect = true;
        model.setProgress(state);
        QCOMPARE(model.indexOf(u"moves"_s).data(Models::StateTextRole).toString(), u"4/6"_s); // not done yet
        state.lessons[u"moves"_s].solvedExercises = {u"ship"_s, u"keep"_s, u"drill-1"_s, u"drill-2"_s};
        model.setProgress(state);
        QCOMPARE(model.indexOf(u"moves"_s).data(Models::StateTextRole).toString(), u"✓"_s);
        QCOMPARE(Models::percentOf(course, state), 75); // 6 of 8 things of both lessons
    }

    void onlyCheckQuestions_count()
    {
        Course::Course course = makeCourse();
        course.lessons[1].questions[1].use = Course::QuestionUse::Interview;
        Models::CourseModel model;
        model.setCourse(&course);
        Progress::ProgressState state;
        state.answers[u"moves2"_s].everCorrect = true; // no question that makes a lesson done
        model.setProgress(state);
        QCOMPARE(model.indexOf(u"moves"_s).data(Models::AnsweredRole).toInt(), 0);
        QCOMPARE(model.indexOf(u"moves"_s).data(Models::QuestionCountRole).toInt(), 1);
        state.answers[u"moves1"_s].everCorrect = true;
        model.setProgress(state);
        QCOMPARE(model.indexOf(u"moves"_s).data(Models::StateTextRole).toString(), u"✓"_s);
    }

    void progress_ofAnotherCourseIsIgnored()
    {
        const Course::Course course = makeCourse();
        Models::CourseModel model;
        model.setCourse(&course);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        Progress::ProgressState state;
        state.lessons[u"long-gone"_s].firstOpenedMs = 1;
        state.answers[u"long-gone-1"_s].everCorrect = true;
        model.setProgress(state);
        QCOMPARE(changes.size(), 0);
        Models::CourseModel empty;
        empty.setProgress(state);
        QCOMPARE(empty.rowCount(), 0);
    }

    void filter_keepsThePartsOfMatchingLessons()
    {
        const Course::Course course = makeCourse();
        Models::CourseModel model;
        model.setCourse(&course);
        Models::CourseFilterProxyModel filter;
        filter.setSourceModel(&model);
        const QAbstractItemModelTester tester(&filter);
        filter.setWords(u"own mov"_s);
        QCOMPARE(filter.rowCount(), 1);
        QCOMPARE(filter.index(0, 0, filter.index(0, 0)).data().toString(), u"Ownership and moves"_s);
        filter.setWords(u"nothing like it"_s);
        QCOMPARE(filter.rowCount(), 0);
        filter.setWords({});
        QCOMPARE(filter.rowCount(), 2);
    }

    void quickOpen_ranksTitlesFirst()
    {
        const Course::Course course = makeCourse();
        Models::QuickOpenModel model;
        const QAbstractItemModelTester tester(&model);
        model.setItems(Models::quickOpenItems(course));
        QVERIFY(model.rowCount() > 6);
        model.setQuery(u"own"_s);
        QCOMPARE(model.index(0, 0).data().toString(), u"Ownership and moves"_s);
        model.setQuery(u"e0382"_s);
        QCOMPARE(model.itemAt(model.index(0, 0))->kind, Models::QuickOpenItem::Kind::ErrorCode);
        model.setQuery(u"what moves"_s);
        QCOMPARE(model.itemAt(model.index(0, 0))->kind, Models::QuickOpenItem::Kind::Section);
        model.setQuery(u"no heading"_s);
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestCourseModel)
#include "tst_coursemodel.moc"
