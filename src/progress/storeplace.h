// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <memory>

class QTemporaryDir;

namespace Ochre::Progress {

/// A private folder for work beside `file`, so that a full disk shows before anything is replaced. What a killed
/// program left of such folders goes after a day.
[[nodiscard]] Result<std::unique_ptr<QTemporaryDir>> workFolder(const QString &file);

/// Puts a copy of the closed store `ready` in the place of the store `file`. What was there is kept beside it as
/// "NAME.LABEL-DATE-TIME", whose name is returned; empty when nothing was. At every moment there is a store of this
/// name. Fails while another program has the store open; then it is as it was.
[[nodiscard]] Result<QString> replaceStore(const QString &ready, const QString &file, const QString &label,
                                           qint64 nowMs);

} // namespace Ochre::Progress
