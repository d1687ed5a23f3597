// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/flow.h"

namespace Ochre::Workbench {

/// The story of a diagnostic as the editor draws it: its badges have the numbers of the sentences in Explain. Where a
/// trait is asked for, the steps that lead to it. Empty for a diagnostic that has neither. `source` is the text that
/// was checked.
[[nodiscard]] Editor::Flow storyFlow(const Diagnostics::Diagnostic &diagnostic, const QByteArray &source);

} // namespace Ochre::Workbench
