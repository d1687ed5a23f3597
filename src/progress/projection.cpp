// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/projection.h"

#include <algorithm>
#include <array>

namespace Ochre::Progress {

std::span<const Projection *const> projections()
{
    static const std::array all{&lessonProjection(),  &answerProjection(),    &errorProjection(), &exerciseProjection(),
                                &noteProjection(),    &mustKnowProjection(),  &itemProjection(),  &cardProjection(),
                                &sessionProjection(), &interviewProjection(), &placeProjection(), &countProjection()};
    return all;
}

const Projection *projectionOf(const QString &area)
{
    const auto found =
        std::ranges::find_if(projections(), [&](const Projection *known) { return known->area == area; });
    return found == projections().end() ? nullptr : *found;
}

} // namespace Ochre::Progress
