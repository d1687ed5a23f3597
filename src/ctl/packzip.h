// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/console.h"

namespace Ochre::Ctl {

/// `ochrectl pack zip FOLDER [FILE]`: the folder as one file, by default FOLDER.ochrepack beside it.
[[nodiscard]] int zipPack(const QString &folder, const QString &file, bool json, const Console &console);

/// `ochrectl pack install FILE`: into the learner's courses. 2 = refused.
[[nodiscard]] int installPack(const QString &file, bool json, const Console &console);

/// `ochrectl pack remove ID`: out of the learner's courses; what was learned in it stays.
[[nodiscard]] int removePack(const QString &id, bool json, const Console &console);

} // namespace Ochre::Ctl
