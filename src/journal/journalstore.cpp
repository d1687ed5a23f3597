// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/journalstore.h"

#include "base/clock.h"
#include "journal/schema.h"
#include "journal/storefiles.h"
#include "journal/storewords.h"
#include "sqlite/connection.h"
#include "sqlite/statement.h"
#include "sqlite/storeerror.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Ochre::Journal {

namespace {

struct JournalStoreText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Journal::JournalStoreText)
};

Result<void> copyDatabase(const QSqlDatabase &database, const QString &newFile)
{
    return Sqlite::Statement(database, u"VACUUM INTO ?"_s).bind(newFile).run();
}

} // namespace

JournalStore::JournalStore() = default;
JournalStore::JournalStore(JournalStore &&other) noexcept = default;
JournalStore &JournalStore::operator=(JournalStore &&other) noexcept = default;
JournalStore::~JournalStore() = default;

QString JournalStore::fileIn(const QString &dataFolder)
{
    return dataFolder + u"/progress.sqlite"_s;
}

Result<JournalStore> JournalStore::open(const QString &file, Access access)
{
    JournalStore store;
    store.m_file = file;
    Result<void> opened = store.openHere(access, false);
    if (!opened && access == Access::ReadOnly && isOnReadOnlyPlace(file)) {
        opened = store.openCopy();
    }
    return opened.transform([&store] { return std::move(store); }).transform_error(inWords);
}

Result<void> JournalStore::openHere(Access access, bool isCopy)
{
    if (isEmptyBesideJournal(m_file)) {
        return std::unexpected(
            Sqlite::damagedError(m_file, JournalStoreText::tr("the file is empty, but its journal is not")));
    }
    Result<std::unique_ptr<Sqlite::Connection>> opened = Sqlite::Connection::open(m_file, access);
    if (!opened) {
        return std::unexpected(opened.error());
    }
    m_connection = std::move(*opened);
    const Result<int> version = Sqlite::checkSchema(database(), storeSchema(), maxCheckedBytes);
    if (!version) {
        return std::unexpected(version.error());
    }
    if (access == Access::ReadOnly) {
        m_isReadOnly = true;
        return *version < Sqlite::newestVersion(storeSchema()) ? openCopy() : Result<void>();
    }
    return bringUpToDate(*version, isCopy);
}

Result<void> JournalStore::bringUpToDate(int version, bool isCopy)
{
    const int newest = Sqlite::newestVersion(storeSchema());
    Result<void> kept;
    if (version > 0 && version < newest && !isCopy) {
        const QString label = u"before-format-%1"_s.arg(newest);
        kept = copyDatabase(database(), nameBeside(m_file, label, systemClock()()));
    }
    return kept.and_then([this] { return m_connection->setJournal(); }).and_then([&] {
        return Sqlite::migrate(database(), storeSchema(), version);
    });
}

Result<void> JournalStore::openCopy()
{
    m_connection.reset();
    m_copyFolder = std::make_unique<QTemporaryDir>();
    const QString original = m_file;
    const QString copy = m_copyFolder->filePath(u"copy.sqlite"_s);
    if (const Result<void> copied = copyStore(original, copy); !copied) {
        return copied;
    }
    m_file = copy;
    const Result<void> opened = openHere(Access::ReadWrite, true);
    m_file = original;
    m_isReadOnly = true;
    return opened.transform_error([&original](Error error) {
        error.where = original;
        return error;
    });
}

const QString &JournalStore::file() const
{
    return m_file;
}

bool JournalStore::isReadOnly() const
{
    return m_isReadOnly;
}

const QSqlDatabase &JournalStore::database() const
{
    return m_connection->database();
}

Result<void> JournalStore::copyTo(const QString &newFile) const
{
    return copyDatabase(database(), newFile).transform_error(inWords);
}

Result<void> JournalStore::release()
{
    // Leaving WAL needs the file for oneself alone, folds the journal into it and removes it.
    return Sqlite::queryText(database(), u"PRAGMA journal_mode = DELETE"_s)
        .transform([this](const QString &) { m_connection.reset(); })
        .transform_error(inWords);
}

} // namespace Ochre::Journal
