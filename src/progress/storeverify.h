// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "journal/journalcheck.h"

class QSqlDatabase;

namespace Ochre::Progress {

/// Checks the journal, and that the stored rows are what the events say, all of it as of one moment. Rows that another
/// version of a projection made are no damage: they are left out, and the report says so.
[[nodiscard]] Result<Journal::VerifyReport> verifyStore(const QSqlDatabase &database);

} // namespace Ochre::Progress
