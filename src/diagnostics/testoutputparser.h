// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagnostics/panicparser.h"

#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <optional>

namespace Ochre::Diagnostics {

/// What assert_eq! and assert_ne! say when they fail.
struct AssertionValues {
    QString left;           ///< the first argument, by convention the actual value; Debug text, may have several lines
    QString right;          ///< the second, the expected one
    QString message;        ///< the text of the author, empty when there is none
    bool isEquality = true; ///< false for assert_ne!

    bool operator==(const AssertionValues &) const = default;
};

/// How the tests of one program ended.
struct TestCounts {
    int passed = 0;
    int failed = 0;
    int ignored = 0;

    bool operator==(const TestCounts &) const = default;
};

/// The result of one test of libtest.
struct TestOutcome {
    enum class State { Passed, Failed, Ignored, NotRun };
    State state = State::NotRun; ///< NotRun: libtest itself told no result, as after an abort or exit(0) in the test
    QString name;
    QString output;    ///< what the test printed, panic message included
    QString message;   ///< why it failed or is ignored: panic message, `Error: …`, libtest's note
    Location location; ///< of the failed assertion, line 0 = not told
    std::optional<AssertionValues> assertion;
    bool expectsPanic = false; ///< #[should_panic]

    bool operator==(const TestOutcome &) const = default;
};

/// The names of the tests from `--list --format terse`, in that order; benchmarks are left out.
[[nodiscard]] QStringList parseTestList(QByteArrayView standardOutput);

/// What libtest counted in a run of a whole program. When its own words do not stand around the run from the beginning
/// to the end (exit, abort, a result that the program printed), every test that was announced counts as failed.
/// The exit code must agree: 0 with no failure.
[[nodiscard]] TestCounts parseTestCounts(QByteArrayView standardOutput);

/// The result of running one test with `NAME --exact`: libtest's stable text (its JSON needs nightly). What the test
/// process wrote to standard error is added to the output; a test that aborts says there why. The exit code must agree
/// before a test counts as passed.
[[nodiscard]] TestOutcome parseTestRun(const QString &name, QByteArrayView standardOutput,
                                       QByteArrayView standardError = {});

/// The values of a failed assert_eq! or assert_ne! from a panic message of this or an older Rust.
[[nodiscard]] std::optional<AssertionValues> parseAssertion(const QString &panicMessage);

} // namespace Ochre::Diagnostics
