// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/codec.h"
#include "progress/progressstate.h"
#include "progress/projection.h"

using namespace Qt::StringLiterals;

namespace Ochre::Progress {

namespace {

void apply(ProgressState &state, const Event &event, const Journal::Payload &payload)
{
    if (const auto *set = std::get_if<Journal::InterviewSet>(&payload)) {
        InterviewState &interview = state.interviews[set->interview];
        interview.writtenMs = interview.writtenMs == 0 ? event.timeMs : interview.writtenMs;
        interview.date = *set;
        interview.removed = false;
        interview.lastEvent = event.id;
    } else if (const auto *removed = std::get_if<Journal::InterviewRemoved>(&payload)) {
        InterviewState &interview = state.interviews[removed->interview];
        interview.removed = true;
        interview.lastEvent = event.id;
    }
}

void noteKeys(const Journal::Payload &payload, QSet<QString> &keys)
{
    if (const auto *set = std::get_if<Journal::InterviewSet>(&payload)) {
        keys.insert(set->interview);
    } else if (const auto *removed = std::get_if<Journal::InterviewRemoved>(&payload)) {
        keys.insert(removed->interview);
    }
}

/// A date in a row is written as in its event.
std::optional<QJsonObject> row(const ProgressState &state, const QString &key)
{
    const auto found = state.interviews.constFind(key);
    if (found == state.interviews.constEnd()) {
        return std::nullopt;
    }
    return QJsonObject{{u"date"_s, Journal::eventOf(found->date).data},
                       {u"written_ms"_s, found->writtenMs},
                       {u"removed"_s, found->removed},
                       {u"event"_s, found->lastEvent}};
}

void read(ProgressState &state, const QString &key, const QJsonObject &row)
{
    Event event;
    event.kind = QString::fromLatin1(EventKind::interviewSet);
    event.subject = key;
    event.data = row["date"_L1].toObject();
    const Journal::Payload payload = Journal::payloadOf(event);
    const auto *set = std::get_if<Journal::InterviewSet>(&payload);
    const qint64 writtenMs = row["written_ms"_L1].toInteger();
    // Of one that was only removed, since it was written on a device that is not known here, nothing else is known.
    state.interviews.insert(key, {set && writtenMs != 0 ? *set : Journal::InterviewSet{}, writtenMs,
                                  row["removed"_L1].toBool(), row["event"_L1].toString()});
}

std::optional<Journal::EventFilter> eventsOf(const QString &key)
{
    return Journal::EventFilter{
        {QString::fromLatin1(EventKind::interviewSet), QString::fromLatin1(EventKind::interviewRemoved)}, {}, key, {}};
}

} // namespace

const Projection &interviewProjection()
{
    static const Projection projection{"interview"_L1,
                                       1,
                                       false,
                                       apply,
                                       noteKeys,
                                       [](const ProgressState &state) { return state.interviews.keys(); },
                                       row,
                                       read,
                                       [](ProgressState &state, const QString &key) { state.interviews.remove(key); },
                                       eventsOf};
    return projection;
}

} // namespace Ochre::Progress
