// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/refold.h"

#include "journal/codec.h"
#include "journal/eventtable.h"
#include "progress/projection.h"

namespace Ochre::Progress {

namespace {

// A merge that touches more than this many pieces reads the log once instead of asking for each.
constexpr qsizetype maxPieces = 2000;

Result<void> foldPiece(const QSqlDatabase &database, const Projection &projection, const QString &key,
                       const QSet<QString> &undone, ProgressState &state)
{
    const auto filter = projection.eventsOf(key);
    if (!filter) {
        return {};
    }
    ProgressState scratch;
    const Result<void> folded = Journal::forEachMatching(database, *filter, [&](const Event &event) -> Result<void> {
        if (!undone.contains(event.id)) {
            projection.apply(scratch, event, Journal::payloadOf(event));
        }
        return {};
    });
    return folded.transform([&] {
        projection.forget(state, key);
        if (const auto row = projection.row(scratch, key)) {
            projection.read(state, key, *row);
        }
    });
}

} // namespace

Result<void> foldAreas(const QSqlDatabase &database, const QSet<QString> &areas, const QSet<QString> &undone,
                       ProgressState &state)
{
    std::vector<const Projection *> folded;
    for (const Projection *projection : projections()) {
        if (areas.contains(projection->area)) {
            folded.push_back(projection);
            for (const QString &key : projection->keys(state)) {
                projection->forget(state, key);
            }
        }
    }
    return Journal::forEachEvent(database, [&](const Event &event) -> Result<void> {
        const Journal::Payload payload = Journal::payloadOf(event);
        const bool isUndone = undone.contains(event.id);
        for (const Projection *projection : folded) {
            if (!isUndone || projection->seesUndone) {
                projection->apply(state, event, payload);
            }
        }
        return {};
    });
}

Result<ProgressState> foldLog(const QSqlDatabase &database, const QSet<QString> &undone)
{
    ProgressState state;
    return foldAreas(database, allAreas(), undone, state).transform([&state] { return std::move(state); });
}

Result<void> foldPieces(const QSqlDatabase &database, const QSet<RowKey> &keys, const QSet<QString> &undone,
                        ProgressState &state)
{
    if (keys.size() > maxPieces) {
        return foldAreas(database, allAreas(), undone, state);
    }
    Result<void> folded;
    for (const RowKey &key : keys) {
        if (const Projection *projection = projectionOf(key.area); projection && folded) {
            folded = foldPiece(database, *projection, key.key, undone, state);
        }
    }
    return folded;
}

} // namespace Ochre::Progress
