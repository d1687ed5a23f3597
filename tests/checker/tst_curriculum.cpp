// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/authorstatistics.h"
#include "checker/curriculum.h"

#include <QTest>

using namespace Ochre;
using namespace Ochre::Checker;
using namespace Qt::StringLiterals;

namespace {

Course::Question question(Course::QuestionUse use, Course::QuestionKind kind = Course::QuestionKind::Choice)
{
    Course::Question made;
    made.use = use;
    made.kind = kind;
    return made;
}

Course::Question choice(const QStringList &options, int correct)
{
    Course::Question made;
    for (qsizetype index = 0; index < options.size(); ++index) {
        made.options.push_back({{}, options[index], index == correct, {}, false});
    }
    return made;
}

// A lesson that lacks nothing.
Course::Lesson finishedLesson()
{
    Course::Lesson lesson;
    lesson.folder = u"/pack/01-orders"_s;
    lesson.discuss = {u"one"_s, u"two"_s};
    lesson.body = u"word "_s.repeated(700) + u"\n\n## In production\n\n## Coming from Java or Go\n\n"_s
                  + u"```rust\nfn main() {}\n```\n"_s.repeated(3) + u"```rust,compile_fail,E0382\nfn main() {}\n```\n"_s
                  + u"```memory\nstack main\n```\n"_s;
    for (int count = 0; count < 6; ++count) {
        const bool predict = count < 2;
        lesson.questions.push_back(question(Course::QuestionUse::Check,
                                            predict ? Course::QuestionKind::Predict : Course::QuestionKind::Choice));
        lesson.questions.push_back(question(Course::QuestionUse::SelfCheck, Course::QuestionKind::Open));
        lesson.questions.push_back(question(Course::QuestionUse::Interview, Course::QuestionKind::Open));
    }
    Course::Exercise exercise;
    exercise.folder = u"/pack/01-orders/exercises/one"_s;
    exercise.hints = {u"concept"_s, u"place"_s, u"shape"_s};
    lesson.exercises = {exercise, exercise};
    return lesson;
}

Course::Course courseOf(const Course::Lesson &lesson)
{
    Course::Course course;
    course.folder = u"/pack"_s;
    course.lessons = {lesson};
    return course;
}

QStringList rulesOf(const Course::Lesson &lesson)
{
    QStringList rules;
    for (const Course::Problem &problem : checkCurriculum(courseOf(lesson), lesson)) {
        rules << problem.rule;
    }
    return rules;
}

} // namespace

class TestCurriculum final : public QObject {
    Q_OBJECT

private slots:
    void finishedLesson_lacksNothing();
    void emptyLesson_lacksEverything();
    void place_isRelativeToThePack();
    void readingLesson_needsNoExamples();
    void words_leaveOutCode();
    void statistics_tellOfBalance();
};

void TestCurriculum::finishedLesson_lacksNothing()
{
    QCOMPARE(rulesOf(finishedLesson()), QStringList());
}

void TestCurriculum::emptyLesson_lacksEverything()
{
    const QStringList rules{u"lesson-too-short"_s,       u"lesson-without-production"_s,   u"lesson-without-contrast"_s,
                            u"too-few-topics"_s,         u"lesson-without-picture"_s,      u"too-few-examples"_s,
                            u"lesson-without-failure"_s, u"too-few-questions"_s,           u"too-few-predictions"_s,
                            u"too-few-self-checks"_s,    u"too-few-interview-questions"_s, u"too-few-exercises"_s};
    Course::Lesson lesson;
    lesson.folder = u"/pack/01-orders"_s;
    QCOMPARE(rulesOf(lesson), rules);
}

void TestCurriculum::place_isRelativeToThePack()
{
    Course::Lesson lesson = finishedLesson();
    lesson.exercises.front().hints = {u"concept"_s};
    const Course::Problems problems = checkCurriculum(courseOf(lesson), lesson);
    QCOMPARE(problems.size(), 1U);
    QCOMPARE(problems.front().rule, u"too-few-hints"_s);
    QCOMPARE(problems.front().file, u"01-orders/exercises/one/exercise.toml"_s);
}

void TestCurriculum::readingLesson_needsNoExamples()
{
    Course::Lesson lesson = finishedLesson();
    lesson.mode = Course::Mode::Reading;
    lesson.body = u"word "_s.repeated(700) + u"\n## In production\n## Coming from C++\n| a | b |\n"_s;
    QCOMPARE(rulesOf(lesson), QStringList());
}

void TestCurriculum::words_leaveOutCode()
{
    QCOMPARE(wordCount(u"It's a well-known fact.\n\n```rust\nfn main() {}\n```\n`one` more — end"_s), 7);
}

void TestCurriculum::statistics_tellOfBalance()
{
    Course::Course course = courseOf(finishedLesson());
    course.lessons.front().questions.clear();
    course.bank = {choice({u"the longest one"_s, u"b"_s}, 0), choice({u"a"_s, u"b"_s, u"long"_s}, 2),
                   choice({u"a"_s, u"long"_s}, 0), choice({u"same"_s, u"size"_s}, 1),
                   question(Course::QuestionUse::Interview, Course::QuestionKind::Open)};
    const AuthorStatistics statistics = statisticsOf(course);
    QCOMPARE(statistics.singleChoices, 4);
    QCOMPARE(statistics.longestIsCorrect, 2);
    QCOMPARE(statistics.longestIsCorrectShare(), 0.5);
    QCOMPARE(statistics.correctPositions, (QList<int>{2, 1, 1}));
    QCOMPARE(statistics.interview, 1);
    QCOMPARE(statistics.fences, 4);
    QCOMPARE(statistics.runnable, 3);
    QCOMPARE(AuthorStatistics().longestIsCorrectShare(), 0.0);
}

QTEST_APPLESS_MAIN(TestCurriculum)
#include "tst_curriculum.moc"
