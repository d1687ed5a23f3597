// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/intervaltext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Ochre::Practice {

namespace {

constexpr double daysOfMonth = 30.44;
constexpr double daysOfYear = 365.25;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(IntervalText)
};

QString days(int count)
{
    if (count < 60) {
        return Text::tr("%n day(s)", nullptr, count);
    }
    if (count < daysOfYear) {
        return Text::tr("%n month(s)", nullptr, qRound(count / daysOfMonth));
    }
    const double years = count / daysOfYear;
    return Text::tr("%1 years").arg(QLocale().toString(years, 'f', years < 10 ? 1 : 0));
}

QString steps(qint64 ms)
{
    const auto minutes = static_cast<int>((ms + 30'000) / 60'000);
    if (minutes < 60) {
        return Text::tr("%1 min").arg(std::max(minutes, 1));
    }
    return Text::tr("%1 h").arg((minutes + 30) / 60);
}

} // namespace

QString intervalText(const Study::ItemMemory &after)
{
    return after.phase == Study::StudyPhase::Review ? days(after.intervalDays) : steps(after.dueMs - after.last.ms);
}

QString intervalSentence(const Study::ItemMemory &after)
{
    return Text::tr("comes back after %1").arg(intervalText(after));
}

QString gradeText(Study::RecallGrade grade)
{
    switch (grade) {
    case Study::RecallGrade::Again:
        return Text::tr("Again");
    case Study::RecallGrade::Hard:
        return Text::tr("Hard");
    case Study::RecallGrade::Good:
        return Text::tr("Good");
    case Study::RecallGrade::Easy:
        break;
    }
    return Text::tr("Easy");
}

} // namespace Ochre::Practice
