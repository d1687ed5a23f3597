// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/earlyuse.h"

#include <QTest>

using namespace Ochre;
using namespace Qt::StringLiterals;

namespace {

// Two lessons; the second teaches `match`.
Course::Course courseWith(const QString &body)
{
    Course::Lesson lesson;
    lesson.id = u"moves"_s;
    lesson.step = 1;
    lesson.folder = u"/pack/01-moves"_s;
    lesson.bodyLine = 10;
    lesson.body = body;
    Course::Course course;
    course.folder = u"/pack"_s;
    course.lessons = {lesson};
    course.parts = {{u"One"_s,
                     {{u"01-moves"_s, 1, true, u"moves"_s, u"Moves"_s},
                      {u"02-matching"_s, 2, false, u"matching"_s, u"Matching"_s}}}};
    course.taught = {{u"matching"_s, {u"match"_s}, 1}, {u"moves"_s, {u"drop("_s}, 2}};
    return course;
}

const QString example = u"Text.\n\n```rust\nfn main() {\n    match 1 { _ => drop(2) }\n}\n```\n"_s;

} // namespace

class TestEarlyUse final : public QObject {
    Q_OBJECT

private slots:
    void example_isFoundWithItsLine()
    {
        const Course::Course course = courseWith(example);
        const Course::Problems problems = Checker::checkEarlyUse(course, course.lessons.front());
        QCOMPARE(problems.size(), 1U); // what the lesson teaches itself is its own affair
        QCOMPARE(problems.front().rule, u"used-early"_s);
        QCOMPARE(problems.front().file, u"01-moves/lesson.md"_s);
        QCOMPARE(problems.front().line, 14); // the body begins in line 10
        QVERIFY(problems.front().message.contains(u"lesson 2"_s));
    }

    void link_makesItFine()
    {
        const Course::Course course = courseWith(u"More in [lesson 2](lesson:matching).\n\n"_s + example);
        QVERIFY(Checker::checkEarlyUse(course, course.lessons.front()).empty());
    }

    void commentsAndTexts_doNotCount()
    {
        const Course::Course course = courseWith(u"```rust\n// match\nfn main() { let rematch = \"match\"; }\n```\n"_s);
        QVERIFY(Checker::checkEarlyUse(course, course.lessons.front()).empty());
    }

    void message_keepsTheTokenAsItIs()
    {
        Course::Course course = courseWith(u"```rust\nfn main() { let a = 7 %2; }\n```\n"_s);
        course.taught = {{u"matching"_s, {u"%2"_s}, 1}};
        const Course::Problems problems = Checker::checkEarlyUse(course, course.lessons.front());
        QCOMPARE(problems.size(), 1U);
        const QString message = problems.front().message;
        QVERIFY2(message.contains(u"“%2”"_s) && message.contains(u"lesson 2 "_s), qPrintable(message));
    }

    void sameOrEarlierLesson_mayUseWhatIsTaught_data()
    {
        QTest::addColumn<QString>("teacher");
        QTest::addColumn<bool>("early");
        QTest::newRow("later") << u"matching"_s << true;
        QTest::newRow("itself") << u"moves"_s << false;
        QTest::newRow("nobody") << u"nowhere"_s << false; // reading the pack has said so
    }

    void sameOrEarlierLesson_mayUseWhatIsTaught()
    {
        QFETCH(QString, teacher);
        QFETCH(bool, early);
        Course::Course course = courseWith(example);
        course.taught = {{teacher, {u"match"_s, u"loop"_s}, 1}};
        QCOMPARE(Checker::checkEarlyUse(course, course.lessons.front()).empty(), !early);
    }

    void linkToAnotherLesson_isNoExcuse()
    {
        for (const char *link : {"lesson:moves", "lesson:matching-more", "#matching"}) {
            const Course::Course course = courseWith(u"See [it](%1).\n\n"_s.arg(QLatin1StringView(link)) + example);
            QCOMPARE(Checker::checkEarlyUse(course, course.lessons.front()).size(), 1U);
        }
    }

    void hiddenLines_countToo()
    {
        const Course::Course course = courseWith(u"```rust\n# fn main() {\n# match 1 { _ => {} }\n# }\n```\n"_s);
        const Course::Problems problems = Checker::checkEarlyUse(course, course.lessons.front());
        QCOMPARE(problems.size(), 1U);
        QCOMPARE(problems.front().line, 12);
    }

    void questionsAndExercises_areReadToo()
    {
        Course::Course course = courseWith(u"Text."_s);
        Course::Question question;
        question.file = u"01-moves/questions.toml"_s;
        question.program = u"fn main() { match 1 { _ => {} } }"_s;
        Course::Exercise exercise;
        exercise.folder = u"/pack/01-moves/exercises/one"_s;
        exercise.starter = "fn main() {}\n";
        exercise.solution = "fn main() {\n    match 1 { _ => {} }\n}\n";
        course.lessons.front().questions = {question};
        course.lessons.front().exercises = {exercise};
        const Course::Problems problems = Checker::checkEarlyUse(course, course.lessons.front());
        QCOMPARE(problems.size(), 2U);
        QCOMPARE(problems[0].file, u"01-moves/questions.toml"_s);
        QCOMPARE(problems[1].file, u"01-moves/exercises/one/solution.rs"_s);
        QCOMPARE(problems[1].line, 2);
    }
};

QTEST_GUILESS_MAIN(TestEarlyUse)
#include "tst_earlyuse.moc"
