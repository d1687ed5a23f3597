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

/// The result of one test of libtest.
struct TestOutcome {
    enum class State { Passed, Failed, Ignored, NotRun };
    State state = State::NotRun; ///< NotRun: the output names no result, as after an abort
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

/// The result of running one test with `NAME --exact`: libtest's stable text (its JSON needs nightly). What the test
/// process wrote to standard error is added to the output; a test that aborts says there why.
[[nodiscard]] TestOutcome parseTestRun(const QString &name, QByteArrayView standardOutput,
                                       QByteArrayView standardError = {});

/// The values of a failed assert_eq! or assert_ne! from a panic message of this or an older Rust.
[[nodiscard]] std::optional<AssertionValues> parseAssertion(const QString &panicMessage);

} // namespace Ochre::Diagnostics
