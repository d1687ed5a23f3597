// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/flow.h"

#include <QCoreApplication>

namespace Ochre::Workbench {

/// The story of a diagnostic as the editor draws it: its badges have the numbers of the sentences in Explain.
class StoryFlow {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Workbench::StoryFlow)
public:
    /// Empty for a diagnostic that has no story. `source` is the text that was checked.
    [[nodiscard]] static Editor::Flow of(const Diagnostics::Diagnostic &diagnostic, const QByteArray &source);
};

} // namespace Ochre::Workbench
