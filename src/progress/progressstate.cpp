// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/progressstate.h"

#include "journal/codec.h"
#include "progress/projection.h"

namespace Ochre::Progress {

void ProgressState::apply(const Event &event)
{
    const Journal::Payload payload = Journal::payloadOf(event);
    for (const Projection *projection : projections()) {
        projection->apply(*this, event, payload);
    }
}

} // namespace Ochre::Progress
