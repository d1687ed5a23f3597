// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/scheduleorder.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>
#include <functional>

namespace Ochre::Ctl {

namespace {

constexpr int mostDays = 36'500;
constexpr qint64 lastSecond = 253'402'300'799; // the end of the year 9999
constexpr int mostZoneMinutes = 24 * 60;
constexpr qsizetype mostReviews = 100'000;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ScheduleOrder)
};

std::unexpected<Error> wrong(const QString &what)
{
    return std::unexpected(Error{what, {}, Text::tr("See ochrectl schedule --help.")});
}

/// Each part of a list with commas; it fails with the first part that fails.
template<typename T>
Result<std::vector<T>> readList(const QString &text, const std::function<Result<T>(const QString &)> &read)
{
    std::vector<T> values;
    const QStringList parts = text.isEmpty() ? QStringList() : text.split(u',');
    if (parts.size() > mostReviews) {
        return wrong(Text::tr("At most %1 reviews are taken at once.").arg(mostReviews));
    }
    for (const QString &part : parts) {
        Result<T> value = read(part.trimmed());
        if (!value) {
            return std::unexpected(value.error());
        }
        values.push_back(*value);
    }
    return values;
}

Result<Study::RecallGrade> readGrade(const QString &text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (!isNumber || number < 1 || number > 4) {
        return wrong(Text::tr("A grade is a number from 1 (again) to 4 (easy), and \"%1\" is none.").arg(text));
    }
    return static_cast<Study::RecallGrade>(number);
}

Result<int> readDays(const QString &text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (!isNumber || number < 0 || number > mostDays) {
        return wrong(Text::tr("Days are a whole number from 0 to %1, and \"%2\" is none.").arg(mostDays).arg(text));
    }
    return number;
}

Result<double> readNumber(const QString &text)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number)) {
        return wrong(Text::tr("A parameter is a number, and \"%1\" is none.").arg(text));
    }
    return number;
}

Result<void> readRetention(const QString &text, ScheduleOrder &order)
{
    if (text.isEmpty()) {
        return {};
    }
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (!isNumber || number <= 0 || number > 1 || std::isnan(number)) {
        return wrong(
            Text::tr("The retention is a number above 0 and at most 1, such as 0.9, and \"%1\" is none.").arg(text));
    }
    order.rules.retention = number;
    return {};
}

Result<void> readParameters(const QString &text, ScheduleOrder &order)
{
    return readList<double>(text, readNumber).and_then([&order](const std::vector<double> &values) -> Result<void> {
        const auto weights = Study::weightsOf(values, static_cast<int>(order.rules.relearningSteps.size()));
        if (!weights) {
            return wrong(Text::tr("There are 17, 19 or 21 parameters, and %1 were given.").arg(values.size()));
        }
        order.rules.weights = *weights;
        return {};
    });
}

Result<void> checkLengths(const ScheduleTexts &texts, const ScheduleOrder &order)
{
    if (order.grades.empty()) {
        return wrong(Text::tr("No grades were given."));
    }
    if (texts.days.isEmpty() == texts.times.isEmpty()) {
        return wrong(Text::tr("Either --days or --times says when the reviews were."));
    }
    const size_t moments = texts.days.isEmpty() ? order.times.size() : order.days.size();
    if (moments != order.grades.size()) {
        return wrong(Text::tr("There are as many days or times as grades: %1 and %2 were given.")
                         .arg(moments)
                         .arg(order.grades.size()));
    }
    return {};
}

} // namespace

Result<Study::StudyMoment> readMoment(const QString &text)
{
    const QStringList parts = text.split(u':');
    bool isSecond = false;
    bool isZone = false;
    const qint64 second = parts.value(0).toLongLong(&isSecond);
    const int zone = parts.value(1).toInt(&isZone);
    if (parts.size() != 2 || !isSecond || !isZone || second < 0 || second > lastSecond
        || std::abs(zone) > mostZoneMinutes) {
        return wrong(Text::tr("A time is SECONDS:MINUTES, the seconds since 1970 and the offset of the zone, and "
                              "\"%1\" is none.")
                         .arg(text));
    }
    return Study::StudyMoment{second * 1000, zone};
}

Result<ScheduleOrder> readScheduleOrder(const ScheduleTexts &texts)
{
    ScheduleOrder order;
    order.rules.isSpread = false;
    return readList<Study::RecallGrade>(texts.grades, readGrade)
        .and_then([&](std::vector<Study::RecallGrade> grades) {
            order.grades = std::move(grades);
            return readList<int>(texts.days, readDays);
        })
        .and_then([&](std::vector<int> days) {
            order.days = std::move(days);
            return readList<Study::StudyMoment>(texts.times, readMoment);
        })
        .and_then([&](std::vector<Study::StudyMoment> times) {
            order.times = std::move(times);
            return readRetention(texts.retention, order);
        })
        .and_then([&] { return readParameters(texts.parameters, order); })
        .and_then([&] { return checkLengths(texts, order); })
        .transform([&order] { return std::move(order); });
}

} // namespace Ochre::Ctl
