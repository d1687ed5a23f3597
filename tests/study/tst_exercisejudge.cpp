// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/exercisejudge.h"

#include <QTest>

using namespace Ochre::Study;
using namespace Qt::StringLiterals;
using Ochre::Course::Exercise;
using Ochre::Course::ExerciseCheck;

namespace {

Exercise exerciseBy(ExerciseCheck check)
{
    Exercise exercise;
    exercise.id = u"sum"_s;
    exercise.check = check;
    return exercise;
}

ExerciseOutcome success(const QByteArray &output = {})
{
    ExerciseOutcome outcome;
    outcome.texts = {{{}, "fn main() {}\n"}};
    outcome.compiled = true;
    outcome.succeeded = true;
    outcome.tests = 3;
    outcome.output = output;
    return outcome;
}

} // namespace

class TestExerciseJudge final : public QObject {
    Q_OBJECT

private slots:
    // A Cargo.toml with `path = "code/main.rs"` hides nothing.
    void everyRustFileOfAProject_isJudged_data()
    {
        QTest::addColumn<bool>("judged");
        for (const char *path : {"", "src/main.rs", "src/tests/one.rs", "member/src/lib.rs", "code/main.rs", "main.rs",
                                 "build.rs", "member/hidden/lib.rs"}) {
            QTest::newRow(path) << true;
        }
        for (const char *path : {"tests/it.rs", "member/tests/it.rs", "examples/a.rs", "benches/b.rs", "Cargo.toml",
                                 "src/notes.txt", "src/main.rs.bak"}) {
            QTest::newRow(path) << false;
        }
    }

    void everyRustFileOfAProject_isJudged()
    {
        QFETCH(bool, judged);
        QCOMPARE(isJudged({QString::fromLatin1(QTest::currentDataTag()), "fn main() {}\n"}), judged);
    }

    void facts_decide_data()
    {
        QTest::addColumn<ExerciseCheck>("check");
        QTest::addColumn<bool>("compiled");
        QTest::addColumn<bool>("succeeded");
        QTest::addColumn<int>("tests");
        QTest::addColumn<Shortcoming>("expected");
        for (const auto &[name, check] :
             {std::pair{"run", ExerciseCheck::Run}, std::pair{"tests", ExerciseCheck::Tests},
              std::pair{"output", ExerciseCheck::Output}, std::pair{"clippy", ExerciseCheck::Clippy}}) {
            QTest::addRow("%s, all well", name) << check << true << true << 3 << Shortcoming::None;
            QTest::addRow("%s, does not compile", name) << check << false << true << 3 << Shortcoming::DoesNotCompile;
            QTest::addRow("%s, fails", name) << check << true << false << 3 << Shortcoming::Failed;
            QTest::addRow("%s, no test ran", name)
                << check << true << true << 0
                << (check == ExerciseCheck::Tests ? Shortcoming::NothingRan : Shortcoming::None);
        }
    }

    void facts_decide()
    {
        QFETCH(ExerciseCheck, check);
        QFETCH(bool, compiled);
        QFETCH(bool, succeeded);
        QFETCH(int, tests);
        ExerciseOutcome outcome = success();
        outcome.compiled = compiled;
        outcome.succeeded = succeeded;
        outcome.tests = tests;
        QTEST(judgeExercise(exerciseBy(check), outcome).shortcoming, "expected");
    }

    void hiddenRun_isDemandedToo_data()
    {
        QTest::addColumn<bool>("ran");
        QTest::addColumn<bool>("succeeded");
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<Shortcoming>("expected");
        QTest::newRow("right") << true << true << "30\n"_ba << Shortcoming::None;
        QTest::newRow("the output that is shown") << true << true << "6\n"_ba << Shortcoming::HiddenInput;
        QTest::newRow("fails") << true << false << "30\n"_ba << Shortcoming::HiddenInput;
        QTest::newRow("not run") << false << false << QByteArray() << Shortcoming::HiddenInput;
    }

    void hiddenRun_isDemandedToo()
    {
        QFETCH(bool, ran);
        QFETCH(bool, succeeded);
        QFETCH(QByteArray, output);
        Exercise exercise = exerciseBy(ExerciseCheck::Output);
        exercise.expectedStdout = u"6\n"_s;
        exercise.hiddenStdin = u"10 20"_s;
        exercise.hiddenStdout = u"30"_s;
        ExerciseOutcome outcome = success("6\n");
        if (ran) {
            outcome.hidden = HiddenRun{succeeded, output};
        }
        QTEST(judgeExercise(exercise, outcome).shortcoming, "expected");
        outcome.output = "7\n"; // what is shown comes first
        QCOMPARE(judgeExercise(exercise, outcome).shortcoming, Shortcoming::OtherOutput);
    }

    void task_isJudgedByItsTests()
    {
        Ochre::Course::TaskQuestion task;
        task.starter = u"fn main() {}"_s;
        task.tests = u"#[test] fn a() {}"_s;
        const Exercise exercise = taskExercise(task);
        QCOMPARE(exercise.starter, task.starter.toUtf8());
        QVERIFY(judgeExercise(exercise, success()).isSolved());
        ExerciseOutcome outcome = success();
        outcome.tests = 0;
        QCOMPARE(judgeExercise(exercise, outcome).shortcoming, Shortcoming::NothingRan);
    }

    void work_isEverythingThatIsProgrammed()
    {
        Ochre::Course::Lesson lesson;
        lesson.exercises.resize(1);
        lesson.exercises[0].id = u"exercise"_s;
        lesson.drills.resize(1);
        lesson.drills[0].id = u"drill"_s;
        lesson.questions.resize(2);
        lesson.questions[1].id = u"task"_s;
        lesson.questions[1].prompt = u"Write `total`, which adds the numbers of a slice and stops at the first zero."_s;
        lesson.questions[1].task.emplace().minutes = 10;
        const std::vector<Exercise> work = workOf(lesson);
        QCOMPARE(work.size(), 3U);
        QCOMPARE(work[0].id, u"exercise"_s);
        QCOMPARE(work[1].id, u"drill"_s);
        QCOMPARE(work[2].id, u"task"_s);
        QCOMPARE(work[2].minutes, 10);
        QCOMPARE(work[2].goal, lesson.questions[1].prompt);
        QCOMPARE(work[2].title, u"Write total, which adds the numbers of a…"_s);
        QVERIFY(work[2].task && !work[1].task);
        lesson.questions[1].task->title = u"A short total"_s;
        QCOMPARE(workOf(lesson)[2].title, u"A short total"_s);
    }

    void output_isComparedLineByLine_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QByteArray>("printed");
        QTest::addColumn<int>("line"); // 0 = no difference
        QTest::newRow("equal") << u"a\nb\n"_s << "a\nb\n"_ba << 0;
        QTest::newRow("no newline at the end") << u"a\nb\n"_s << "a\nb"_ba << 0;
        QTest::newRow("spaces at line ends") << u"a\nb"_s << "a  \nb\t\n\n"_ba << 0;
        QTest::newRow("Windows line ends") << u"a\nb"_s << "a\r\nb\r\n"_ba << 0;
        QTest::newRow("spaces at the beginning count") << u"  a"_s << "a"_ba << 1;
        QTest::newRow("an empty line at the beginning counts") << u"a"_s << "\na"_ba << 1;
        QTest::newRow("another line") << u"a\nb\nc"_s << "a\nx\nc"_ba << 2;
        QTest::newRow("too short") << u"a\nb"_s << "a"_ba << 2;
        QTest::newRow("too long") << u"a"_s << "a\nb"_ba << 2;
        QTest::newRow("nothing") << u"a"_s << ""_ba << 1;
    }

    void output_isComparedLineByLine()
    {
        QFETCH(QString, wanted);
        QFETCH(QByteArray, printed);
        QFETCH(int, line);
        Exercise exercise = exerciseBy(ExerciseCheck::Output);
        exercise.expectedStdout = wanted;
        const Verdict verdict = judgeExercise(exercise, success(printed));
        QCOMPARE(verdict.isSolved(), line == 0);
        QCOMPARE(verdict.difference ? verdict.difference->line : 0, line);
    }

    void tests_decideAloneWhenThereAreSome()
    {
        Exercise exercise = exerciseBy(ExerciseCheck::Tests);
        exercise.expectedStdout = u"what main prints"_s;
        QVERIFY(judgeExercise(exercise, success("something else")).isSolved());
    }

    void brokenRules_countLast()
    {
        Ochre::Diagnostics::Span place;
        place.file = u"src/lib.rs"_s;
        place.lineStart = 3;
        const RuleBreaches breaches{{u"clone"_s, false, place}, {u"loop in f"_s, true}};
        ExerciseOutcome outcome = success("a");
        outcome.breaches = breaches;
        Exercise exercise = exerciseBy(ExerciseCheck::Output);
        exercise.expectedStdout = u"a"_s;
        const Verdict verdict = judgeExercise(exercise, outcome);
        QCOMPARE(verdict.shortcoming, Shortcoming::BreaksRule);
        QCOMPARE(verdict.breaches, breaches);
        QCOMPARE(verdict.file, u"src/lib.rs"_s);
        QVERIFY(!verdict.isSolved());
        exercise.expectedStdout = u"b"_s;
        QCOMPARE(judgeExercise(exercise, outcome).shortcoming, Shortcoming::OtherOutput);
        outcome.compiled = false;
        QCOMPARE(judgeExercise(exercise, outcome).shortcoming, Shortcoming::DoesNotCompile);
    }

    void forbiddenUse_isFoundAtItsPlace_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line"); // 0 = allowed
        QTest::newRow("program") << QString() << "fn main() {\n    let b = a.clone();\n}\n"_ba << 2;
        QTest::newRow("spaced") << QString() << "fn main() {\n\n    a . clone ( );\n}\n"_ba << 3;
        QTest::newRow("comment") << QString() << "// a.clone()\nfn main() {}\n"_ba << 0;
        QTest::newRow("text") << QString() << "fn main() { println!(\"a.clone()\"); }\n"_ba << 0;
        QTest::newRow("source of a project") << u"src/lib.rs"_s << "pub fn f() { a.clone(); }\n"_ba << 1;
        QTest::newRow("source of a workspace's member")
            << u"meter-core/src/lib.rs"_s << "pub fn f() { a.clone(); }\n"_ba << 1;
        QTest::newRow("tests of a workspace's member")
            << u"meter-core/tests/it.rs"_s << "pub fn f() { a.clone(); }\n"_ba << 0;
        QTest::newRow("tests of a project") << u"tests/it.rs"_s << "fn f() { a.clone(); }\n"_ba << 0;
        QTest::newRow("text of a project") << u"src/notes.txt"_s << "a.clone()\n"_ba << 0;
    }

    void forbiddenUse_isFoundAtItsPlace()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        Exercise exercise = exerciseBy(ExerciseCheck::Run);
        exercise.forbid = {u".clone()"_s};
        ExerciseOutcome outcome = success();
        outcome.texts = {{path, text}};
        const Verdict verdict = judgeExercise(exercise, outcome);
        QCOMPARE(verdict.shortcoming, line == 0 ? Shortcoming::None : Shortcoming::Forbidden);
        if (line > 0) {
            QCOMPARE(verdict.forbidden->line, line);
            QCOMPARE(verdict.file, path);
        }
    }
};

QTEST_GUILESS_MAIN(TestExerciseJudge)
#include "tst_exercisejudge.moc"
