// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/answernote.h"

#include <QCoreApplication>

namespace Ochre::Models {

namespace {

struct AnswerNote {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Models::AnswerNote)
};

constexpr qint64 minuteMs = 60'000;

QString taskNote(const Course::TaskQuestion &task, const Progress::AnswerState &answer)
{
    if (answer.takenMs == 0) {
        return answer.correct ? AnswerNote::tr("✓ Solved") : AnswerNote::tr("✗ Not solved");
    }
    const int used = minutesBegun(answer.takenMs);
    return answer.correct ? AnswerNote::tr("✓ Solved in %1 of %n minute(s)", nullptr, task.minutes).arg(used)
                          : AnswerNote::tr("✗ Not solved in %1 of %n minute(s)", nullptr, task.minutes).arg(used);
}

} // namespace

int minutesBegun(qint64 ms)
{
    return static_cast<int>((ms + minuteMs - 1) / minuteMs);
}

QString answerNote(const Course::Question &question, const Progress::ProgressState &state)
{
    const auto answer = state.answers.constFind(question.id);
    return answer == state.answers.constEnd() ? QString() : answerNote(question, *answer);
}

QString answerNote(const Course::Question &question, const Progress::AnswerState &answer)
{
    if (question.task) {
        return taskNote(*question.task, answer);
    }
    if (answer.unknown) {
        return AnswerNote::tr("– Not known yet");
    }
    if (answer.points) {
        const QString points =
            AnswerNote::tr("%1 of %n point(s)", nullptr, answer.points->possible).arg(answer.points->reached);
        return (answer.correct ? u"✓ " : u"– ") + points;
    }
    return answer.correct  ? AnswerNote::tr("✓ Answered right")
           : answer.partly ? AnswerNote::tr("✗ Answered partly right")
                           : AnswerNote::tr("✗ Not answered right yet");
}

} // namespace Ochre::Models
