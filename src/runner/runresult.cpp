// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/runresult.h"

#include <algorithm>

namespace Ochre::Runner {

using namespace Qt::StringLiterals;

QString outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Finished:
        return u"finished"_s;
    case Outcome::CompileFailed:
        return u"compile-failed"_s;
    case Outcome::Panicked:
        return u"panicked"_s;
    case Outcome::Signalled:
        return u"signalled"_s;
    case Outcome::TimedOut:
        return u"timed-out"_s;
    case Outcome::MemoryLimit:
        return u"memory-limit"_s;
    case Outcome::OutputLimit:
        return u"output-limit"_s;
    case Outcome::ProcessLimit:
        return u"process-limit"_s;
    case Outcome::Stopped:
        return u"stopped"_s;
    case Outcome::NotStarted:
        break;
    }
    return u"not-started"_s;
}

bool TestResult::allPassed() const
{
    const auto isFine = [](const TestCase &test) {
        return test.state == TestCase::State::Passed || test.state == TestCase::State::Ignored;
    };
    const auto hasPassed = [](const TestCase &test) { return test.state == TestCase::State::Passed; };
    return outcome == Outcome::Finished && std::ranges::all_of(tests, isFine) && std::ranges::any_of(tests, hasPassed);
}

} // namespace Ochre::Runner
