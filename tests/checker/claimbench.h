// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checker/claim.h"

#include <QTest>

namespace Ochre::Checker {

/// "file:line rule" of every problem.
inline QStringList told(const Course::Problems &problems)
{
    QStringList lines;
    for (const Course::Problem &problem : problems) {
        lines << QStringLiteral("%1:%2 %3").arg(problem.file, QString::number(problem.line), problem.rule);
    }
    return lines;
}

/// What the compiler said: nothing wrong.
inline TrialResult compiled()
{
    TrialResult result;
    result.compiled = true;
    result.passed = true;
    result.outcome = Runner::Outcome::Finished;
    result.ending = QStringLiteral("It ended.");
    return result;
}

inline TrialResult printed(const QByteArray &output)
{
    TrialResult result = compiled();
    result.output = output;
    return result;
}

/// The program came to another end than a good one.
inline TrialResult ended(Runner::Outcome outcome)
{
    TrialResult result = compiled();
    result.passed = false;
    result.outcome = outcome;
    result.ending = QStringLiteral("It ended badly.");
    return result;
}

/// It does not compile, for errors with these codes; "error" has none.
inline TrialResult refused(const QStringList &codes, int line = 2, const QString &file = QStringLiteral("main.rs"))
{
    TrialResult result;
    result.codes = codes;
    result.errorLines = {line};
    for (const QString &code : codes) {
        const QString known = code == QStringLiteral("error") ? QString() : code;
        result.messages.push_back({true, known, QStringLiteral("message of ") + code, file, line});
    }
    return result;
}

/// It compiles with one warning.
inline TrialResult warned(int line = 2, const QString &file = QStringLiteral("main.rs"))
{
    TrialResult result = compiled();
    result.passed = false;
    result.warnings = 1;
    result.messages = {{false, QStringLiteral("dead_code"), QStringLiteral("never used"), file, line}};
    return result;
}

/// What a claim makes of these results.
inline QStringList judged(const Claim &claim, const TrialResults &results)
{
    Course::Problems problems;
    claim.judge(results, problems);
    for (const Course::Problem &problem : problems) {
        if (problem.message.contains(u'%') || problem.message.size() < 10) {
            return {QStringLiteral("bad message: ") + problem.message};
        }
    }
    return told(problems);
}

} // namespace Ochre::Checker
