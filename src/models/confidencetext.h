// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Ochre::Models {

/// The words of an answer to "Can you explain this lesson?", from 1 (not yet) to 4 (easily).
[[nodiscard]] QString confidenceText(int rating);

} // namespace Ochre::Models
