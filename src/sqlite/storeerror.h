// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>

class QSqlError;

namespace Ochre::Sqlite {

/// A failed SQLite call on `file`: its kind and what happened. There is no advice in it: what is safe and what the user
/// can do is known where the file belongs. Maps the result codes of https://sqlite.org/rescode.html.
[[nodiscard]] Error storeError(int sqliteCode, const QString &detail, const QString &file);
[[nodiscard]] Error storeError(const QSqlError &error, const QString &file);

[[nodiscard]] Error damagedError(const QString &file, const QString &detail);
/// What a check of the pages found: damage, or that the disk gave no answer while it looked.
[[nodiscard]] Error findingError(const QString &finding, const QString &file);
[[nodiscard]] Error newerError(const QString &file);
[[nodiscard]] Error foreignError(const QString &file);
[[nodiscard]] Error readOnlyError(const QString &file);
/// For what is no regular file, such as a FIFO or a folder.
[[nodiscard]] Error noFileError(const QString &file);

} // namespace Ochre::Sqlite
