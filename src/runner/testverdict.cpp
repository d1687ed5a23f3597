// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/testverdict.h"

#include "diagnostics/testoutputparser.h"

#include <QCoreApplication>

#include <algorithm>

namespace Ochre::Runner {

namespace {

using Told = Diagnostics::TestOutcome::State;

constexpr int failureCode = 101; // of libtest, and of a panic

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Runner::TestJob)
};

TestCase::State stateOf(Told told, const Sandbox::ProcessResult &process, Outcome outcome)
{
    if (outcome == Outcome::TimedOut) {
        return TestCase::State::TimedOut;
    }
    const bool agrees = process.end == Sandbox::ProcessResult::End::Exited && process.exitCode == 0;
    if (agrees && told == Told::Ignored) {
        return TestCase::State::Ignored;
    }
    return agrees && told == Told::Passed ? TestCase::State::Passed : TestCase::State::Failed;
}

// Why a test failed, when it is more than the message of its own panic.
QString messageFor(const Diagnostics::TestOutcome &told, const Sandbox::ProcessResult &process, const Ending &ending)
{
    if (process.end != Sandbox::ProcessResult::End::Exited) {
        return ending.message;
    }
    const bool hasFailed = told.state == Told::Failed || process.exitCode == failureCode;
    if (!hasFailed) {
        return Text::tr("This test did not come to its end: the whole program finished with code %1 before. Does "
                        "something call std::process::exit?")
            .arg(process.exitCode == Sandbox::endedEarlyCode ? 0 : process.exitCode);
    }
    return told.message.isEmpty() ? Text::tr("This test failed without a message.") : told.message;
}

} // namespace

TestCase judgeTest(const QString &name, const QByteArray &standardOutput, const QByteArray &standardError,
                   const Sandbox::ProcessResult &process, const ProgramBounds &bounds)
{
    const Diagnostics::TestOutcome told = Diagnostics::parseTestRun(name, standardOutput, standardError);
    const Ending ending = describeOutcome(process, standardError, bounds);
    TestCase test;
    test.name = name;
    test.state = stateOf(told.state, process, ending.outcome);
    test.output = told.output;
    test.message = told.message;
    test.file = told.location.file;
    test.line = told.location.line;
    if (told.assertion) {
        test.actual = told.assertion->left;
        test.expected = told.assertion->right;
        test.mustDiffer = !told.assertion->isEquality;
    }
    if (test.state == TestCase::State::Failed || test.state == TestCase::State::TimedOut) {
        test.message = messageFor(told, process, ending);
    }
    return test;
}

QString summaryOf(const std::vector<TestCase> &tests)
{
    const auto count = [&tests](TestCase::State state) { return std::ranges::count(tests, state, &TestCase::state); };
    if (tests.empty()) {
        return Text::tr("There are no tests in this program.");
    }
    const auto failed = count(TestCase::State::Failed) + count(TestCase::State::TimedOut);
    if (failed > 0) {
        return Text::tr("%n test(s) failed.", nullptr, static_cast<int>(failed));
    }
    if (count(TestCase::State::Passed) == 0) {
        return Text::tr("No test ran: every test is marked to be ignored.");
    }
    return Text::tr("All tests passed.");
}

} // namespace Ochre::Runner
