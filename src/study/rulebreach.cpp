// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/rulebreach.h"

#include "course/rulenames.h"
#include "study/rulesentences.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Ochre::Study {

namespace {

QString translated(const char *sentence)
{
    return QCoreApplication::translate("RuleBreach", sentence);
}

} // namespace

QString ruleBreachText(const RuleBreach &breach)
{
    const auto order = Course::parseRule(breach.rule);
    const RuleSentences *sentences = order ? ruleSentences(order->rule) : nullptr;
    if (!sentences) {
        return QCoreApplication::translate("RuleBreach", "This program breaks the rule “%1” of the exercise.")
            .arg(breach.rule);
    }
    QString text = translated(breach.isRequired ? sentences->required : sentences->forbidden);
    if (!order->argument.isEmpty()) {
        text = text.arg(order->argument);
    }
    if (breach.isRequired && !order->function.isEmpty()) {
        text += u' '
                + QCoreApplication::translate("RuleBreach", "It is missing in the function `%1`.").arg(order->function);
    }
    return text;
}

} // namespace Ochre::Study
