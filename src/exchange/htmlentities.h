// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Ochre::Exchange {

/// The text with `&lt;`, `&#65;` and the like as the letters that they stand for. An entity that nobody knows stays.
[[nodiscard]] QString resolvedEntities(const QString &text);

} // namespace Ochre::Exchange
