// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "largestore.h"

#include "base/clock.h"
#include "base/filesystem.h"
#include "base/uuid.h"
#include "journal/codec.h"
#include "journal/studyday.h"
#include "progress/eventstore.h"
#include "progress/loggenerator.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Ochre::Bench {

namespace {

constexpr int days = 1500;
constexpr quint32 seed = 7;

Progress::Entry entryOf(const Journal::Payload &payload, const QString &course, qint64 timeMs)
{
    Progress::Event event = Journal::eventOf(payload);
    event.course = course;
    event.timeMs = timeMs;
    event.id = makeUuidV7(timeMs);
    event.zoneMinutes = Journal::zoneMinutesAt(timeMs);
    return {event, std::nullopt, false};
}

} // namespace

StoreSize StoreSize::wanted()
{
    StoreSize size;
    if (const int answers = qEnvironmentVariableIntValue("OCHRE_ANSWERS"); answers > 0) {
        size.answers = answers;
    }
    return size;
}

Result<void> makeLargeStore(const QString &file, const StoreSize &size)
{
    const qint64 endMs = systemClock()();
    const qint64 beginMs = endMs - qint64{days} * 86'400'000;
    std::vector<Progress::Entry> own;
    std::vector<Study::StudyItem> items;
    for (int card = 0; card < size.cards; ++card) {
        const QString id = u"card-%1"_s.arg(card);
        own.push_back(entryOf(Journal::CardWritten{.lesson = {},
                                                   .card = id,
                                                   .front = u"What was generated as card %1?"_s.arg(card),
                                                   .back = u"The answer of card %1."_s.arg(card)},
                              Progress::ownCourse, beginMs));
        Study::StudyItem item{QString(Progress::ownCourse) + u'/' + id, {}, {}, {}};
        item.record.kind = Study::StudyKind::Card;
        items.push_back(item);
    }
    for (int note = 0; note < size.notes; ++note) {
        own.push_back(entryOf(Journal::NoteWritten{.lesson = u"note-lesson-%1"_s.arg(note % 60),
                                                   .note = makeUuidV7(beginMs + note),
                                                   .text = u"Note %1 on moving and borrowing."_s.arg(note)},
                              Progress::firstCourse, beginMs));
    }
    const Progress::GeneratorOrder order{size.answers, seed, days, {endMs, Journal::zoneMinutesAt(endMs)}};
    Progress::LogGenerator generator(std::move(items), order);
    return makeFolder(QFileInfo(file).absolutePath())
        .and_then([&file] { return Progress::EventStore::open(file); })
        .and_then([&](Progress::EventStore store) {
            return store.append(own).and_then([&](const Progress::AppendReport &) {
                return store.append(
                    [&generator]() -> Result<std::optional<Progress::Entry>> { return generator.next(); });
            });
        })
        .transform([](const Progress::AppendReport &) {});
}

} // namespace Ochre::Bench
