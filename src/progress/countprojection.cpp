// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/progressstate.h"
#include "progress/projection.h"

using namespace Qt::StringLiterals;

namespace Ochre::Progress {

namespace {

void apply(ProgressState &state, const Event & /*event*/, const Journal::Payload & /*payload*/)
{
    ++state.eventCount;
}

void noteKeys(const Journal::Payload & /*payload*/, QSet<QString> &keys)
{
    keys.insert(QString());
}

std::optional<QJsonObject> row(const ProgressState &state, const QString & /*key*/)
{
    return QJsonObject{{u"events"_s, state.eventCount}};
}

void read(ProgressState &state, const QString & /*key*/, const QJsonObject &row)
{
    state.eventCount = row["events"_L1].toInteger();
}

} // namespace

/// How many events there are, also of kinds that nobody knows and of those that were taken back.
const Projection &countProjection()
{
    static const Projection projection{
        "count"_L1,
        2,
        true,
        apply,
        noteKeys,
        [](const ProgressState &) { return QStringList(QString()); },
        row,
        read,
        [](ProgressState &state, const QString & /*key*/) { state.eventCount = 0; },
        [](const QString & /*key*/) -> std::optional<Journal::EventFilter> { return std::nullopt; }};
    return projection;
}

} // namespace Ochre::Progress
