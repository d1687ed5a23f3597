// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/undone.h"

#include "journal/event.h"
#include "sqlite/statement.h"

using namespace Qt::StringLiterals;

namespace Ochre::Journal {

Result<UndoneEvents> readUndone(const QSqlDatabase &database)
{
    // From the last undo to the first: whether one is taken back is known when its turn comes.
    Sqlite::Statement rows(database, u"SELECT u.id, u.subject, t.id IS NOT NULL"
                                     " AND (t.counter, t.device, t.id) < (u.counter, u.device, u.id)"
                                     " FROM events AS u LEFT JOIN events AS t ON t.id = u.subject WHERE u.kind = ?"
                                     " ORDER BY u.counter DESC, u.device DESC, u.id DESC"_s);
    rows.bind(QString::fromLatin1(EventKind::undo));
    UndoneEvents found;
    Result<bool> hasRow = rows.run().and_then([&rows] { return rows.next(); });
    while (hasRow && *hasRow) {
        const QString target = rows.text(1);
        found.targets.insert(target);
        if (rows.integer(2) != 0 && !found.undone.contains(rows.text(0))) {
            found.undone.insert(target);
        }
        hasRow = rows.next();
    }
    return hasRow.transform([&found](bool) { return std::move(found); });
}

} // namespace Ochre::Journal
