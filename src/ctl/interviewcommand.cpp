// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/interviewcommand.h"

#include "base/clock.h"
#include "base/uuid.h"
#include "ctl/interviewplans.h"
#include "ctl/knownplaces.h"
#include "ctl/progressorder.h"
#include "ctl/scheduleorder.h"
#include "ctl/storewrite.h"
#include "journal/studyday.h"
#include "progress/interviewdates.h"
#include "study/interviewplan.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Ochre::Ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(InterviewCommand)
};

using Progress::EventStore;
using Study::InterviewDate;

/// One call, and the store it works on.
struct InterviewCall {
    const QCommandLineParser &parser;
    const Console &console;
    QString id;
    Study::StudyMoment now;
    bool json = false;

    [[nodiscard]] QString file() const { return EventStore::fileIn(console.paths.data); }
    [[nodiscard]] Result<EventStore> read() const
    {
        return openForReading({console.paths, file(), {}, json, console.out, console.err});
    }
};

Result<InterviewDate> find(const EventStore &store, const QString &id)
{
    const std::vector<InterviewDate> dates = Progress::interviewDates(store.state());
    const auto found = std::ranges::find(dates, id, &InterviewDate::id);
    if (found == dates.end()) {
        return std::unexpected(Error{Text::tr("There is no interview date with this id."), id,
                                     Text::tr("ochrectl interview list names them.")});
    }
    return *found;
}

/// The date with what was given in the options changed in it.
Result<InterviewDate> dateFrom(const InterviewCall &call, InterviewDate date)
{
    const QCommandLineParser &parser = call.parser;
    date.role = parser.isSet(u"role"_s) ? parser.value(u"role"_s) : date.role;
    date.day = parser.isSet(u"day"_s) ? QDate::fromString(parser.value(u"day"_s), Qt::ISODate) : date.day;
    date.courses = parser.isSet(u"course"_s) ? parser.values(u"course"_s) : date.courses;
    date.courses.removeAll(QString());
    if (const Result<void> known =
            checkCourses(call.console.paths, parser.isSet(u"course"_s) ? date.courses : QStringList());
        !known) {
        return std::unexpected(known.error());
    }
    date.minutes = parser.isSet(u"minutes"_s) ? parser.value(u"minutes"_s).toInt() : date.minutes;
    if (const auto problem = Study::problemOf(date, Study::studyDate(call.now))) {
        return std::unexpected(Error{Progress::sentenceOf(*problem), {}, Text::tr("See ochrectl interview --help.")});
    }
    return date;
}

int write(const InterviewCall &call, const QString &id,
          const std::function<Result<Journal::Payload>(const EventStore &)> &make)
{
    return writeNow({id, u"interview"_s, Progress::firstCourse, call.json}, call.console, make);
}

Result<Journal::Payload> payloadOf(const Result<InterviewDate> &date)
{
    return date.transform([](const InterviewDate &of) { return Journal::Payload(Progress::interviewSet(of)); });
}

int add(const InterviewCall &call)
{
    InterviewDate fresh;
    fresh.id = makeUuidV7(systemClock()());
    // Read before the store is made: a date that cannot be kept leaves nothing behind.
    const Result<InterviewDate> date = dateFrom(call, fresh);
    if (!date) {
        return call.console.impossible(date.error());
    }
    return write(call, fresh.id, [&date](const EventStore &) { return payloadOf(date); });
}

int change(const InterviewCall &call)
{
    return write(call, call.id, [&call](const EventStore &store) {
        return payloadOf(
            find(store, call.id).and_then([&call](const InterviewDate &date) { return dateFrom(call, date); }));
    });
}

int remove(const InterviewCall &call)
{
    return write(call, call.id, [&call](const EventStore &store) {
        return find(store, call.id).transform([](const InterviewDate &date) {
            return Journal::Payload(Journal::InterviewRemoved{date.id});
        });
    });
}

int undo(const InterviewCall &call)
{
    return write(call, call.id, [&call](const EventStore &store) -> Result<Journal::Payload> {
        const QString last = Progress::lastEventOf(store.state(), call.id);
        if (last.isEmpty()) {
            return std::unexpected(Error{Text::tr("Nothing of this interview date is left to be taken back."), call.id,
                                         Text::tr("ochrectl interview list names the dates.")});
        }
        return Journal::Undo{last};
    });
}

int list(const InterviewCall &call)
{
    const Result<EventStore> store = call.read();
    if (!store) {
        return call.console.impossible(store.error());
    }
    QJsonArray dates;
    for (const InterviewDate &date : Progress::interviewDates(store->state())) {
        dates << toJson(date);
        if (!call.json) {
            call.console.out << date.id << "  " << date.day.toString(Qt::ISODate) << "  " << date.role << '\n';
        }
    }
    if (call.json) {
        call.console.writeJson({{u"interviews"_s, dates}});
    }
    return Fine;
}

/// Of one date, also a past one; else of all that are to come.
int plan(const InterviewCall &call)
{
    const Result<EventStore> store = call.read();
    if (!store) {
        return call.console.impossible(store.error());
    }
    std::vector<InterviewDate> dates = Progress::interviewDates(store->state());
    if (call.id.isEmpty()) {
        std::erase_if(dates,
                      [today = Study::studyDate(call.now)](const InterviewDate &date) { return date.day < today; });
    } else {
        const Result<InterviewDate> date = find(*store, call.id);
        if (!date) {
            return call.console.impossible(date.error());
        }
        dates = {*date};
    }
    return printPlans(dates, *store, call.now, call.json, call.console);
}

struct Action {
    QLatin1StringView name;
    int fewest; ///< ids that it takes
    int most;
    int (*run)(const InterviewCall &);
};

constexpr std::array<Action, 6> actions{{{"add"_L1, 0, 0, add},
                                         {"change"_L1, 1, 1, change},
                                         {"list"_L1, 0, 0, list},
                                         {"plan"_L1, 0, 1, plan},
                                         {"remove"_L1, 1, 1, remove},
                                         {"undo"_L1, 1, 1, undo}}};

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        Text::tr("Your interview dates, and what must be done until then. Undo takes back what was done to a date "
                 "last."));
    parser.addPositionalArgument(u"action"_s, Text::tr("add, change, list, plan, remove or undo"),
                                 u"add|change|list|plan|remove|undo"_s);
    parser.addPositionalArgument(u"id"_s, Text::tr("The date, as list names it."), u"[ID]"_s);
    parser.addOptions(
        {{u"role"_s, Text::tr("What the interview is for."), u"TEXT"_s},
         {u"day"_s, Text::tr("Its day."), u"YYYY-MM-DD"_s},
         {u"course"_s,
          Text::tr("A course that is asked about; may be given several times. Without it, all that were "
                   "begun; an empty one means that again."),
          u"ID"_s},
         {u"minutes"_s, Text::tr("The minutes a day that you give until then."), u"N"_s},
         {u"at"_s, Text::tr("Another moment than now: seconds since 1970 (UTC) and the offset of the zone in minutes."),
          u"T:OFF"_s},
         {u"json"_s, Text::tr("Print one JSON object.")}});
}

} // namespace

int runInterviewCommand(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto code = console.parse(parser, u"interview"_s, arguments)) {
        return *code;
    }
    const QStringList words = parser.positionalArguments();
    const auto action = std::ranges::find(actions, words.value(0), &Action::name);
    if (action == actions.end() || words.size() - 1 < action->fewest || words.size() - 1 > action->most) {
        return console.impossible({Text::tr("This is no interview command."), words.join(u' '),
                                   Text::tr("It is: interview add, change ID, list, plan, plan ID, remove ID, or undo "
                                            "ID.")});
    }
    const qint64 nowMs = systemClock()();
    Study::StudyMoment now{nowMs, Journal::zoneMinutesAt(nowMs)};
    if (parser.isSet(u"at"_s)) {
        const Result<Study::StudyMoment> moment = readMoment(parser.value(u"at"_s));
        if (!moment) {
            return console.impossible(moment.error());
        }
        now = *moment;
    }
    return action->run({parser, console, words.value(1), now, parser.isSet(u"json"_s)});
}

} // namespace Ochre::Ctl
