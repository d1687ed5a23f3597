// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace Ochre::Exchange {

/// A row of a text with separators, and the line (from 1) at which it begins.
struct DelimitedRow {
    int line = 0;
    QStringList cells;
    bool isClosed = true; ///< false: the last cell has a quotation mark that is never closed
};

/// Reads rows as tables and Anki write them (RFC 4180): a cell in quotation marks may hold separators, line breaks and,
/// doubled, quotation marks. Empty lines are left out; so are lines that begin with `comment`, unless it is null.
[[nodiscard]] std::vector<DelimitedRow> delimitedRows(const QString &text, QChar separator, QChar comment);

/// A cell in quotation marks.
[[nodiscard]] QString quotedCell(const QString &text);
/// A cell, quoted only where it has to be.
[[nodiscard]] QString cellOf(const QString &text, QChar separator);

} // namespace Ochre::Exchange
