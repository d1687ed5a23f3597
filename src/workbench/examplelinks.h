// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace Ochre::Workbench {

/// The compiler's explanation in Markdown: Rust examples become `rust` fences with a link below that opens them, and
/// their hidden `# ` lines are not shown. Whole, they are added to `examples`; a link is CardText::exampleLink and a
/// number in it.
[[nodiscard]] QString withExampleLinks(const QString &markdown, const QString &linkText, QStringList &examples);

} // namespace Ochre::Workbench
