// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/progressstate.h"
#include "progress/projection.h"
#include "progress/rowjson.h"

using namespace Qt::StringLiterals;

namespace Ochre::Progress {

namespace {

const QString onlyKey = u"review"_s;

void apply(ProgressState &state, const Event &event, const Journal::Payload &payload)
{
    if (const auto *begun = std::get_if<Journal::SessionBegun>(&payload)) {
        state.session = {event.id,    begun->way,     begun->items, {event.timeMs, event.zoneMinutes},
                         begun->mode, begun->feedback};
    }
}

void noteKeys(const Journal::Payload &payload, QSet<QString> &keys)
{
    if (std::holds_alternative<Journal::SessionBegun>(payload)) {
        keys.insert(onlyKey);
    }
}

std::optional<QJsonObject> row(const ProgressState &state, const QString &key)
{
    const SessionState &session = state.session;
    if (key != onlyKey || session == SessionState()) {
        return std::nullopt;
    }
    return QJsonObject{{u"id"_s, session.id},
                       {u"way"_s, static_cast<int>(session.way)},
                       {u"items"_s, QJsonArray::fromStringList(session.items)},
                       {u"begun_ms"_s, session.begun.ms},
                       {u"zone"_s, session.begun.zoneMinutes},
                       {u"mode"_s, static_cast<int>(session.mode)},
                       {u"feedback"_s, static_cast<int>(session.feedback)}};
}

void read(ProgressState &state, const QString & /*key*/, const QJsonObject &row)
{
    state.session = {row["id"_L1].toString(),
                     static_cast<Journal::ReviewWay>(row["way"_L1].toInt()),
                     stringsOf(row["items"_L1]),
                     {row["begun_ms"_L1].toInteger(), row["zone"_L1].toInt()},
                     static_cast<Journal::SessionMode>(row["mode"_L1].toInt()),
                     static_cast<Journal::Feedback>(row["feedback"_L1].toInt())};
}

std::optional<Journal::EventFilter> eventsOf(const QString & /*key*/)
{
    return Journal::EventFilter{{QString::fromLatin1(EventKind::sessionBegun)}, {}, {}, {}};
}

} // namespace

const Projection &sessionProjection()
{
    static const Projection projection{"session"_L1,
                                       3,
                                       false,
                                       apply,
                                       noteKeys,
                                       [](const ProgressState &state) {
                                           return state.session == SessionState() ? QStringList()
                                                                                  : QStringList{onlyKey};
                                       },
                                       row,
                                       read,
                                       [](ProgressState &state, const QString &) { state.session = {}; },
                                       eventsOf};
    return projection;
}

} // namespace Ochre::Progress
