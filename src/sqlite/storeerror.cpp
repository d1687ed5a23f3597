// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sqlite/storeerror.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSqlError>

#include <algorithm>
#include <array>

namespace Ochre::Sqlite {

namespace {

struct StoreText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Sqlite::StoreText)
};

// Primary result codes of SQLite; its header is not needed for QtSql.
enum SqliteCode {
    Permission = 3,
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    Protocol = 15,
    NotADatabase = 26
};

// Which call failed stands above the lowest byte: write, fsync, fsync of the folder, truncate, delete, making,
// growing or mapping the shared memory, ending an atomic write. They fail when there is no space, too.
bool isWriting(int sqliteCode)
{
    static constexpr std::array calls{3, 4, 5, 6, 10, 18, 19, 21, 30};
    return std::ranges::find(calls, sqliteCode >> 8) != calls.end();
}

ErrorKind kindOf(int sqliteCode)
{
    switch (sqliteCode & 0xff) {
    case Busy:
    case Locked:
    case Protocol:
        return ErrorKind::Busy;
    case ReadOnly:
        return ErrorKind::ReadOnly;
    case Corrupt:
    case NotADatabase:
        return ErrorKind::Damaged;
    case IoError:
        return isWriting(sqliteCode) ? ErrorKind::WriteFailed : ErrorKind::ReadFailed;
    case Full:
        return ErrorKind::WriteFailed;
    case CannotOpen:
    case Permission:
        return ErrorKind::CannotOpen;
    default:
        return ErrorKind::Unforeseen;
    }
}

QString sentenceFor(ErrorKind kind, const QString &detail)
{
    switch (kind) {
    case ErrorKind::Busy:
        return StoreText::tr("Another program is using the file.");
    case ErrorKind::ReadOnly:
        return StoreText::tr("The file can be read but not written.");
    case ErrorKind::Damaged:
        return StoreText::tr("The file is damaged (%1).").arg(detail);
    case ErrorKind::WriteFailed:
        return StoreText::tr("The file could not be written (%1).").arg(detail);
    case ErrorKind::ReadFailed:
        return StoreText::tr("The file could not be read (%1).").arg(detail);
    case ErrorKind::CannotOpen:
        return StoreText::tr("The file cannot be opened.");
    case ErrorKind::Newer:
        return StoreText::tr("The file was written by a newer version of this program.");
    case ErrorKind::Foreign:
        return StoreText::tr("The file is a database of another program.");
    case ErrorKind::Other:
    case ErrorKind::Unforeseen:
        break;
    }
    return StoreText::tr("The database reported an error: %1.").arg(detail);
}

Error errorOf(ErrorKind kind, const QString &detail, const QString &file)
{
    return {sentenceFor(kind, detail), file, {}, kind};
}

} // namespace

Error damagedError(const QString &file, const QString &detail)
{
    return errorOf(ErrorKind::Damaged, detail, file);
}

Error findingError(const QString &finding, const QString &file)
{
    // "unable to get the page. error code=266": with any other code than that of damage, nothing is known of the page.
    static const QRegularExpression code(QStringLiteral("error code=(\\d+)"));
    const QString text = finding.simplified();
    const QRegularExpressionMatch match = code.match(text);
    const int number = match.hasMatch() ? match.captured(1).toInt() : Corrupt;
    return (number & 0xff) == Corrupt ? damagedError(file, text) : storeError(number, text, file);
}

Error newerError(const QString &file)
{
    return errorOf(ErrorKind::Newer, {}, file);
}

Error foreignError(const QString &file)
{
    return errorOf(ErrorKind::Foreign, {}, file);
}

Error readOnlyError(const QString &file)
{
    return errorOf(ErrorKind::ReadOnly, {}, file);
}

Error noFileError(const QString &file)
{
    return {StoreText::tr("This is not a regular file, so it cannot be opened."), file, {}, ErrorKind::CannotOpen};
}

Error storeError(int sqliteCode, const QString &detail, const QString &file)
{
    return errorOf(kindOf(sqliteCode), detail, file);
}

Error storeError(const QSqlError &error, const QString &file)
{
    bool isNumber = false;
    const int code = error.nativeErrorCode().toInt(&isNumber);
    const QString detail = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return storeError(isNumber ? code : 0, detail.trimmed(), file);
}

} // namespace Ochre::Sqlite
