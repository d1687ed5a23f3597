// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/progressreset.h"

#include "base/clock.h"
#include "base/uuid.h"
#include "course/courseid.h"
#include "course/courselibrary.h"
#include "ctl/knownplaces.h"
#include "journal/codec.h"
#include "journal/studyday.h"
#include "progress/eventstore.h"
#include "progress/newbeginning.h"
#include "study/lessonitems.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace Ochre::Progress;

namespace Ochre::Ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Ctl::ProgressReset)
};

Entry entryOf(const Journal::Payload &payload, const QString &course)
{
    Event event = Journal::eventOf(payload);
    event.course = course;
    event.timeMs = systemClock()();
    event.id = makeUuidV7(event.timeMs);
    event.zoneMinutes = Journal::zoneMinutesAt(event.timeMs);
    return {event, std::nullopt, false};
}

/// What is recorded to begin a lesson anew, "COURSE/LESSON".
Result<std::vector<Entry>> lessonAnew(const ProgressOrder &order, const QString &place)
{
    return checkLesson(order.paths, place).transform([&] {
        const auto [course, lesson] = Course::splitId(place);
        const Course::CourseLibrary library = Course::loadLibrary(Course::placesOf(order.paths));
        const Course::InstalledCourse *installed = library.find(course);
        const QStringList items = installed ? Study::lessonItems(installed->course(), lesson) : QStringList();
        return std::vector{entryOf(Journal::payloadOf(Journal::ProgressReset{lesson, items, {}}), course)};
    });
}

Result<std::vector<Entry>> everythingAnew(const EventStore &store)
{
    const QStringList courses = begunCourses(store.state());
    if (courses.isEmpty()) {
        return std::unexpected(
            Error{Text::tr("There is nothing to begin anew."), store.file(), Text::tr("Nothing was changed.")});
    }
    const QString together = makeUuidV7(systemClock()());
    std::vector<Entry> entries;
    for (const QString &course : courses) {
        entries.push_back(entryOf(Journal::payloadOf(Journal::ProgressReset{{}, {}, together}), course));
    }
    return entries;
}

Result<std::vector<Entry>> lastTakenBack(const EventStore &store)
{
    return newBeginnings(store.database()).and_then([&](const auto &all) -> Result<std::vector<Entry>> {
        if (all.empty()) {
            return std::unexpected(Error{Text::tr("Nothing was begun anew that could be taken back."), store.file(),
                                         Text::tr("Nothing was changed.")});
        }
        std::vector<Entry> entries;
        for (const QString &event : all.front().events) {
            entries.push_back(entryOf(Journal::Undo{event}, firstCourse));
        }
        return entries;
    });
}

/// Exactly one of a lesson, everything and taking back.
bool isOneOrder(const QCommandLineParser &parser)
{
    const auto words = parser.positionalArguments().size();
    return words + (parser.isSet(u"all"_s) ? 1 : 0) + (parser.isSet(u"undo"_s) ? 1 : 0) == 1;
}

QString doneText(bool isUndo)
{
    return isUndo ? Text::tr("Taken back: your progress is as it was before.")
                  : Text::tr("Begun anew. Your history is kept, and ochrectl progress reset --undo takes it back.");
}

} // namespace

int runReset(const ProgressOrder &order, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"lesson"_s, Text::tr("COURSE/LESSON"), u"[COURSE/LESSON]"_s);
    parser.addOptions({{u"all"_s, Text::tr("Begin everything anew, in every course.")},
                       {u"undo"_s, Text::tr("Take the last new beginning back.")}});
    if (!parser.parse(QStringList{u"reset"_s} + arguments) || !isOneOrder(parser)) {
        return impossible(order, {Text::tr("This is no new beginning."), arguments.join(u' '),
                                  Text::tr("It is: progress reset COURSE/LESSON, --all, or --undo.")});
    }
    if (const Result<EventStore> there = openForReading(order); !there) {
        return impossible(order, there.error()); // nothing is made where nothing was
    }
    const bool isUndo = parser.isSet(u"undo"_s);
    Result<EventStore> store = EventStore::open(order.store);
    const Result<std::vector<Entry>> entries = store.and_then([&](const EventStore &opened) {
        return isUndo                   ? lastTakenBack(opened)
               : parser.isSet(u"all"_s) ? everythingAnew(opened)
                                        : lessonAnew(order, parser.positionalArguments().constFirst());
    });
    const Result<AppendReport> written =
        entries.and_then([&](const std::vector<Entry> &all) { return store->append(all); });
    if (!written) {
        return impossible(order, written.error());
    }
    if (order.json) {
        QStringList events;
        for (const Entry &entry : *entries) {
            events << entry.event.id;
        }
        writeJson(order, {{u"events"_s, QJsonArray::fromStringList(events)}, {u"taken_back"_s, isUndo}});
    } else {
        order.out << doneText(isUndo) << '\n';
    }
    return Fine;
}

} // namespace Ochre::Ctl
