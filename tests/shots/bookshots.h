// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Ochre::Shots {

/// The learner's own papers: notes and bookmarks, import and export, the groups of the interview bank. `only` is a part
/// of the name of a setup.
[[nodiscard]] bool shootBooks(const QString &folder, const QString &only);

} // namespace Ochre::Shots
