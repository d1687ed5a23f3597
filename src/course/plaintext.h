// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Ochre::Course {

/// A text in Markdown as it reads, in one line: without the marks of code, emphasis and links, and without their
/// targets. What stands in a code span stays as it is written, so that `round_to_cents` and `#[test]` are found by
/// their names.
[[nodiscard]] QString plainText(const QString &markdown);

} // namespace Ochre::Course
