// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claimbench.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Checker;
using namespace Qt::StringLiterals;

namespace {

using Course::Exercise;
using Course::ExerciseCheck;
using Runner::Outcome;

TrialResult tested(int tests, bool passed)
{
    TrialResult result = compiled();
    result.tests = tests;
    result.passed = passed;
    return result;
}

} // namespace

class TestExerciseClaims final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    Exercise m_exercise;
    Course::Problems m_problems;

    [[nodiscard]] QString at(const QString &file) const { return m_folder->path() + u"/01-a/exercises/ex/"_s + file; }

    void write(const QString &file, const QByteArray &content) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(at(file)).path()));
        QFile target(at(file));
        QVERIFY(target.open(QIODevice::WriteOnly));
        QCOMPARE(target.write(content), content.size());
    }

    Claims claims()
    {
        Course::Lesson lesson;
        lesson.folder = m_folder->path() + u"/01-a"_s;
        lesson.exercises = {m_exercise};
        Course::Course course;
        course.folder = m_folder->path();
        course.edition = u"2024"_s;
        m_problems.clear();
        return exerciseClaims(course, lesson, m_problems);
    }

    [[nodiscard]] static QStringList filesOf(const Claims &claims)
    {
        QStringList files;
        for (const Claim &claim : claims) {
            files << claim.file.section(u'/', 3);
        }
        return files;
    }

    [[nodiscard]] static QList<int> kindsOf(const Claim &claim)
    {
        QList<int> kinds;
        for (const Trial &trial : claim.trials) {
            kinds << static_cast<int>(trial.kind);
        }
        return kinds;
    }

    [[nodiscard]] QStringList rules(const Claim &claim, const TrialResults &results) const
    {
        QStringList found;
        for (const QString &line : judged(claim, results)) {
            found << line.section(u' ', 1);
        }
        return found;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_exercise = {};
        m_exercise.folder = at({}).chopped(1);
        m_exercise.starter = "fn main() { starter }\n";
        m_exercise.solution = "fn main() { solution }\n";
        m_exercise.starterFails = {u"E0382"_s};
    }

    void attempts_areStarterSolutionAndWrongOnes()
    {
        write(u"wrong/b.rs"_s, "fn main() { b }\n");
        write(u"wrong/a.rs"_s, "fn main() { a }\n");
        m_exercise.wrongSolutions = {at(u"wrong/a.rs"_s), at(u"wrong/b.rs"_s)};
        const Claims made = claims();
        QCOMPARE(filesOf(made), (QStringList{u"main.rs"_s, u"solution.rs"_s, u"wrong/a.rs"_s, u"wrong/b.rs"_s}));
        QCOMPARE(made[0].trials.front().source, m_exercise.starter);
        QCOMPARE(made[3].trials.front().source, QByteArray("fn main() { b }\n"));
        QVERIFY(m_problems.empty());
    }

    void trials_areThoseThatDecide_data()
    {
        QTest::addColumn<int>("check");
        QTest::addColumn<QStringList>("starterFails");
        QTest::addColumn<QList<int>>("starter");
        QTest::addColumn<QList<int>>("wrong");
        constexpr int run = static_cast<int>(TrialKind::Run);
        constexpr int test = static_cast<int>(TrialKind::Test);
        constexpr int lint = static_cast<int>(TrialKind::Lint);
        const auto row = [](const char *name, ExerciseCheck check) -> QTestData & {
            return QTest::newRow(name) << static_cast<int>(check);
        };
        row("run", ExerciseCheck::Run) << QStringList{u"E0382"_s} << QList{run} << QList{run};
        row("run, panic", ExerciseCheck::Run) << QStringList{u"panic"_s} << QList{run} << QList{run};
        row("output", ExerciseCheck::Output) << QStringList{u"output"_s} << QList{run} << QList{run};
        row("tests", ExerciseCheck::Tests) << QStringList{u"tests"_s} << QList{test} << QList{test};
        row("tests, panic", ExerciseCheck::Tests) << QStringList{u"panic"_s} << QList{test, run} << QList{test};
        row("clippy", ExerciseCheck::Clippy) << QStringList{u"clippy"_s} << QList{run, lint} << QList{run, lint};
        row("tests, clippy and panic", ExerciseCheck::Tests)
            << QStringList{u"panic"_s, u"clippy"_s} << QList{test, lint, run} << QList{test};
    }

    void trials_areThoseThatDecide()
    {
        QFETCH(int, check);
        QFETCH(QStringList, starterFails);
        m_exercise.check = static_cast<ExerciseCheck>(check);
        m_exercise.starterFails = starterFails;
        m_exercise.tests = "#[test]\nfn a() {}\n";
        m_exercise.stdinText = u"in"_s;
        write(u"wrong/a.rs"_s, "fn main() {}\n");
        m_exercise.wrongSolutions = {at(u"wrong/a.rs"_s)};
        const Claims made = claims();
        QTEST(kindsOf(made[0]), "starter");
        QTEST(kindsOf(made[2]), "wrong");
        QCOMPARE(kindsOf(made[1]).sliced(1),
                 (QList{static_cast<int>(TrialKind::Lint), static_cast<int>(TrialKind::Format)}));
        for (const Trial &trial : made[0].trials) { // input and tests count only where they are used
            QCOMPARE(trial.input, trial.kind == TrialKind::Run ? QByteArray("in") : QByteArray());
            QCOMPARE(trial.tests, trial.kind == TrialKind::Test ? m_exercise.tests : QByteArray());
        }
    }

    void wrongAnswerThatCannotBeRead_isAProblem()
    {
        write(u"wrong/a.rs"_s, "// \xFF");
        QTemporaryDir outside;
        QFile secret(outside.filePath(u"secret.rs"_s));
        QVERIFY(secret.open(QIODevice::WriteOnly));
        QVERIFY(QFile::link(secret.fileName(), at(u"wrong/b.rs"_s)));
        m_exercise.wrongSolutions = {at(u"wrong/a.rs"_s), at(u"wrong/b.rs"_s), at(u"wrong/gone.rs"_s)};
        QCOMPARE(claims().size(), 2U);
        const QString folder = u"01-a/exercises/ex/wrong/"_s;
        QCOMPARE(placesOf(m_problems),
                 (QStringList{folder + u"a.rs:1 file-not-utf8"_s, folder + u"b.rs:1 path-outside"_s,
                              folder + u"gone.rs:1 file-missing"_s}));
    }

    void project_isOverlaidByItsAnswers()
    {
        m_exercise.projectFolder = at(u"project"_s);
        write(u"project/Cargo.toml"_s, "[package]");
        write(u"project/src/lib.rs"_s, "starter");
        write(u"solution/src/lib.rs"_s, "solution");
        write(u"wrong/one/src/lib.rs"_s, "one");
        write(u"wrong/two/src/more.rs"_s, "two");
        const Claims made = claims();
        QCOMPARE(filesOf(made), (QStringList{u"project"_s, u"solution"_s, u"wrong/one"_s, u"wrong/two"_s}));
        const auto contentOf = [&made](std::size_t claim, const QString &path) {
            for (const Course::ProjectFile &file : made[claim].trials.front().files) {
                if (file.path == path) {
                    return file.content;
                }
            }
            return QByteArray("none");
        };
        QCOMPARE(contentOf(0, u"src/lib.rs"_s), "starter");
        QCOMPARE(contentOf(1, u"src/lib.rs"_s), "solution");
        QCOMPARE(contentOf(1, u"Cargo.toml"_s), "[package]");
        QCOMPARE(contentOf(3, u"src/lib.rs"_s), "starter");
        QCOMPARE(contentOf(3, u"src/more.rs"_s), "two");
    }

    void projectWithoutAnswer_isAProblem()
    {
        m_exercise.projectFolder = at(u"project"_s);
        write(u"project/Cargo.toml"_s, "[package]");
        QVERIFY(QDir().mkpath(at(u"wrong/nothing"_s)));
        QCOMPARE(filesOf(claims()), QStringList{u"project"_s});
        QCOMPARE(placesOf(m_problems), (QStringList{u"01-a/exercises/ex/solution:0 solution-missing"_s,
                                                    u"01-a/exercises/ex/wrong/nothing:0 solution-missing"_s}));
        write(u"solution/a"_s, QByteArray((1 << 20) + 1, 'x'));
        QCOMPARE(filesOf(claims()), QStringList{u"project"_s});
        QCOMPARE(m_problems.front().rule, u"project-unreadable"_s);
    }

    void solution_isJudged_data()
    {
        QTest::addColumn<int>("check");
        QTest::addColumn<TrialResults>("results");
        QTest::addColumn<QStringList>("rules");
        const TrialResult fine = compiled();
        const QStringList fails{u"solution-fails"_s};
        const auto row = [](const char *name, ExerciseCheck check) -> QTestData & {
            return QTest::newRow(name) << static_cast<int>(check);
        };
        row("fine", ExerciseCheck::Run) << TrialResults{fine, fine, fine} << QStringList();
        row("does not compile", ExerciseCheck::Run) << TrialResults{refused({u"E0382"_s}), fine, fine} << fails;
        row("panics", ExerciseCheck::Run) << TrialResults{ended(Outcome::Panicked), fine, fine} << fails;
        row("tests pass", ExerciseCheck::Tests) << TrialResults{tested(2, true), fine, fine} << QStringList();
        row("tests fail", ExerciseCheck::Tests) << TrialResults{tested(2, false), fine, fine} << fails;
        row("no tests", ExerciseCheck::Tests) << TrialResults{tested(0, true), fine, fine} << fails;
        row("prints it", ExerciseCheck::Output) << TrialResults{printed("7\n"), fine, fine} << QStringList();
        row("prints more", ExerciseCheck::Output) << TrialResults{printed("7\n8\n"), fine, fine} << fails;
        row("warns", ExerciseCheck::Run) << TrialResults{fine, warned(), fine} << QStringList{u"solution-warns"_s};
        row("Clippy refuses it", ExerciseCheck::Clippy)
            << TrialResults{fine, refused({u"clippy::all"_s}), fine} << QStringList{u"solution-warns"_s};
        row("unformatted", ExerciseCheck::Run)
            << TrialResults{fine, fine, ended(Outcome::Finished)} << QStringList{u"solution-format"_s};
        row("everything", ExerciseCheck::Tests)
            << TrialResults{tested(1, false), warned(), ended(Outcome::Finished)}
            << QStringList{u"solution-fails"_s, u"solution-warns"_s, u"solution-format"_s};
    }

    void solution_isJudged()
    {
        QFETCH(int, check);
        QFETCH(TrialResults, results);
        m_exercise.check = static_cast<ExerciseCheck>(check);
        m_exercise.expectedStdout = m_exercise.check == ExerciseCheck::Output ? u"7\n"_s : QString();
        QTEST(rules(claims()[1], results), "rules");
    }

    void hiddenInput_isRunLast()
    {
        m_exercise.check = ExerciseCheck::Output;
        m_exercise.stdinText = u"1"_s;
        m_exercise.expectedStdout = u"7\n"_s;
        m_exercise.hiddenStdin = u"2"_s;
        m_exercise.hiddenStdout = u"8\n"_s;
        write(u"wrong/a.rs"_s, "fn main() {}\n");
        m_exercise.wrongSolutions = {at(u"wrong/a.rs"_s)};
        const Claims made = claims();
        const TrialResult fine = compiled();
        for (const Claim &claim : made) {
            QCOMPARE(claim.trials.front().input, "1"_ba);
            QCOMPARE(claim.trials.back().input, "2"_ba);
            QCOMPARE(claim.trials.back().kind, TrialKind::Run);
        }
        QCOMPARE(made[1].trials.size(), 4U);
        QCOMPARE(rules(made[1], {printed("7\n"), fine, fine, printed("8\n")}), QStringList());
        QCOMPARE(rules(made[1], {printed("7\n"), fine, fine, printed("7\n")}), QStringList{u"solution-fails"_s});
        QCOMPARE(rules(made[1], {printed("7\n"), fine, fine, ended(Outcome::Panicked)}),
                 QStringList{u"solution-fails"_s});
        QCOMPARE(rules(made[2], {printed("7\n"), printed("7\n")}), QStringList());
        QCOMPARE(rules(made[2], {printed("7\n"), printed("8\n")}), QStringList{u"wrong-passes"_s});
    }

    void drills_areProvenAsExercises()
    {
        Course::Lesson lesson;
        lesson.drills = {m_exercise};
        Course::Course course;
        course.folder = m_exercise.folder;
        QCOMPARE(exerciseClaims(course, lesson, m_problems).size(), 2U);
    }

    void forbiddenToken_isShownInItsLine()
    {
        m_exercise.forbid = {u".clone()"_s, u"unsafe"_s};
        m_exercise.solution = "// unsafe\nfn main() {\n    a.clone();\n    unsafe {}\n}\n";
        const QString file = u"01-a/exercises/ex/solution.rs:"_s;
        QCOMPARE(judged(claims()[1], {compiled(), compiled(), compiled()}),
                 (QStringList{file + u"3 solution-forbidden"_s, file + u"4 solution-forbidden"_s}));
    }

    void starter_isJudged_data()
    {
        QTest::addColumn<QStringList>("fails");
        QTest::addColumn<int>("check");
        QTest::addColumn<TrialResults>("results");
        QTest::addColumn<QStringList>("rules");
        const TrialResult fine = compiled();
        const QStringList passes{u"starter-passes"_s};
        const QStringList codes{u"starter-codes"_s};
        const auto row = [](const char *name, const QStringList &fails, ExerciseCheck check) -> QTestData & {
            return QTest::newRow(name) << fails << static_cast<int>(check);
        };
        constexpr auto run = ExerciseCheck::Run;
        constexpr auto tests = ExerciseCheck::Tests;
        row("code", {u"E0382"_s}, run) << TrialResults{refused({u"E0382"_s})} << QStringList();
        row("other code", {u"E0382"_s}, run) << TrialResults{refused({u"E0505"_s})} << codes;
        row("one code too many", {u"E0382"_s}, run) << TrialResults{refused({u"E0382"_s, u"E0505"_s})} << codes;
        row("codes in any order", {u"E0505"_s, u"E0382"_s}, run)
            << TrialResults{refused({u"E0382"_s, u"E0505"_s})} << QStringList();
        row("no code", {u"E0382"_s}, run) << TrialResults{fine} << codes;
        row("error without a code", {u"error"_s}, run) << TrialResults{refused({u"error"_s})} << QStringList();
        row("lint", {u"unused_must_use"_s}, run) << TrialResults{refused({u"unused_must_use"_s})} << QStringList();
        row("tests fail", {u"tests"_s}, tests) << TrialResults{tested(3, false)} << QStringList();
        row("tests pass", {u"tests"_s}, tests) << TrialResults{tested(3, true)} << passes;
        row("there are no tests", {u"tests"_s}, tests) << TrialResults{tested(0, false)} << passes;
        row("does not even compile", {u"tests"_s}, tests)
            << TrialResults{refused({u"E0382"_s})} << QStringList{u"starter-fails"_s};
        row("prints wrong", {u"output"_s}, ExerciseCheck::Output) << TrialResults{printed("6\n")} << QStringList();
        row("prints right", {u"output"_s}, ExerciseCheck::Output) << TrialResults{printed("7\n")} << passes;
        row("panics", {u"panic"_s}, run) << TrialResults{ended(Outcome::Panicked)} << QStringList();
        row("exits badly", {u"panic"_s}, run) << TrialResults{ended(Outcome::Finished)} << passes;
        row("panics in its run", {u"panic"_s}, tests)
            << TrialResults{tested(1, false), ended(Outcome::Panicked)} << QStringList();
        row("does not panic in its run", {u"panic"_s}, tests) << TrialResults{tested(1, false), fine} << passes;
        row("Clippy finds something", {u"clippy"_s}, ExerciseCheck::Clippy)
            << TrialResults{fine, warned()} << QStringList();
        row("Clippy finds nothing", {u"clippy"_s}, ExerciseCheck::Clippy) << TrialResults{fine, fine} << passes;
        row("one of two ways", {u"tests"_s, u"panic"_s}, tests) << TrialResults{tested(1, false), fine} << passes;
    }

    void starter_isJudged()
    {
        QFETCH(QStringList, fails);
        QFETCH(int, check);
        QFETCH(TrialResults, results);
        m_exercise.starterFails = fails;
        m_exercise.check = static_cast<ExerciseCheck>(check);
        m_exercise.expectedStdout = m_exercise.check == ExerciseCheck::Output ? u"7\n"_s : QString();
        const Claim starter = claims().front();
        QCOMPARE(starter.trials.size(), results.size());
        QTEST(rules(starter, results), "rules");
    }

    void starterWithoutFault_mustWork_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("mustWork");
        QTest::newRow("refactor") << static_cast<int>(Course::ExerciseKind::Refactor) << true;
        QTest::newRow("project") << static_cast<int>(Course::ExerciseKind::Project) << true;
        QTest::newRow("predict") << static_cast<int>(Course::ExerciseKind::Predict) << false;
    }

    void starterWithoutFault_mustWork()
    {
        QFETCH(int, kind);
        QFETCH(bool, mustWork);
        m_exercise.starterFails.clear();
        m_exercise.kind = static_cast<Course::ExerciseKind>(kind);
        const Claim starter = claims().front();
        QCOMPARE(rules(starter, {compiled()}), QStringList());
        const QStringList told = mustWork ? QStringList{u"starter-fails"_s} : QStringList();
        QCOMPARE(rules(starter, {refused({u"E0382"_s})}), told);
        QCOMPARE(rules(starter, {ended(Outcome::Panicked)}), told);
    }

    void wrongAnswer_mustNotPass_data()
    {
        QTest::addColumn<int>("check");
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<TrialResults>("results");
        QTest::addColumn<bool>("passes");
        const QByteArray plain = "fn main() {}\n";
        const auto row = [](const char *name, ExerciseCheck check) -> QTestData & {
            return QTest::newRow(name) << static_cast<int>(check);
        };
        row("passes", ExerciseCheck::Run) << plain << TrialResults{compiled()} << true;
        row("does not compile", ExerciseCheck::Run) << plain << TrialResults{refused({u"E0382"_s})} << false;
        row("panics", ExerciseCheck::Run) << plain << TrialResults{ended(Outcome::Panicked)} << false;
        row("uses what is forbidden", ExerciseCheck::Run)
            << QByteArray("fn main() { a.clone(); }\n") << TrialResults{compiled()} << false;
        row("only speaks of it", ExerciseCheck::Run)
            << QByteArray("fn main() { } // .clone()\n") << TrialResults{compiled()} << true;
        row("tests pass", ExerciseCheck::Tests) << plain << TrialResults{tested(1, true)} << true;
        row("tests fail", ExerciseCheck::Tests) << plain << TrialResults{tested(1, false)} << false;
        row("Clippy finds nothing", ExerciseCheck::Clippy) << plain << TrialResults{compiled(), compiled()} << true;
        row("Clippy finds something", ExerciseCheck::Clippy) << plain << TrialResults{compiled(), warned()} << false;
    }

    void wrongAnswer_mustNotPass()
    {
        QFETCH(int, check);
        QFETCH(QByteArray, source);
        QFETCH(TrialResults, results);
        QFETCH(bool, passes);
        m_exercise.check = static_cast<ExerciseCheck>(check);
        m_exercise.forbid = {u".clone()"_s};
        write(u"wrong/a.rs"_s, source);
        m_exercise.wrongSolutions = {at(u"wrong/a.rs"_s)};
        QCOMPARE(rules(claims()[2], results), passes ? QStringList{u"wrong-passes"_s} : QStringList());
    }

    void problemOfAProject_isShownInItsFile()
    {
        m_exercise.projectFolder = at(u"project"_s);
        write(u"project/src/lib.rs"_s, "x");
        write(u"solution/src/lib.rs"_s, "y");
        const QString folder = u"01-a/exercises/ex/solution"_s;
        QCOMPARE(judged(claims()[1], {refused({u"E0308"_s}, 4, u"src/lib.rs"_s), compiled(), compiled()}),
                 QStringList{folder + u"/src/lib.rs:4 solution-fails"_s});
        QCOMPARE(judged(claims()[1], {refused({u"E0308"_s}, 0, {}), compiled(), compiled()}),
                 QStringList{folder + u":0 solution-fails"_s});
    }
};

QTEST_APPLESS_MAIN(TestExerciseClaims)
#include "tst_exerciseclaims.moc"
