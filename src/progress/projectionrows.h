// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "progress/progressstate.h"

#include <QMap>

namespace Ochre::Progress {

/// Where one piece of a ProgressState is stored: an area ("lesson", "answer", "error", "summary") and the id in it.
struct RowKey {
    QString area;
    QString key;
    auto operator<=>(const RowKey &) const = default;
};

/// The stored form of a ProgressState: compact JSON with sorted keys, so that equal states are equal bytes.
using ProjectionRows = QMap<RowKey, QByteArray>;

/// All rows of a state. The summary row names the version of the fold: a program that folds otherwise rebuilds.
[[nodiscard]] ProjectionRows rowsOf(const ProgressState &state);
/// The rows that this event may have changed in a state that has just taken it in.
[[nodiscard]] ProjectionRows rowsTouched(const ProgressState &state, const Event &event);
/// Reads rows back; fails when a row is no JSON, or of another version of the fold.
[[nodiscard]] Result<ProgressState> stateOf(const ProjectionRows &rows);
/// One sentence for each row that is missing, too many or different in `stored`.
[[nodiscard]] QStringList differences(const ProjectionRows &stored, const ProjectionRows &expected);

} // namespace Ochre::Progress
