// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/interviewsentence.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Ochre::Practice {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Practice::InterviewSentence)
};

QString whenText(const Study::InterviewDate &date, int days)
{
    const QString role = date.role.trimmed();
    const QString name = role.isEmpty() ? Text::tr("Your interview") : Text::tr("Your interview “%1”").arg(role);
    if (days < 0) {
        return Text::tr("%1 is over", "an interview").arg(name);
    }
    switch (days) {
    case 0:
        return Text::tr("%1 is today", "an interview").arg(name);
    case 1:
        return Text::tr("%1 is tomorrow", "an interview").arg(name);
    default:
        return Text::tr("%1 is in %n day(s)", "an interview", days).arg(name);
    }
}

QString brokenText(const Study::InterviewDate &date, const Study::InterviewPlan &plan, const QString &when)
{
    const auto left = static_cast<int>(plan.left.size());
    const QString start = Text::tr("%1, and the plan does not hold: at %2 min a day %n of %3 question(s) will not be "
                                   "remembered",
                                   "when an interview is", left)
                              .arg(when)
                              .arg(date.minutes)
                              .arg(plan.items);
    return plan.minutesNeeded > 0
               ? Text::tr("%1; %2 min a day would do.", "a plan that does not hold").arg(start).arg(plan.minutesNeeded)
               : Text::tr("%1, and no amount of time would do.", "a plan that does not hold").arg(start);
}

} // namespace

QString planSentence(const Study::InterviewDate &date, const Study::InterviewPlan &plan, const QStringList &gone)
{
    const QString when = whenText(date, plan.days);
    QString sentence;
    if (plan.days < 0) {
        sentence = Text::tr("%1.", "when an interview is").arg(when);
    } else if (plan.items == 0) {
        sentence =
            Text::tr("%1; nothing is there yet that could be gone over for it.", "when an interview is").arg(when);
    } else if (plan.days == 0) {
        sentence = Text::tr("%1: %2 of %n question(s) should be remembered.", "when an interview is", plan.items)
                       .arg(when)
                       .arg(plan.ready());
    } else if (!plan.holds()) {
        sentence = brokenText(date, plan, when);
    } else if (plan.fitting == 0) {
        sentence = Text::tr("%1, and the plan holds: what you know of %n question(s) lasts until then.",
                            "when an interview is", plan.items)
                       .arg(when);
    } else {
        sentence = Text::tr("%1, and the plan holds: %2 min a day are enough for %n question(s).",
                            "when an interview is", plan.items)
                       .arg(when)
                       .arg(date.minutes);
    }
    return gone.isEmpty() ? sentence
                          : Text::tr("%1 Not in it, since not installed any more: %2.", "a plan; courses")
                                .arg(sentence, gone.join(u", "_s));
}

} // namespace Ochre::Practice
