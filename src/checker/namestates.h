// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checker/watchedname.h"
#include "trace/ownership.h"
#include "trace/timeline.h"

#include <QByteArray>

namespace Ochre::Checker {

/// What each of `names` held each time its line was over, in the order in which the program came there: once for each
/// call of the line's function and each way through a loop. `source` is the text that was recorded. A value that went
/// out of scope with the line is told as it was last seen.
[[nodiscard]] std::vector<std::vector<NameState>> statesOf(const Trace::Timeline &timeline,
                                                           const Trace::OwnershipTable &ownership,
                                                           const QByteArray &source,
                                                           const std::vector<WatchedName> &names);

/// A value, or the part of it that a path such as ".lines[0]" names; null when there is none. References, boxes and
/// counted pointers are followed, as Rust does.
[[nodiscard]] const Trace::Value *partOf(const Trace::Value &value, const QString &path);

} // namespace Ochre::Checker
