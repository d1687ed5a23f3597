// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "permissions/permissiontable.h"

#include <QJsonObject>
#include <QString>

namespace Ochre::Permissions {

/// What may be done behind a line, in whole sentences with the learner's own name.
[[nodiscard]] QString sentenceOf(const PermissionTable &table, const PermissionRow &row);

/// The row that tells of a line: its own, else that of the line before it. Null before the variable is declared and
/// behind the end of its block.
[[nodiscard]] const PermissionRow *rowAt(const PermissionTable &table, int line);

/// Three signs for a line: the letter where it is allowed, "?" on some paths only, "–" where it is not, a blank where
/// it is not known. "C" in the third place: giving it away copies it.
[[nodiscard]] QString lettersOf(const PermissionTable &table, const PermissionRow &row);

/// As `ochrectl permissions --json` prints it; the keys are a promise. A permission is "yes", "some-paths", "no" or
/// "unknown"; lines are 1-based.
[[nodiscard]] QJsonObject toJson(const PermissionTable &table);

} // namespace Ochre::Permissions
