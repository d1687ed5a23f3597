// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/progressstate.h"
#include "progress/projection.h"

using namespace Qt::StringLiterals;

namespace Ochre::Progress {

namespace {

void apply(ProgressState &state, const Event & /*event*/, const Journal::Payload &payload)
{
    if (const auto *set = std::get_if<Journal::MustKnowSet>(&payload)) {
        state.mustKnow[set->line] = set->known;
    }
}

void noteKeys(const Journal::Payload &payload, QSet<QString> &keys)
{
    if (const auto *set = std::get_if<Journal::MustKnowSet>(&payload)) {
        keys.insert(set->line);
    }
}

std::optional<QJsonObject> row(const ProgressState &state, const QString &key)
{
    const auto found = state.mustKnow.constFind(key);
    return found == state.mustKnow.constEnd() ? std::nullopt : std::optional(QJsonObject{{u"known"_s, *found}});
}

void read(ProgressState &state, const QString &key, const QJsonObject &row)
{
    state.mustKnow.insert(key, row["known"_L1].toBool());
}

std::optional<Journal::EventFilter> eventsOf(const QString &key)
{
    return Journal::EventFilter{{QString::fromLatin1(EventKind::mustKnowSet)}, {}, key, {}};
}

} // namespace

const Projection &mustKnowProjection()
{
    static const Projection projection{"must-know"_L1,
                                       3,
                                       false,
                                       apply,
                                       noteKeys,
                                       [](const ProgressState &state) { return state.mustKnow.keys(); },
                                       row,
                                       read,
                                       [](ProgressState &state, const QString &key) { state.mustKnow.remove(key); },
                                       eventsOf};
    return projection;
}

} // namespace Ochre::Progress
