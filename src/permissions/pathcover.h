// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "permissions/probeplan.h"

namespace Ochre::Permissions {

/// Whether every path to `place` passes one of `causes` (bytes of the text), as far as the form of the function tells:
/// a cause that lies on no branch, or one on each branch of a fork. A branch that leaves brings nobody there.
[[nodiscard]] bool isOnEveryPath(const std::vector<Branch> &branches, const std::vector<qsizetype> &causes,
                                 qsizetype place);

} // namespace Ochre::Permissions
