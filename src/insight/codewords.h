// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Ochre::Insight {

/// What an error code or a lint means, in a few words that fit into a row; empty for one that is rarely met.
[[nodiscard]] QString codeWords(const QString &code);

} // namespace Ochre::Insight
