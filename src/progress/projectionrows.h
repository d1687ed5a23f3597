// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "progress/progressstate.h"

#include <QMap>
#include <QSet>

namespace Ochre::Progress {

/// Where one piece of a LearnerState is stored: the area of its projection, the id in it, and the course.
struct RowKey {
    QString area;
    QString key;
    QString course = firstCourse;
    auto operator<=>(const RowKey &) const = default;
};
[[nodiscard]] size_t qHash(const RowKey &key, size_t seed = 0);

/// The stored form of a LearnerState: compact JSON with sorted keys, so that equal states are equal bytes.
using ProjectionRows = QMap<RowKey, QByteArray>;

/// All rows of a state.
[[nodiscard]] ProjectionRows rowsOf(const LearnerState &state);
/// Adds the places that this event changes to `keys`.
void noteTouched(const Event &event, QSet<RowKey> &keys);
/// The rows of a state at these places; those without one are left out.
[[nodiscard]] ProjectionRows rowsAt(const LearnerState &state, const QSet<RowKey> &keys);
/// Reads rows back; fails when a row is no JSON.
[[nodiscard]] Result<LearnerState> stateOf(const ProjectionRows &rows);
/// One sentence for each row that is missing, too many or different in `stored`.
[[nodiscard]] QStringList differences(const ProjectionRows &stored, const ProjectionRows &expected);

/// The version of each projection by area: what a store notes beside its rows.
using ProjectionVersions = QMap<QString, int>;
[[nodiscard]] ProjectionVersions presentVersions();
/// The areas whose rows another program made.
[[nodiscard]] QSet<QString> staleAreas(const ProjectionVersions &stored);
[[nodiscard]] QSet<QString> allAreas();

} // namespace Ochre::Progress
