// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagnostics/diagnostic.h"

#include <algorithm>

namespace Ochre::Diagnostics {

const Span *Diagnostic::primarySpan() const
{
    const auto primary = std::ranges::find(spans, true, &Span::primary);
    if (primary != spans.end()) {
        return &*primary;
    }
    return spans.empty() ? nullptr : &spans.front();
}

} // namespace Ochre::Diagnostics
