// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "classroom/people.h"

#include <QStringList>

namespace Ochre::Classroom {

/// The names of a roster: CSV in UTF-8, one person a row. The column is the one headed "name" (in any case), else the
/// first of rows without a head. Fields are parted by commas, semicolons or tabs, whichever the first row has, and may
/// be quoted. Empty rows are left out. Fails with the line (1-based) of a name that is too long (200 characters) or
/// there twice, of a quote that does not end, and at more than 2,000 names.
[[nodiscard]] Result<QStringList> rosterNames(const QByteArray &csv);

/// What is handed out, as a CSV: name, login, password. Fields that a spreadsheet would take for a formula are quoted
/// with an apostrophe before them.
[[nodiscard]] QByteArray loginsAsCsv(const std::vector<NewLogin> &logins);
/// What is handed out, as a text to print and cut: one slip a person, four lines each.
[[nodiscard]] QString slips(const std::vector<NewLogin> &logins, const QString &classTitle, const QString &server);

} // namespace Ochre::Classroom
