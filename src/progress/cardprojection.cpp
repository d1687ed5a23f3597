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
    if (const auto *written = std::get_if<Journal::CardWritten>(&payload)) {
        CardState &card = state.cards[written->card];
        card.writtenMs = card.writtenMs == 0 ? event.timeMs : card.writtenMs;
        card.changedMs = event.timeMs;
        card.card = *written;
        card.removed = false;
        card.lastEvent = event.id;
    } else if (const auto *removed = std::get_if<Journal::CardRemoved>(&payload)) {
        CardState &card = state.cards[removed->card];
        card.removed = true;
        card.lastEvent = event.id;
    }
}

void noteKeys(const Journal::Payload &payload, QSet<QString> &keys)
{
    if (const auto *written = std::get_if<Journal::CardWritten>(&payload)) {
        keys.insert(written->card);
    } else if (const auto *removed = std::get_if<Journal::CardRemoved>(&payload)) {
        keys.insert(removed->card);
    }
}

/// A card in a row is written as in its event.
std::optional<QJsonObject> row(const ProgressState &state, const QString &key)
{
    const auto found = state.cards.constFind(key);
    if (found == state.cards.constEnd()) {
        return std::nullopt;
    }
    const Event event = Journal::eventOf(found->card);
    return QJsonObject{{u"lesson"_s, event.lesson},         {u"card"_s, event.data},
                       {u"written_ms"_s, found->writtenMs}, {u"changed_ms"_s, found->changedMs},
                       {u"removed"_s, found->removed},      {u"event"_s, found->lastEvent}};
}

void read(ProgressState &state, const QString &key, const QJsonObject &row)
{
    Event event;
    event.kind = QString::fromLatin1(EventKind::cardWritten);
    event.lesson = row["lesson"_L1].toString();
    event.subject = key;
    event.data = row["card"_L1].toObject();
    const Journal::Payload payload = Journal::payloadOf(event);
    const auto *written = std::get_if<Journal::CardWritten>(&payload);
    const bool isRemoved = row["removed"_L1].toBool();
    const qint64 writtenMs = row["written_ms"_L1].toInteger();
    // Of a card that was only removed, since it was written on a device that is not known here, nothing else is known.
    state.cards.insert(key, {written && writtenMs != 0 ? *written : Journal::CardWritten{}, writtenMs,
                             row["changed_ms"_L1].toInteger(), isRemoved, row["event"_L1].toString()});
}

std::optional<Journal::EventFilter> eventsOf(const QString &key)
{
    return Journal::EventFilter{
        {QString::fromLatin1(EventKind::cardWritten), QString::fromLatin1(EventKind::cardRemoved)}, {}, key, {}};
}

} // namespace

const Projection &cardProjection()
{
    static const Projection projection{
        "card"_L1, 2,        false,
        apply,     noteKeys, [](const ProgressState &state) { return state.cards.keys(); },
        row,       read,     [](ProgressState &state, const QString &key) { state.cards.remove(key); },
        eventsOf};
    return projection;
}

} // namespace Ochre::Progress
