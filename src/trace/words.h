// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trace/timeline.h"

#include <QStringList>

namespace Ochre::Trace {

/// One step in two or three whole sentences, as one would say it: what runs next, what has just happened. The last step
/// of a recording says how it ended.
[[nodiscard]] QStringList wordsOf(const Timeline &timeline, std::size_t step);

/// One event in a sentence.
[[nodiscard]] QString eventText(const StepEvent &event);

/// The place of a step in a word or two for a scale: "main", "call ship", "move order"; empty where nothing happens.
[[nodiscard]] QString labelOf(const Timeline &timeline, std::size_t step);

} // namespace Ochre::Trace
