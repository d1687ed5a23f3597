// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/judgement.h"

#include <QTest>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Course::ExerciseCheck;
using Runner::Outcome;
using State = Runner::TestCase::State;
using Workbench::Judgement;
using Workbench::Order;

namespace {

Order orderFor(ExerciseCheck check, bool isCheck = true)
{
    Course::Exercise exercise;
    exercise.check = check;
    exercise.forbid = {u"unsafe"_s};
    exercise.expectedStdout = check == ExerciseCheck::Output ? u"one\ntwo\n"_s : QString();
    Order order;
    order.document = {u"lesson/task"_s, u"Task"_s, {}, exercise};
    order.text = "fn main() {}\n";
    order.isCheck = isCheck;
    return order;
}

Runner::RunResult ran(Outcome outcome, int exitCode, const QByteArray &output = {})
{
    Runner::RunResult result;
    result.outcome = outcome;
    result.exitCode = exitCode;
    result.standardOutput = output;
    return result;
}

Runner::TestResult tested(const std::vector<State> &states, Outcome outcome = Outcome::Finished)
{
    Runner::TestResult result;
    result.outcome = outcome;
    for (const State state : states) {
        Runner::TestCase test;
        test.state = state;
        result.tests.push_back(test);
    }
    return result;
}

} // namespace

class TestJudgement final : public QObject {
    Q_OBJECT

private slots:
    void run_isJudgedByHowItEnded_data()
    {
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<bool>("isSolved");
        QTest::newRow("finished") << Outcome::Finished << 0 << true;
        QTest::newRow("finished with a code") << Outcome::Finished << 1 << false;
        QTest::newRow("panicked") << Outcome::Panicked << 101 << false;
        QTest::newRow("panicked, code lost") << Outcome::Panicked << 0 << false;
        QTest::newRow("signalled") << Outcome::Signalled << 0 << false;
        QTest::newRow("timed out") << Outcome::TimedOut << 0 << false;
        QTest::newRow("too much memory") << Outcome::MemoryLimit << 0 << false;
        QTest::newRow("too much output") << Outcome::OutputLimit << 0 << false;
        QTest::newRow("stopped") << Outcome::Stopped << 0 << false;
        QTest::newRow("not compiled") << Outcome::CompileFailed << 0 << false;
        QTest::newRow("not started") << Outcome::NotStarted << 0 << false;
    }

    void run_isJudgedByHowItEnded()
    {
        QFETCH(Outcome, outcome);
        QFETCH(int, exitCode);
        QFETCH(bool, isSolved);
        for (const ExerciseCheck check : {ExerciseCheck::Run, ExerciseCheck::Output, ExerciseCheck::Clippy}) {
            const Judgement judgement = judgeRun(orderFor(check), ran(outcome, exitCode, "one\ntwo\n"));
            QCOMPARE(judgement.isSolved, isSolved);
            QCOMPARE(judgement.objection, QString()); // the compiler or the program has said it already
        }
    }

    void output_mustBeWhatIsAskedFor_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<bool>("isSolved");
        QTest::newRow("the same") << "one\ntwo\n"_ba << true;
        QTest::newRow("no last line end") << "one\ntwo"_ba << true;
        QTest::newRow("CRLF") << "one\r\ntwo\r\n"_ba << true;
        QTest::newRow("spaces at line ends") << "one  \ntwo \n\n"_ba << true;
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("a line less") << "one\n"_ba << false;
        QTest::newRow("a line more") << "one\ntwo\nthree\n"_ba << false;
        QTest::newRow("another order") << "two\none\n"_ba << false;
        QTest::newRow("case") << "One\ntwo\n"_ba << false;
        QTest::newRow("no UTF-8") << "one\nt\xffwo\n"_ba << false;
    }

    void output_mustBeWhatIsAskedFor()
    {
        QFETCH(QByteArray, output);
        QFETCH(bool, isSolved);
        const Judgement judgement = judgeRun(orderFor(ExerciseCheck::Output), ran(Outcome::Finished, 0, output));
        QCOMPARE(judgement.isSolved, isSolved);
        QCOMPARE(judgement.objection, isSolved ? QString() : u"It runs, but it shall print:\none\ntwo"_s);
    }

    void wrongOutput_isToldOnlyWhenAskedFor()
    {
        const auto result = ran(Outcome::Finished, 0, "something else\n");
        QVERIFY(judgeRun(orderFor(ExerciseCheck::Output, false), result).objection.isEmpty()); // F5 to try it
        QVERIFY(!judgeRun(orderFor(ExerciseCheck::Output, true), result).objection.isEmpty());
    }

    void runByHand_decidesOnlyWhereARunIsAskedFor_data()
    {
        QTest::addColumn<ExerciseCheck>("check");
        QTest::addColumn<bool>("isSolved");
        QTest::newRow("run") << ExerciseCheck::Run << true;
        QTest::newRow("output") << ExerciseCheck::Output << true;
        QTest::newRow("tests") << ExerciseCheck::Tests << false;
        QTest::newRow("Clippy") << ExerciseCheck::Clippy << false;
    }

    void runByHand_decidesOnlyWhereARunIsAskedFor()
    {
        QFETCH(ExerciseCheck, check);
        QFETCH(bool, isSolved);
        QCOMPARE(judgeRun(orderFor(check, false), ran(Outcome::Finished, 0, "one\ntwo\n")).isSolved, isSolved);
    }

    void programOfNoExercise_isNeverJudged()
    {
        Order order = orderFor(ExerciseCheck::Run);
        order.document.exercise.reset();
        order.text = "unsafe {}";
        const Judgement run = judgeRun(order, ran(Outcome::Finished, 0));
        QVERIFY(!run.isSolved && run.objection.isEmpty());
        const Judgement tests = judgeTests(order, tested({State::Passed}));
        QVERIFY(!tests.isSolved && tests.objection.isEmpty());
    }

    void tests_mustAllPass_data()
    {
        QTest::addColumn<QList<State>>("states");
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<bool>("isSolved");
        const auto row = [](const char *name, const QList<State> &states, Outcome outcome, bool isSolved) {
            QTest::newRow(name) << states << outcome << isSolved;
        };
        row("one passed", {State::Passed}, Outcome::Finished, true);
        row("one ignored", {State::Passed, State::Ignored}, Outcome::Finished, true);
        row("one failed", {State::Passed, State::Failed}, Outcome::Finished, false);
        row("one too slow", {State::Passed, State::TimedOut}, Outcome::Finished, false);
        row("one not run", {State::Passed, State::NotRun}, Outcome::Finished, false);
        row("all ignored", {State::Ignored, State::Ignored}, Outcome::Finished, false);
        row("none", {}, Outcome::Finished, false);
        row("stopped after the last", {State::Passed}, Outcome::Stopped, false);
        row("not compiled", {}, Outcome::CompileFailed, false);
        row("all passed of a build that failed", {State::Passed}, Outcome::CompileFailed, false);
    }

    void tests_mustAllPass()
    {
        QFETCH(QList<State>, states);
        QFETCH(Outcome, outcome);
        QFETCH(bool, isSolved);
        const auto result = tested({states.begin(), states.end()}, outcome);
        QCOMPARE(judgeTests(orderFor(ExerciseCheck::Tests), result).isSolved, isSolved);
        QCOMPARE(judgeTests(orderFor(ExerciseCheck::Tests, false), result).isSolved, isSolved); // F6 counts, too
    }

    void hiddenInput_decidesAfterTheOneThatIsShown()
    {
        Order order = orderFor(ExerciseCheck::Output);
        order.document.exercise->hiddenStdin = u"3"_s;
        order.document.exercise->hiddenStdout = u"three"_s;
        QVERIFY(!judgeRun(order, ran(Outcome::Finished, 0, "other")).needsHiddenRun);
        const Judgement first = judgeRun(order, ran(Outcome::Finished, 0, "one\ntwo\n"));
        QVERIFY(first.needsHiddenRun && !first.isSolved && first.objection.isEmpty());
        order.shownOutput = "one\ntwo\n"_ba;
        QVERIFY(judgeRun(order, ran(Outcome::Finished, 0, "three\n")).isSolved);
        const Judgement other = judgeRun(order, ran(Outcome::Finished, 0, "one\ntwo\n"));
        QVERIFY(!other.isSolved && !other.needsHiddenRun);
        QVERIFY2(other.objection.contains(u"not for another one"_s), qPrintable(other.objection));
    }

    void forbiddenWay_isToldHoweverItWasRun_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line"); // 0: it is none
        QTest::newRow("used") << "fn main() {\n    unsafe {}\n}\n"_ba << 2;
        QTest::newRow("used with CRLF") << "fn main() {\r\n    unsafe {}\r\n}\r\n"_ba << 2;
        QTest::newRow("in a comment") << "// unsafe\nfn main() {}\n"_ba << 0;
        QTest::newRow("in a string") << "fn main() { let _ = \"unsafe\"; }\n"_ba << 0;
        QTest::newRow("part of a name") << "fn unsafer() {}\nfn main() {}\n"_ba << 0;
    }

    void forbiddenWay_isToldHoweverItWasRun()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        const QString sentence =
            line == 0 ? QString()
                      : u"It works, but this exercise asks for a way without “unsafe” (line %1)."_s.arg(line);
        for (const bool isCheck : {false, true}) {
            Order order = orderFor(ExerciseCheck::Run, isCheck);
            order.text = text;
            const Judgement judgement = judgeRun(order, ran(Outcome::Finished, 0));
            QCOMPARE(judgement.isSolved, line == 0);
            QCOMPARE(judgement.objection, sentence);
        }
    }

    void forbiddenWay_inAProjectNamesTheFile()
    {
        Order order = orderFor(ExerciseCheck::Tests);
        order.text = "unsafe {}"; // of the shown file; the project's texts count
        order.project = {order.id(), {{u"Cargo.toml"_s, "# unsafe"}, {u"src/main.rs"_s, "fn main() {}"}}};
        QVERIFY(judgeTests(order, tested({State::Passed})).isSolved);
        order.project.files.push_back({u"src/deep/a.rs"_s, "\n\nunsafe fn f() {}"});
        const Judgement judgement = judgeTests(order, tested({State::Passed}));
        QVERIFY(!judgement.isSolved);
        QVERIFY2(judgement.objection.contains(u"src/deep/a.rs, line 3"_s), qPrintable(judgement.objection));
    }

    void failure_comesBeforeTheForbiddenWay()
    {
        Order order = orderFor(ExerciseCheck::Tests);
        order.text = "unsafe {}";
        const Judgement judgement = judgeTests(order, tested({State::Failed}));
        QVERIFY(!judgement.isSolved);
        QVERIFY(judgement.objection.isEmpty()); // first it must work
    }
};

QTEST_GUILESS_MAIN(TestJudgement)
#include "tst_judgement.moc"
