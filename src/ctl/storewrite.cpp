// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/storewrite.h"

#include "base/clock.h"
#include "base/uuid.h"
#include "journal/codec.h"
#include "journal/limits.h"
#include "journal/studyday.h"

#include <QJsonObject>

namespace Ochre::Ctl {

namespace {

Result<void> record(Progress::EventStore &store, const Journal::Payload &payload, const QString &course)
{
    Journal::Entry entry{Journal::eventOf(payload), std::nullopt, false};
    entry.event.course = course;
    entry.event.timeMs = systemClock()();
    entry.event.id = makeUuidV7(entry.event.timeMs);
    entry.event.zoneMinutes = Journal::zoneMinutesAt(entry.event.timeMs);
    return Journal::checkRecorded(entry.event, std::nullopt).and_then([&] {
        return store.append(std::vector{entry}).transform([](const Progress::AppendReport &) {});
    });
}

} // namespace

int writeNow(const StoreWrite &write, const Console &console,
             const std::function<Result<Journal::Payload>(const Progress::EventStore &)> &make)
{
    Result<Progress::EventStore> store = Progress::EventStore::open(Progress::EventStore::fileIn(console.paths.data));
    const Result<void> written = store.and_then([&](Progress::EventStore &opened) {
        return make(opened).and_then(
            [&](const Journal::Payload &payload) { return record(opened, payload, write.course); });
    });
    if (!written) {
        return console.impossible(written.error());
    }
    if (write.json) {
        console.writeJson({{write.jsonKey, write.id}});
    } else {
        console.out << write.id << '\n';
    }
    return Fine;
}

} // namespace Ochre::Ctl
