// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "journal/eventfilter.h"
#include "journal/payload.h"
#include "progress/event.h"

#include <QJsonObject>
#include <QSet>

#include <optional>
#include <span>

namespace Ochre::Progress {

struct ProgressState;

/// One kind of knowledge that follows from the events of a course, in pieces that are stored as rows. Plain functions,
/// so that each piece can be folded again by itself. None knows which course it is.
struct Projection {
    QLatin1StringView area;  ///< its rows' first key
    int version = 2;         ///< raise it when apply() or row() gives another result for the same events
    bool seesUndone = false; ///< whether events that were taken back are also applied

    /// Takes one more event in.
    void (*apply)(ProgressState &state, const Event &event, const Journal::Payload &payload);
    /// Adds the keys of the pieces that this event changes.
    void (*noteKeys)(const Journal::Payload &payload, QSet<QString> &keys);
    /// The keys of all pieces there are.
    QStringList (*keys)(const ProgressState &state);
    /// One piece as it is stored; none when there is none.
    std::optional<QJsonObject> (*row)(const ProgressState &state, const QString &key);
    void (*read)(ProgressState &state, const QString &key, const QJsonObject &row);
    void (*forget)(ProgressState &state, const QString &key);
    /// The events that one piece follows from, and perhaps more; none when the order of events does not matter and
    /// nothing takes one back.
    std::optional<Journal::EventFilter> (*eventsOf)(const QString &key);
};

[[nodiscard]] const Projection &lessonProjection();
[[nodiscard]] const Projection &answerProjection();
[[nodiscard]] const Projection &errorProjection();
[[nodiscard]] const Projection &exerciseProjection();
[[nodiscard]] const Projection &noteProjection();
[[nodiscard]] const Projection &mustKnowProjection();
[[nodiscard]] const Projection &itemProjection();
[[nodiscard]] const Projection &cardProjection();
[[nodiscard]] const Projection &sessionProjection();
[[nodiscard]] const Projection &interviewProjection();
[[nodiscard]] const Projection &placeProjection();
[[nodiscard]] const Projection &countProjection();

[[nodiscard]] std::span<const Projection *const> projections();
/// The one with this area; none for a newer program's.
[[nodiscard]] const Projection *projectionOf(const QString &area);

} // namespace Ochre::Progress
