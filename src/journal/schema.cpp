// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/schema.h"

#include "journal/upgrade.h"

using namespace Qt::StringLiterals;

// Outside every namespace, as the macro demands; without it the linker drops the resources of a static library.
static void initJournalResources()
{
    Q_INIT_RESOURCE(journal);
}

namespace Ochre::Journal {

namespace {

constexpr qint64 applicationId = 0x4f636872; // "Ochr", also in 0001-events.sql

constexpr int chainStep = 3;

Result<void> afterStep(const QSqlDatabase &database, int step)
{
    return step == chainStep ? moveOldEvents(database) : Result<void>();
}

} // namespace

const Sqlite::Schema &storeSchema()
{
    static const Sqlite::Schema schema = [] {
        initJournalResources();
        return Sqlite::Schema{u":/ochre/journal/sql"_s, applicationId, afterStep};
    }();
    return schema;
}

} // namespace Ochre::Journal
