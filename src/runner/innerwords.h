// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagnostics/diagnostic.h"

namespace Ochre::Runner {

/// Takes from a message what names the folders and files that the program is built in, which nobody but Ochre knows:
/// the command line and the object files of a linker that failed, and the file that the whole name of a long type lies
/// in. What the linker missed is said as one help in plain words. Other messages stay as they are.
void hideInnerNames(Diagnostics::Diagnostic &diagnostic);

} // namespace Ochre::Runner
