// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>

namespace Ochre {

/// Reads a whole file of at most `maxBytes` bytes. Fails when it is missing, unreadable, no regular file or larger.
[[nodiscard]] Result<QByteArray> readFile(const QString &path, qint64 maxBytes);

/// Replaces the file at `path` atomically and durably; the old content stays when anything fails (full disk,
/// read-only folder). QSaveFile::commit() alone reported success on a full disk with Qt 6.4, so every step is checked.
[[nodiscard]] Result<void> saveFile(const QString &path, const QByteArray &content);

/// Makes a folder and its parents, those that are missing for their user alone (0700); fails with advice when that is
/// not possible.
[[nodiscard]] Result<void> makeFolder(const QString &path);

} // namespace Ochre
