// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/interviewdates.h"

#include <QCoreApplication>

#include <algorithm>

namespace Ochre::Progress {

namespace {

struct DateText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Progress::DateText)
};

} // namespace

std::vector<Study::InterviewDate> interviewDates(const LearnerState &learner)
{
    std::vector<Study::InterviewDate> dates;
    for (const auto &[id, state] : learner.of(firstCourse).interviews.asKeyValueRange()) {
        // One without a day was set by a device whose log is not here yet, or by a newer program.
        if (!state.removed && state.date.day.isValid()) {
            dates.push_back({id, state.date.role, state.date.day, state.date.courses, state.date.minutes});
        }
    }
    std::ranges::sort(dates, {}, [](const Study::InterviewDate &date) { return std::pair(date.day, date.id); });
    return dates;
}

QString lastEventOf(const LearnerState &learner, const QString &interview)
{
    return learner.of(firstCourse).interviews.value(interview).lastEvent;
}

Journal::InterviewSet interviewSet(const Study::InterviewDate &date)
{
    return {date.id, date.role, date.day, date.courses, date.minutes};
}

QString sentenceOf(Study::DateProblem problem)
{
    using enum Study::DateProblem;
    switch (problem) {
    case NoDay:
        return DateText::tr("An interview needs a day.");
    case Past:
        return DateText::tr("This day is over: choose today or a day to come.");
    case TooFar:
        return DateText::tr("This day is more than %n year(s) away.", nullptr, Study::mostInterviewYears);
    case NoMinutes:
        return DateText::tr("The minutes a day are a number from 1 to %1.").arg(Study::mostInterviewMinutes);
    case LongRole:
        break;
    }
    return DateText::tr("A role holds at most %1 characters.").arg(Study::mostRoleText);
}

} // namespace Ochre::Progress
