// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/schedulecommand.h"

#include "ctl/scheduleorder.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>

#include <optional>

using namespace Qt::StringLiterals;

namespace Ochre::Ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ScheduleCommand)
};

struct Row {
    int elapsedDays = 0;
    std::optional<double> recall; ///< before the review; none at the first
    Study::ItemMemory after;
};

std::vector<Row> rowsOf(const ScheduleOrder &order)
{
    std::vector<Row> rows;
    Study::ItemMemory memory;
    for (size_t i = 0; i < order.grades.size(); ++i) {
        const Study::StudyMoment now = order.times.empty() ? Study::StudyMoment{} : order.times[i];
        Row row;
        if (memory.phase != Study::StudyPhase::New) {
            row.elapsedDays = order.times.empty() ? order.days[i] : Study::elapsedDays(memory.last, now);
            row.recall = Study::retrievability(order.rules.weights, row.elapsedDays, memory.memory.stability);
        }
        row.after = Study::answeredAfter(order.rules, memory, order.grades[i], now, row.elapsedDays, {});
        memory = row.after;
        rows.push_back(row);
    }
    return rows;
}

void writeJson(const ScheduleOrder &order, const std::vector<Row> &rows, const Console &console)
{
    QJsonArray reviews;
    for (const Row &row : rows) {
        QJsonObject review{{u"stability"_s, row.after.memory.stability},
                           {u"difficulty"_s, row.after.memory.difficulty},
                           {u"retrievability"_s, row.recall ? QJsonValue(*row.recall) : QJsonValue()},
                           {u"interval_days"_s, row.after.intervalDays}};
        if (!order.times.empty()) {
            review.insert(u"elapsed_days"_s, row.elapsedDays);
        }
        reviews << review;
    }
    console.writeJson({{u"reviews"_s, reviews}});
}

void print(const ScheduleOrder &order, const std::vector<Row> &rows, const Console &console)
{
    const auto number = [](double value) { return QString::number(value, 'f', 4); };
    for (size_t i = 0; i < rows.size(); ++i) {
        const Row &row = rows[i];
        const QString recall = row.recall ? number(*row.recall) : u"-"_s;
        console.out << Text::tr("grade %1, days since %2: recall %3, stability %4, difficulty %5, next after days: %6")
                           .arg(static_cast<int>(order.grades[i]))
                           .arg(row.elapsedDays)
                           .arg(recall, number(row.after.memory.stability), number(row.after.memory.difficulty))
                           .arg(row.after.intervalDays)
                    << '\n';
    }
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        Text::tr("What the scheduler (FSRS-6) makes of a history of reviews, one row a review: the recall before it, "
                 "the memory after it, and the days it gives, without the spread that keeps cards apart. 0 days: it is "
                 "learned within the day, in steps of 1 and 10 minutes.\n\n"
                 "Example: ochrectl schedule --grades 3,3,1 --days 0,1,5 --json"));
    parser.addOptions(
        {{u"grades"_s, Text::tr("1 again, 2 hard, 3 good, 4 easy, one for each review."), u"G,G,…"_s},
         {u"days"_s, Text::tr("Whole days since the review before, one for each review; the first does not count."),
          u"D,D,…"_s},
         {u"times"_s,
          Text::tr("In place of --days, moments: seconds since 1970 (UTC) and the offset of the zone in minutes. A "
                   "study day begins at 4:00."),
          u"T:OFF,…"_s},
         {u"retention"_s, Text::tr("The recall at which a review is due."), u"R"_s, u"0.9"_s},
         {u"parameters"_s,
          Text::tr("Those of the model: 21, or 19 or 17 of its older versions; none are the usual ones."), u"P,P,…"_s},
         {u"json"_s, Text::tr("Print one JSON object.")}});
}

} // namespace

int runScheduleCommand(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto code = console.parse(parser, u"schedule"_s, arguments)) {
        return *code;
    }
    if (!parser.positionalArguments().isEmpty()) {
        return console.impossible({Text::tr("The command takes options only."),
                                   parser.positionalArguments().constFirst(),
                                   Text::tr("See ochrectl schedule --help.")});
    }
    const Result<ScheduleOrder> order =
        readScheduleOrder({parser.value(u"grades"_s), parser.value(u"days"_s), parser.value(u"times"_s),
                           parser.value(u"retention"_s), parser.value(u"parameters"_s)});
    if (!order) {
        return console.impossible(order.error());
    }
    const std::vector<Row> rows = rowsOf(*order);
    if (parser.isSet(u"json"_s)) {
        writeJson(*order, rows, console);
    } else {
        print(*order, rows, console);
    }
    return Fine;
}

} // namespace Ochre::Ctl
