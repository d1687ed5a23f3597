// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/progressstate.h"

#include "journal/codec.h"
#include "progress/newbeginning.h"
#include "progress/projection.h"

#include <algorithm>

namespace Ochre::Progress {

void ProgressState::apply(const Event &event)
{
    const Journal::Payload payload = Journal::payloadOf(event);
    const auto reset = Journal::readReset(event);
    for (const Projection *projection : projections()) {
        projection->apply(*this, event, payload);
        if (reset) {
            beginAnew(*projection, *this, *reset);
        }
    }
}

const ProgressState &LearnerState::of(const QString &course) const
{
    static const ProgressState none;
    const auto found = courses.constFind(course);
    return found == courses.constEnd() ? none : *found;
}

qint64 LearnerState::eventCount() const
{
    return std::ranges::fold_left(courses, qint64{0},
                                  [](qint64 sum, const ProgressState &state) { return sum + state.eventCount; });
}

void LearnerState::apply(const Event &event)
{
    courses[event.course].apply(event);
}

} // namespace Ochre::Progress
