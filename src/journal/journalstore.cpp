// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/journalstore.h"

#include "base/clock.h"
#include "base/filecopy.h"
#include "journal/schema.h"
#include "journal/storefiles.h"
#include "journal/storewords.h"
#include "sqlite/connection.h"
#include "sqlite/statement.h"
#include "sqlite/storeerror.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Ochre::Journal {

namespace {

struct JournalStoreText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Journal::JournalStoreText)
};

Result<void> copyDatabase(const QSqlDatabase &database, const QString &newFile)
{
    // SQLite fills an empty file too, and would make one that everybody may read.
    QFile made(newFile);
    if (!made.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
        return std::unexpected(Error{JournalStoreText::tr("The copy of your progress cannot be made."), newFile,
                                     JournalStoreText::tr("Check that its folder can be written, and that there is no "
                                                          "file of this name."),
                                     ErrorKind::WriteFailed});
    }
    made.close();
    const Result<void> copied = Sqlite::Statement(database, u"VACUUM INTO ?"_s).bind(newFile).run();
    if (!copied) {
        QFile::remove(newFile);
    }
    return copied;
}

/// A copy that is on the disk or not there, of a store that is about to be changed. What an end in the middle left of
/// an earlier try goes.
Result<void> keepCopy(const QSqlDatabase &database, const QString &file, int format)
{
    const QString label = u"before-format-%1"_s.arg(format);
    const QDir folder = QFileInfo(file).dir();
    const QString leftOver = QFileInfo(file).fileName() + u'.' + label + u"-*.part"_s;
    for (const QString &name : folder.entryList({leftOver}, QDir::Files)) {
        QFile::remove(folder.filePath(name));
    }
    const QString name = nameBeside(file, label, systemClock()());
    const QString part = name + u".part"_s;
    const Result<void> kept = copyDatabase(database, part).and_then([&] { return copyFile(part, name); });
    QFile::remove(part);
    return kept;
}

/// A write to undo needs a file that can be written, and the index of a journal a place where it can be made: neither
/// is there in a place for reading alone, nor on a disk that is full.
bool mayBeReadElsewhere(const Error &error, const QString &file)
{
    return error.kind == ErrorKind::ReadOnly || error.kind == ErrorKind::WriteFailed || isOnReadOnlyPlace(file);
}

Error emptyError(const QString &file)
{
    return Sqlite::damagedError(file, JournalStoreText::tr("it is empty, but its journal is not"));
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
    if (!opened && access == Access::ReadOnly && mayBeReadElsewhere(opened.error(), file)) {
        const Error reason = opened.error();
        opened = store.openCopy();
        if (!opened && reason.kind == ErrorKind::WriteFailed) {
            opened = std::unexpected(reason); // there is no room elsewhere either
        }
    }
    return opened.transform([&store] { return std::move(store); }).transform_error(inWords);
}

Result<void> JournalStore::openHere(Access access, bool isCopy)
{
    if (isEmptyBesideJournal(m_file)) {
        return std::unexpected(emptyError(m_file));
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
        kept = keepCopy(database(), m_file, newest);
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
    return m_connection->takeAlone().transform([this] { m_connection.reset(); }).transform_error(inWords);
}

Result<void> JournalStore::settle(const QString &file)
{
    const Result<void> hasStart = isEmptyBesideJournal(file) ? std::unexpected(emptyError(file)) : Result<void>();
    return hasStart.and_then([&file] { return Sqlite::Connection::open(file, Access::ReadWrite); })
        .and_then([](const std::unique_ptr<Sqlite::Connection> &connection) { return connection->takeAlone(); })
        .transform_error(inWords);
}

} // namespace Ochre::Journal
