// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "classroom/connection.h"

#include <QStringList>

#include <vector>

namespace Ochre::Classroom {

/// What the database of a class is before anything is done to it.
struct SchemaState {
    int step = 0;           ///< the last step that was taken; 0 = none
    bool isForeign = false; ///< it has a schema "study" that is not ours
};

/// The number of the last step that this program knows.
[[nodiscard]] int newestStep();
[[nodiscard]] Reply<SchemaState> schemaState(Connection &connection);

/// Takes the steps that are missing, up to `last`, each in a transaction of its own, and returns their names
/// ("0003-policies"); none when the database is up to date. Nothing is done to a foreign or newer one.
[[nodiscard]] Reply<QStringList> installSchema(Connection &connection, int last = newestStep());

/// A setting of the server, as this program advises it.
struct Advice {
    QString name;
    QString wanted;
    QString found;
    QString reason;
    bool isMet = false;
};
[[nodiscard]] Reply<std::vector<Advice>> adviceFor(Connection &connection);
/// The lines that pg_hba.conf needs before more general ones.
[[nodiscard]] QStringList hbaLines(const QString &database);

} // namespace Ochre::Classroom
