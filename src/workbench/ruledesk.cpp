// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/ruledesk.h"

#include "runner/rulecheck.h"
#include "study/exercisejudge.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace Ochre::Workbench {

namespace {

Runner::RuleQuery ruleQuery(const Order &order)
{
    const Course::Exercise &exercise = *order.document.exercise;
    Runner::RuleQuery asked{{}, exercise.requireRules, exercise.forbidRules};
    if (order.project.isEmpty()) {
        asked.files.push_back({u"main.rs"_s, order.text});
    }
    for (const Runner::SourceFile &file : order.project.files) {
        if (Study::isJudged({file.path, file.text})) {
            asked.files.push_back(file);
        }
    }
    return asked;
}

} // namespace

Diagnostics::DiagnosticList ruleDiagnostics(const Runner::RuleReport &report)
{
    Diagnostics::DiagnosticList list;
    for (const Study::RuleBreach &breach : report.breaches) {
        Diagnostics::Diagnostic diagnostic;
        diagnostic.level = Diagnostics::Level::Warning;
        diagnostic.message = Study::ruleBreachText(breach);
        diagnostic.spans = {breach.place};
        list.push_back(diagnostic);
    }
    return list;
}

RuleDesk::RuleDesk(QString helpers, QObject *parent)
    : QObject(parent)
    , m_helpers(std::move(helpers))
{
}

void RuleDesk::judge(const Order &order, const Judge &judge)
{
    const Judgement judgement = judge({});
    const auto &exercise = order.document.exercise;
    if (!judgement.isSolved || !exercise || !exercise->hasRules()) {
        emit judged(order, judgement, {});
        return;
    }
    auto *check = new Runner::RuleCheck(m_helpers, this);
    connect(check, &Runner::RuleCheck::finished, this,
            [this, check, order, judge](const Result<Runner::RuleReport> &report) {
                check->deleteLater();
                accept(order, judge, report);
            });
    check->start(ruleQuery(order));
}

void RuleDesk::accept(const Order &order, const Judge &judge, const Result<Runner::RuleReport> &report)
{
    if (!report) {
        emit judged(order, {false, report.error().text()}, {});
    } else if (!report->unread.empty()) {
        // It compiled, so the program is right: it is the reader that does not know its syntax.
        emit judged(
            order,
            {false, tr("The rules of this exercise could not be read in line %1: please write it in another way.")
                        .arg(report->unread.front().line)},
            ruleDiagnostics(*report));
    } else {
        emit judged(order, judge(report->breaches), ruleDiagnostics(*report));
    }
}

} // namespace Ochre::Workbench
