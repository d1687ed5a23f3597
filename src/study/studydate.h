// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>

namespace Ochre::Study {

/// A study day, which is counted from 1970, as a date.
[[nodiscard]] inline QDate dateOfDay(qint64 day)
{
    return QDate(1970, 1, 1).addDays(day);
}

[[nodiscard]] inline qint64 dayOfDate(QDate date)
{
    return QDate(1970, 1, 1).daysTo(date);
}

} // namespace Ochre::Study
