// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>

#include <vector>

class QSqlDatabase;

namespace Ochre::Classroom {

/// What the store remembers of one class, for one login there.
struct ClassMemory {
    QString link;         ///< its name, which sync_received knows, too
    qint64 published = 0; ///< the last place of arrival that the server has acknowledged
    qint64 cursor = 0;    ///< the last position of the class's log that was taken in
    bool operator==(const ClassMemory &) const = default;
};

/// An event that the server will not take.
struct ParkedEvent {
    QString id;
    QString sqlState;
    bool operator==(const ParkedEvent &) const = default;
};

[[nodiscard]] QString linkOf(const QString &classId, const QString &login);

// Each of these is one statement; what must change together is called in one transaction.
/// A class that is not known begins at 0.
[[nodiscard]] Result<ClassMemory> readMemory(const QSqlDatabase &database, const QString &link);
[[nodiscard]] Result<void> saveMemory(const QSqlDatabase &database, const ClassMemory &memory);
[[nodiscard]] Result<std::vector<ParkedEvent>> parkedEvents(const QSqlDatabase &database, const QString &link);
[[nodiscard]] Result<void> park(const QSqlDatabase &database, const QString &link, const ParkedEvent &event);
[[nodiscard]] Result<void> unpark(const QSqlDatabase &database, const QString &link, const QString &event);

} // namespace Ochre::Classroom
