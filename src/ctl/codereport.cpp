// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/codereport.h"

using namespace Qt::StringLiterals;

namespace Ochre::Ctl {

QJsonObject runJson(const Runner::RunResult &result, const CompilerText &text)
{
    return {{u"outcome"_s, Runner::outcomeName(result.outcome)},
            {u"exit_code"_s, result.exitCode},
            {u"signal"_s, result.signal},
            {u"stdout"_s, QString::fromUtf8(result.standardOutput)},
            {u"stderr"_s, QString::fromUtf8(result.standardError)},
            {u"stdout_dropped_bytes"_s, result.droppedBytes},
            {u"compile_ms"_s, result.compileMs},
            {u"run_ms"_s, result.runMs},
            {u"sandbox"_s, Sandbox::levelName(result.sandbox)},
            {u"message"_s, result.message},
            {u"diagnostics"_s, text.json(result.diagnostics)}};
}

QString stateName(Runner::TestCase::State state)
{
    switch (state) {
    case Runner::TestCase::State::Passed:
        return u"passed"_s;
    case Runner::TestCase::State::Failed:
        return u"failed"_s;
    case Runner::TestCase::State::Ignored:
        return u"ignored"_s;
    case Runner::TestCase::State::TimedOut:
        return u"timed-out"_s;
    case Runner::TestCase::State::NotRun:
        break;
    }
    return u"not-run"_s;
}

QJsonObject testJson(const Runner::TestResult &result, const CompilerText &text)
{
    QJsonArray tests;
    for (const Runner::TestCase &test : result.tests) {
        tests << QJsonObject{{u"name"_s, test.name},     {u"result"_s, stateName(test.state)},
                             {u"stdout"_s, test.output}, {u"file"_s, text.nameOf(test.file)},
                             {u"line"_s, test.line},     {u"message"_s, test.message}};
    }
    return {{u"outcome"_s, Runner::outcomeName(result.outcome)},
            {u"tests"_s, tests},
            {u"message"_s, result.message},
            {u"compile_ms"_s, result.compileMs},
            {u"run_ms"_s, result.runMs},
            {u"sandbox"_s, Sandbox::levelName(result.sandbox)},
            {u"diagnostics"_s, text.json(result.diagnostics)}};
}

} // namespace Ochre::Ctl
