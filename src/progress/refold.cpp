// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/refold.h"

#include "journal/codec.h"
#include "journal/eventtable.h"
#include "progress/newbeginning.h"
#include "progress/projection.h"

namespace Ochre::Progress {

namespace {

// A merge that touches more than this many pieces reads the log once instead of asking for each.
constexpr qsizetype maxPieces = 2000;

/// Folds the events of one piece; a new beginning that lies between two of them comes in its place.
class PieceFold final {
public:
    PieceFold(const Projection &projection, const std::vector<PlacedReset> &resets)
        : m_projection(projection)
        , m_resets(resets)
    {
    }

    void take(const Event &event)
    {
        const Journal::OrderKey place = Journal::keyOf(event);
        while (m_next < m_resets.size() && m_resets[m_next].place < place) {
            beginAnew(m_projection, m_state, m_resets[m_next++].reset);
        }
        m_projection.apply(m_state, event, Journal::payloadOf(event));
    }

    const ProgressState &finish()
    {
        while (m_next < m_resets.size()) {
            beginAnew(m_projection, m_state, m_resets[m_next++].reset);
        }
        return m_state;
    }

private:
    const Projection &m_projection;
    const std::vector<PlacedReset> &m_resets;
    size_t m_next = 0;
    ProgressState m_state;
};

Result<void> foldPiece(const QSqlDatabase &database, const Projection &projection, const RowKey &key,
                       const QSet<QString> &undone, const std::vector<PlacedReset> &resets, ProgressState &state)
{
    auto filter = projection.eventsOf(key.key);
    if (!filter) {
        return {};
    }
    filter->course = key.course;
    PieceFold fold(projection, resets);
    const Result<void> folded = Journal::forEachMatching(database, *filter, [&](const Event &event) -> Result<void> {
        if (!undone.contains(event.id)) {
            fold.take(event);
        }
        return {};
    });
    return folded.transform([&] {
        projection.forget(state, key.key);
        if (const auto row = projection.row(fold.finish(), key.key)) {
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
        const auto reset = isUndone ? std::nullopt : Journal::readReset(event);
        ProgressState &ofCourse = state.courses[event.course];
        for (const Projection *projection : folded) {
            if (!isUndone || projection->seesUndone) {
                projection->apply(ofCourse, event, payload);
            }
            if (reset) {
                beginAnew(*projection, ofCourse, *reset);
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
    QHash<QString, std::vector<PlacedReset>> resets; // by course
    Result<void> folded;
    for (const RowKey &key : keys) {
        if (folded && !resets.contains(key.course)) {
            folded = resetsIn(database, key.course, undone).transform([&](std::vector<PlacedReset> read) {
                resets.insert(key.course, std::move(read));
            });
        }
        if (const Projection *projection = projectionOf(key.area); projection && folded) {
            folded = foldPiece(database, *projection, key, undone, resets[key.course], state.courses[key.course]);
        }
    }
    return folded;
}

} // namespace Ochre::Progress
