// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Ochre::Models {

/// The text of a tool tip that is no markup: Qt would take the `<S>` of `Stack<S>` for a tag and swallow it.
[[nodiscard]] QString plainTip(const QString &text);

} // namespace Ochre::Models
