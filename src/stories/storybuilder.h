// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagnostics/diagnostic.h"
#include "stories/story.h"

#include <QByteArrayView>

#include <optional>

namespace Ochre::Stories {

class LabelTable;

/// The text that was compiled, byte for byte. It settles what a label leaves open; without it less is told.
struct SourceText {
    QString file = QStringLiteral("main.rs"); ///< as the diagnostic names it
    QByteArrayView bytes;
};

/// The story of one diagnostic; nothing when its code has none, or when its words are not known. Pure and quick.
[[nodiscard]] std::optional<Story> storyOf(const Diagnostics::Diagnostic &diagnostic, const SourceText &source = {});
[[nodiscard]] std::optional<Story> storyOf(const Diagnostics::Diagnostic &diagnostic, const SourceText &source,
                                           const LabelTable &table);

/// The stories of all diagnostics that have one, in their order.
[[nodiscard]] std::vector<Story> storiesOf(const Diagnostics::DiagnosticList &diagnostics,
                                           const SourceText &source = {});

} // namespace Ochre::Stories
