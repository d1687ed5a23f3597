// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

namespace Ochre::Journal {

/// An error of the `sqlite` room in the learner's words: what it means for the progress and what can be done. Other
/// errors, and those that have their advice already, stay as they are.
[[nodiscard]] Error inWords(Error error);

/// Whether the same may succeed later without anybody changing the file: a disk gets space, a program ends, a network
/// folder comes back.
[[nodiscard]] bool mayPass(const Error &error);

} // namespace Ochre::Journal
