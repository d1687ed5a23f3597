// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/memorypicture.h"
#include "trace/timeline.h"

namespace Ochre::Trace {

/// One step as a memory picture: the newest call first, then the heap. Owners point to their buffers; a reference
/// points into a value that is shown, else what it points to stands in its place. Of many calls the newest and the
/// oldest are drawn, of long collections the first parts and the last; at most 60 rows.
[[nodiscard]] Course::MemoryPicture pictureOf(const Timeline &timeline, std::size_t step);

} // namespace Ochre::Trace
