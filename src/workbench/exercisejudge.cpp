// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/exercisejudge.h"

#include "course/sourcetokens.h"

#include <QCoreApplication>

#include <algorithm>

namespace Ochre::Workbench {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Workbench::ExerciseJudge)
};

std::vector<Runner::SourceFile> answeredTexts(const Order &order)
{
    if (order.project.isEmpty()) {
        return {{QString(), order.text}};
    }
    std::vector<Runner::SourceFile> texts;
    std::ranges::copy_if(order.project.files, std::back_inserter(texts), [](const Runner::SourceFile &file) {
        return file.path.startsWith(QLatin1StringView("src/")) && file.path.endsWith(QLatin1StringView(".rs"));
    });
    return texts;
}

// What the answer must not contain, in words; empty when there is nothing of it.
QString forbiddenUse(const Order &order)
{
    for (const Runner::SourceFile &file : answeredTexts(order)) {
        const auto forbidden = Course::forbiddenTokens(file.text, order.document.exercise->forbid);
        if (!forbidden.isEmpty()) {
            const QString place = file.path.isEmpty()
                                      ? Text::tr("line %1").arg(forbidden.constFirst().line)
                                      : Text::tr("%1, line %2").arg(file.path).arg(forbidden.constFirst().line);
            return Text::tr("It works, but this exercise asks for a way without “%1” (%2).")
                .arg(forbidden.constFirst().token, place);
        }
    }
    return {};
}

Judgement judgeText(const Order &order)
{
    const QString objection = forbiddenUse(order);
    return {objection.isEmpty(), objection};
}

// A run answers the question of an exercise that asks for nothing more than a run, however it was started.
bool decides(const Order &order)
{
    const auto &exercise = order.document.exercise;
    return exercise
           && (order.isCheck || exercise->check == Course::ExerciseCheck::Run
               || exercise->check == Course::ExerciseCheck::Output);
}

} // namespace

Judgement judgeRun(const Order &order, const Runner::RunResult &result)
{
    if (!decides(order) || result.outcome != Runner::Outcome::Finished || result.exitCode != 0) {
        return {};
    }
    const QString expected = order.document.exercise->expectedStdout.trimmed();
    if (!expected.isEmpty() && QString::fromUtf8(result.standardOutput).trimmed() != expected) {
        return {false, order.isCheck ? Text::tr("It runs, but it shall print:\n%1").arg(expected) : QString()};
    }
    return judgeText(order);
}

Judgement judgeTests(const Order &order, const Runner::TestResult &result)
{
    if (!order.document.exercise || result.tests.empty() || !result.allPassed()) {
        return {};
    }
    return judgeText(order);
}

} // namespace Ochre::Workbench
