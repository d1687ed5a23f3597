// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sqlite/storeerror.h"

#include <QCoreApplication>
#include <QSqlError>

namespace Ochre::Sqlite {

namespace {

struct StoreText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Sqlite::StoreText)
};

// Primary result codes of SQLite; its header is not needed for QtSql.
enum SqliteCode {
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    NotADatabase = 26
};

} // namespace

Error damagedError(const QString &file, const QString &detail)
{
    return {StoreText::tr("The file with your progress is damaged (%1). It is kept as it is.").arg(detail), file,
            StoreText::tr("Restore a backup with: ochrectl progress restore BACKUP. Or set the damaged file aside and "
                          "start afresh.")};
}

Error newerError(const QString &file)
{
    return {StoreText::tr("Your progress was saved by a newer Ochre; this one does not touch it."), file,
            StoreText::tr("Start the newer Ochre, or restore a backup from before the update.")};
}

Error foreignError(const QString &file)
{
    return {StoreText::tr("This file is a database of another program; it was not touched."), file,
            StoreText::tr("Move it to another place, or choose the right file.")};
}

Error readOnlyError(const QString &file)
{
    return {StoreText::tr("Your progress can be read but not written. What was saved before is safe."), file,
            StoreText::tr("Check the permissions of the file and its folder.")};
}

Error storeError(int sqliteCode, const QString &detail, const QString &file)
{
    switch (sqliteCode & 0xff) {
    case Busy:
    case Locked:
        return {StoreText::tr("Another program is using the file with your progress. What was saved before is safe."),
                file, StoreText::tr("Close the other program, or wait a moment, and try again.")};
    case ReadOnly:
        return readOnlyError(file);
    case Corrupt:
    case NotADatabase:
        return damagedError(file, detail);
    case IoError:
    case Full:
        return {StoreText::tr("Your progress could not be written (%1). What was saved before is safe.").arg(detail),
                file, StoreText::tr("Make free space on this disk; saving is then tried again.")};
    case CannotOpen:
        return {StoreText::tr("The file with your progress cannot be opened."), file,
                StoreText::tr("Check that its folder exists and that you may write to it.")};
    default:
        return {StoreText::tr("The file with your progress reported an error: %1.").arg(detail), file,
                StoreText::tr("What was saved before is safe. Restart Ochre; when it stays, restore a backup.")};
    }
}

Error storeError(const QSqlError &error, const QString &file)
{
    bool isNumber = false;
    const int code = error.nativeErrorCode().toInt(&isNumber);
    const QString detail = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return storeError(isNumber ? code : 0, detail.trimmed(), file);
}

} // namespace Ochre::Sqlite
