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

Result<void> foldPiece(const QSqlDatabase &database, const Projection &projection, const RowKey &key,
                       const QSet<QString> &undone, ProgressState &state)
{
    auto filter = projection.eventsOf(key.key);
    if (!filter) {
        return {};
    }
    filter->course = key.course;
    ProgressState scratch;
    const Result<void> folded = Journal::forEachMatching(database, *filter, [&](const Event &event) -> Result<void> {
        if (!undone.contains(event.id)) {
            projection.apply(scratch, event, Journal::payloadOf(event));
        }
        return {};
    });
    return folded.transform([&] {
        projection.forget(state, key.key);
        if (const auto row = projection.row(scratch, key.key)) {
            projection.read(state, key.key, *row);
        }
    });
}

} // namespace

Result<void> foldAreas(const QSqlDatabase &database, const QSet<QString> &areas, const QSet<QString> &undone,
                       LearnerState &state)
{
    std::vector<const Projection *> folded;
    for (const Projection *projection : projections()) {
        if (areas.contains(projection->area)) {
            folded.push_back(projection);
            for (ProgressState &ofCourse : state.courses) {
                for (const QString &key : projection->keys(ofCourse)) {
                    projection->forget(ofCourse, key);
                }
            }
        }
    }
    return Journal::forEachEvent(database, [&](const Event &event) -> Result<void> {
        const Journal::Payload payload = Journal::payloadOf(event);
        const bool isUndone = undone.contains(event.id);
        ProgressState &ofCourse = state.courses[event.course];
        for (const Projection *projection : folded) {
            if (!isUndone || projection->seesUndone) {
                projection->apply(ofCourse, event, payload);
            }
        }
        return {};
    });
}

Result<LearnerState> foldLog(const QSqlDatabase &database, const QSet<QString> &undone)
{
    LearnerState state;
    return foldAreas(database, allAreas(), undone, state).transform([&state] { return std::move(state); });
}

Result<void> foldPieces(const QSqlDatabase &database, const QSet<RowKey> &keys, const QSet<QString> &undone,
                        LearnerState &state)
{
    if (keys.size() > maxPieces) {
        return foldAreas(database, allAreas(), undone, state);
    }
    Result<void> folded;
    for (const RowKey &key : keys) {
        if (const Projection *projection = projectionOf(key.area); projection && folded) {
            folded = foldPiece(database, *projection, key, undone, state.courses[key.course]);
        }
    }
    return folded;
}

} // namespace Ochre::Progress
