// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagnostics/diagnostic.h"
#include "workbench/document.h"

namespace Ochre::Workbench {

/// One sentence on the crates that a program can use, for a message that names one it cannot (E0432, E0433, E0463);
/// empty for every other message. `lessonCrates`: those that any program of its lesson uses. Markdown.
[[nodiscard]] QString crateHint(const Diagnostics::Diagnostic &diagnostic, const Document &document,
                                const QStringList &lessonCrates);

} // namespace Ochre::Workbench
