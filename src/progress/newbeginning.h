// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "journal/resetpayload.h"
#include "progress/progressstate.h"
#include "progress/projection.h"
#include "progress/projectionrows.h"

class QSqlDatabase;

namespace Ochre::Progress {

// How the projections follow a progress-reset: what they made of the events before it is forgotten. Own cards, notes
// and interview dates stay, for they are what the learner wrote and not what was learned.

/// Forgets what one projection made of the events before.
void beginAnew(const Projection &projection, ProgressState &state, const Journal::ProgressReset &reset);
/// Adds the places that it changes in a state to `keys`.
void noteBegunAnew(const LearnerState &state, const QString &course, const Journal::ProgressReset &reset,
                   QSet<RowKey> &keys);

/// A new beginning that the log has, and its place in the order.
struct PlacedReset {
    Journal::OrderKey place;
    Journal::ProgressReset reset;
};
/// Those of one course that were not taken back, in order.
[[nodiscard]] Result<std::vector<PlacedReset>> resetsIn(const QSqlDatabase &database, const QString &course,
                                                        const QSet<QString> &undone);

/// One order to begin anew, as it is shown and taken back.
struct NewBeginning {
    QStringList events;  ///< ids: all are taken back together
    QStringList courses; ///< ids
    QString lesson;      ///< empty: everything in the courses
    qint64 timeMs = 0;
    bool operator==(const NewBeginning &) const = default;
};
/// Those that were not taken back, newest first.
[[nodiscard]] Result<std::vector<NewBeginning>> newBeginnings(const QSqlDatabase &database);

/// The courses in which there is something to forget, in the order of their ids.
[[nodiscard]] QStringList begunCourses(const LearnerState &learner);

} // namespace Ochre::Progress
