// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "progress/eventstore.h"

#include <QMap>

namespace Ochre::Progress {

/// The learner's progress in numbers.
struct ProgressStats {
    qint64 events = 0;
    qint64 firstMs = 0; ///< of the first and the last event, ms since 1970 (UTC); 0 = none
    qint64 lastMs = 0;
    QMap<QString, qint64> kinds; ///< events of each kind, also of kinds this program does not know
    int lessonsOpened = 0;
    int exercisesSolved = 0;
    int answered = 0; ///< questions
    int correct = 0;  ///< of them, by the latest answer
    int unknown = 0;  ///< of them, "I don't know" as the latest answer
    int attempts = 0;
};

[[nodiscard]] Result<ProgressStats> statsOf(const EventStore &store);

} // namespace Ochre::Progress
