// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/storefiles.h"

#include "sqlite/journalfiles.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QTimeZone>

#include <algorithm>
#include <filesystem>
#include <tuple>

using namespace Qt::StringLiterals;

namespace Ochre::Journal {

namespace {

struct StoreFilesText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Journal::StoreFilesText)
};

// The store itself comes last when its old name goes, so that a journal is never seen without its store.
const QStringList &suffixes()
{
    static const QStringList all = [] {
        const auto &journals = Sqlite::journalSuffixes();
        return QStringList(journals.begin(), journals.end()) << QString();
    }();
    return all;
}

QString freeName(const QString &wanted)
{
    QString name = wanted;
    for (int number = 2; QFileInfo::exists(name); ++number) {
        name = wanted + u'-' + QString::number(number);
    }
    return name;
}

// A second name for a file; where the file system has no links, a copy of it.
bool giveName(const QString &file, const QString &name)
{
    std::error_code error;
    std::filesystem::create_hard_link(file.toStdU16String(), name.toStdU16String(), error);
    return !error || QFile::copy(file, name);
}

void takeNames(const QString &store, const NameCalls &calls)
{
    for (const QString &suffix : suffixes()) {
        if (QFileInfo::exists(store + suffix)) {
            calls.take(store + suffix);
        }
    }
}

/// Gives back the old names that are gone; whether every one of them is there again.
bool putBack(const QString &from, const QString &to, const NameCalls &calls)
{
    bool isWhole = true;
    for (const QString &suffix : suffixes()) {
        if (!QFileInfo::exists(from + suffix) && QFileInfo::exists(to + suffix)) {
            isWhole = calls.give(to + suffix, from + suffix) && isWhole;
        }
    }
    return isWhole;
}

Error stayedError(const QString &file)
{
    return {StoreFilesText::tr("The file could not be renamed; it is where it was."), file,
            StoreFilesText::tr("Check the permissions of its folder.")};
}

Error halfMovedError(const QString &file, const QString &to)
{
    return {StoreFilesText::tr("The file could not be renamed, and a part of it could not be put back."), file,
            StoreFilesText::tr("Nothing is lost: all of it is also there as %1. Check the permissions of both folders.")
                .arg(to)};
}

} // namespace

Result<void> copyStore(const QString &from, const QString &to)
{
    for (const QString &suffix : suffixes()) {
        // -shm is an index of -wal that SQLite makes anew.
        if (suffix == u"-shm"_s || !QFileInfo::exists(from + suffix)) {
            continue;
        }
        if (!QFileInfo(from + suffix).isFile() || !QFile::copy(from + suffix, to + suffix)) {
            return std::unexpected(
                Error{StoreFilesText::tr("The file with your progress could not be copied."), from,
                      StoreFilesText::tr("Check the free space of the folder for temporary files.")});
        }
        QFile::setPermissions(to + suffix, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
    return {};
}

const NameCalls &systemCalls()
{
    static const NameCalls calls{giveName, [](const QString &name) { return QFile::remove(name); }};
    return calls;
}

Result<void> giveSecondName(const QString &file, const QString &name, const NameCalls &calls)
{
    if (std::ranges::any_of(suffixes(), [&](const QString &suffix) { return QFileInfo::exists(name + suffix); })) {
        return std::unexpected(Error{StoreFilesText::tr("There is a file of this name already."), name,
                                     StoreFilesText::tr("Move it to another place, then try again.")});
    }
    for (const QString &suffix : suffixes()) {
        if (QFileInfo::exists(file + suffix) && !calls.give(file + suffix, name + suffix)) {
            takeNames(name, calls);
            return std::unexpected(stayedError(file + suffix));
        }
    }
    return {};
}

Result<void> moveStore(const QString &from, const QString &to, const NameCalls &calls)
{
    if (const Result<void> given = giveSecondName(from, to, calls); !given) {
        return given;
    }
    // From here on everything is there under its new name; the first old name that cannot go ends the move.
    for (const QString &suffix : suffixes()) {
        if (QFileInfo::exists(from + suffix) && !calls.take(from + suffix)) {
            // The new names may be the only ones of what is gone from the old place.
            if (!putBack(from, to, calls)) {
                return std::unexpected(halfMovedError(from + suffix, to));
            }
            takeNames(to, calls);
            return std::unexpected(stayedError(from + suffix));
        }
    }
    return {};
}

QString nameBeside(const QString &file, const QString &label, qint64 nowMs)
{
    const QString time = QDateTime::fromMSecsSinceEpoch(nowMs, QTimeZone::UTC).toString(u"yyyyMMdd-HHmmss"_s);
    return freeName(file + u'.' + label + u'-' + time);
}

Result<QString> renameStore(const QString &file, const QString &label, qint64 nowMs)
{
    const QString name = nameBeside(file, label, nowMs);
    return moveStore(file, name).transform([&name] { return QString(name); });
}

bool isMissing(const QString &file)
{
    std::error_code error;
    std::ignore = std::filesystem::status(file.toStdU16String(), error);
    return error == std::errc::no_such_file_or_directory;
}

bool isOnReadOnlyPlace(const QString &file)
{
    const QFileInfo info(file);
    return info.isReadable() && info.isFile() && !QFileInfo(info.absolutePath()).isWritable();
}

bool isEmptyBesideJournal(const QString &file)
{
    return QFileInfo::exists(file) && QFileInfo(file).size() <= 1 && Sqlite::hasJournal(file);
}

} // namespace Ochre::Journal
