// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/progressstate.h"
#include "progress/projection.h"

using namespace Qt::StringLiterals;

namespace Ochre::Progress {

namespace {

void noteKeys(const Journal::Payload &payload, QSet<QString> &keys)
{
    if (const auto *run = std::get_if<Journal::ProgramRun>(&payload)) {
        keys.unite({run->codes.begin(), run->codes.end()});
    }
}

void apply(ProgressState &state, const Event &event, const Journal::Payload &payload)
{
    QSet<QString> codes; // one run that says E0382 five times met it once
    noteKeys(payload, codes);
    for (const QString &code : std::as_const(codes)) {
        ErrorState &error = state.errors[code];
        ++error.count;
        error.lastMs = event.timeMs;
    }
}

std::optional<QJsonObject> row(const ProgressState &state, const QString &key)
{
    const auto found = state.errors.constFind(key);
    return found == state.errors.constEnd()
               ? std::nullopt
               : std::optional(QJsonObject{{u"count"_s, found->count}, {u"last_ms"_s, found->lastMs}});
}

void read(ProgressState &state, const QString &key, const QJsonObject &row)
{
    state.errors.insert(key, {row["count"_L1].toInt(), row["last_ms"_L1].toInteger()});
}

std::optional<Journal::EventFilter> eventsOf(const QString &key)
{
    return Journal::EventFilter{{QString::fromLatin1(EventKind::programRun)}, {}, {}, key};
}

} // namespace

const Projection &errorProjection()
{
    static const Projection projection{
        "error"_L1, 3,        false,
        apply,      noteKeys, [](const ProgressState &state) { return state.errors.keys(); },
        row,        read,     [](ProgressState &state, const QString &key) { state.errors.remove(key); },
        eventsOf};
    return projection;
}

} // namespace Ochre::Progress
