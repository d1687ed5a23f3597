// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/reviewcommand.h"

#include "base/clock.h"
#include "ctl/progressorder.h"
#include "ctl/reviewitems.h"
#include "ctl/reviewsettings.h"
#include "ctl/scheduleorder.h"
#include "journal/studyday.h"
#include "study/dueplan.h"
#include "study/gradecount.h"
#include "study/studydate.h"
#include "study/studygrade.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Ochre::Ctl {

namespace {

constexpr int mostDays = 3650;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ReviewCommand)
};

struct ReviewOrder {
    std::vector<Study::StudyItem> items;
    Study::StudyMoment now;
    Study::DayLimits limits{};
    int days = 30;
    bool json = false;
};

QString dateOf(qint64 day)
{
    return Study::dateOfDay(day).toString(Qt::ISODate);
}

int printDue(const ReviewOrder &order, const Console &console)
{
    const Study::DuePlan plan = Study::duePlan(order.items, order.now, order.limits);
    QJsonArray due;
    for (const int place : Study::dueItems(order.items, order.now)) {
        const Study::StudyItem &item = order.items[static_cast<size_t>(place)];
        const Study::ItemMemory &memory = item.record.memory;
        const double recall = Study::recallNow(Study::reviewRules(), memory, order.now.ms);
        due << QJsonObject{{u"item"_s, item.key},
                           {u"kind"_s, wordOf(item.record.kind)},
                           {u"due_ms"_s, memory.dueMs},
                           {u"retrievability"_s, recall}};
        if (!order.json) {
            console.out
                << Text::tr("%1  %2, recall %3").arg(item.key, -44).arg(wordOf(item.record.kind)).arg(recall, 0, 'f', 2)
                << '\n';
        }
    }
    if (order.json) {
        console.writeJson({{u"due"_s, due},
                           {u"today"_s, plan.today.size()},
                           {u"minutes"_s, plan.minutes},
                           {u"waiting"_s, plan.waiting()}});
    } else {
        console.out << Text::tr("Due: %1. Today holds %2, in about %3 min; %4 wait for another day.")
                           .arg(due.size())
                           .arg(plan.today.size())
                           .arg(plan.minutes)
                           .arg(plan.waiting())
                    << '\n';
    }
    return Fine;
}

int printForecast(const ReviewOrder &order, const Console &console)
{
    QJsonArray days;
    for (const Study::ForecastDay &day : Study::forecast(order.items, order.now, order.days)) {
        days << QJsonObject{{u"day"_s, dateOf(day.day)}, {u"due"_s, day.due}};
        if (!order.json) {
            console.out << dateOf(day.day) << QString::number(day.due).rightJustified(7) << '\n';
        }
    }
    if (order.json) {
        console.writeJson({{u"days"_s, days}});
    }
    return Fine;
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        Text::tr("What of your questions, exercises and cards is due, and how much comes due on the next days. What "
                 "was never answered is not due."));
    parser.addPositionalArgument(u"what"_s, Text::tr("due, forecast or settings"), u"due|forecast|settings"_s);
    parser.addOptions(
        {{u"days"_s, Text::tr("How many days the forecast has, today with them."), u"N"_s, u"30"_s},
         {u"at"_s,
          Text::tr("Another moment than now: seconds since 1970 (UTC) and the offset of the zone in "
                   "minutes."),
          u"T:OFF"_s},
         {u"all"_s, Text::tr("Count also what cannot be asked: of courses that are not installed, and what a "
                             "course has retired.")},
         {u"json"_s, Text::tr("Print one JSON object.")}});
    addReviewSettings(parser);
}

Result<ReviewOrder> readOrder(const QCommandLineParser &parser, const Console &console)
{
    ReviewOrder order;
    order.json = parser.isSet(u"json"_s);
    const qint64 nowMs = systemClock()();
    order.now = {nowMs, Journal::zoneMinutesAt(nowMs)};
    if (parser.isSet(u"at"_s)) {
        const Result<Study::StudyMoment> moment = readMoment(parser.value(u"at"_s));
        if (!moment) {
            return std::unexpected(moment.error());
        }
        order.now = *moment;
    }
    bool isNumber = false;
    order.days = parser.value(u"days"_s).toInt(&isNumber);
    if (!isNumber || order.days < 1 || order.days > mostDays) {
        return std::unexpected(Error{
            Text::tr("Days are a number from 1 to %1.").arg(mostDays), {}, Text::tr("See ochrectl review --help.")});
    }
    const ProgressOrder progress{
        console.paths, Progress::EventStore::fileIn(console.paths.data), {}, order.json, console.out, console.err};
    return openForReading(progress).transform([&](const Progress::EventStore &store) {
        order.items = reviewItems(store.state(), console.paths, parser.isSet(u"all"_s));
        const Study::StudyGoals goals = reviewGoals(console.paths);
        order.limits = goals.limits;
        for (Study::StudyItem &item : order.items) {
            item.record.memory = Study::forRecall(item.record.memory, goals.recall);
        }
        return std::move(order);
    });
}

} // namespace

int runReviewCommand(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto code = console.parse(parser, u"review"_s, arguments)) {
        return *code;
    }
    const QStringList words = parser.positionalArguments();
    if (words == QStringList{u"settings"_s}) {
        return runReviewSettings(parser, console);
    }
    const bool isDue = words == QStringList{u"due"_s};
    if (!isDue && words != QStringList{u"forecast"_s}) {
        return console.impossible({Text::tr("This is no review command."), words.join(u' '),
                                   Text::tr("It is: review due, review forecast, or review settings.")});
    }
    const Result<ReviewOrder> order = readOrder(parser, console);
    if (!order) {
        return console.impossible(order.error());
    }
    return isDue ? printDue(*order, console) : printForecast(*order, console);
}

} // namespace Ochre::Ctl
