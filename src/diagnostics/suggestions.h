// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagnostics/diagnostic.h"

#include <vector>

class QJsonObject;

namespace Ochre::Diagnostics {

class SpanResolver;

/// The fixes of one child message. rustc lists the parts of one edit and alternative edits alike
/// (rust-lang/rust#53934): a part that repeats or overlaps an earlier one begins the next alternative, parts apart from
/// each other belong together. A fix with a part outside the learner's text is left out. No fixes = the child is a
/// plain note.
[[nodiscard]] std::vector<Fix> fixesOf(const QJsonObject &child, const SpanResolver &resolver);

} // namespace Ochre::Diagnostics
