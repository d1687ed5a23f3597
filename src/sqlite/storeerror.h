// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>

class QSqlError;

namespace Ochre::Sqlite {

/// The sentence for a failed SQLite call on `file`: what happened, what is safe, what to do. Maps the primary result
/// codes of https://sqlite.org/rescode.html; extended codes are reduced to them.
[[nodiscard]] Error storeError(int sqliteCode, const QString &detail, const QString &file);
[[nodiscard]] Error storeError(const QSqlError &error, const QString &file);

[[nodiscard]] Error damagedError(const QString &file, const QString &detail);
[[nodiscard]] Error newerError(const QString &file);
[[nodiscard]] Error foreignError(const QString &file);
[[nodiscard]] Error readOnlyError(const QString &file);

} // namespace Ochre::Sqlite
