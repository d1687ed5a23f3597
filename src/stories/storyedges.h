// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stories/labeltable.h"
#include "stories/story.h"

namespace Ochre::Stories {

/// Draws the edges between events that the steps of their code connect. An edge that could be meant otherwise is left
/// out: several ends on both sides, an end that comes before its beginning without a loop.
[[nodiscard]] std::vector<Edge> edgesOf(const std::vector<Event> &events, const std::vector<Step> &steps);

/// Marks what happens in a later turn of a loop although no label says so: an event that stands before the one that
/// leads to it.
void markTurns(std::vector<Event> &events, const std::vector<Step> &steps);

/// Brings events into the order in which they are told: along the steps, and what belongs to the scene at its place in
/// the text.
void sortEvents(std::vector<Event> &events, const std::vector<Step> &steps);

} // namespace Ochre::Stories
