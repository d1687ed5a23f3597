// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/storefiles.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <filesystem>

using namespace Qt::StringLiterals;

namespace Ochre::Journal {

namespace {

struct StoreFilesText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Journal::StoreFilesText)
};

// The store itself comes last when its old name goes, so that a journal is never seen without its store.
const std::array<QString, 3> &suffixes()
{
    static const std::array<QString, 3> all{u"-wal"_s, u"-shm"_s, QString()};
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

void removeFiles(const QString &store)
{
    for (const QString &suffix : suffixes()) {
        QFile::remove(store + suffix);
    }
}

} // namespace

Result<void> copyStore(const QString &from, const QString &to)
{
    for (const QString &suffix : suffixes()) {
        // -shm is an index of -wal that SQLite makes anew.
        if (suffix == u"-shm"_s || !QFileInfo::exists(from + suffix)) {
            continue;
        }
        if (!QFile::copy(from + suffix, to + suffix)) {
            return std::unexpected(
                Error{StoreFilesText::tr("The file with your progress could not be copied."), from,
                      StoreFilesText::tr("Check the free space of the folder for temporary files.")});
        }
        QFile::setPermissions(to + suffix, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
    return {};
}

Result<void> moveStore(const QString &from, const QString &to)
{
    const auto failed = [&](const QString &file) {
        removeFiles(to);
        return std::unexpected(Error{StoreFilesText::tr("The file could not be renamed; it is where it was."), file,
                                     StoreFilesText::tr("Check the permissions of its folder.")});
    };
    if (std::ranges::any_of(suffixes(), [&](const QString &suffix) { return QFileInfo::exists(to + suffix); })) {
        return std::unexpected(Error{StoreFilesText::tr("There is a file of this name already."), to,
                                     StoreFilesText::tr("Move it to another place, then try again.")});
    }
    for (const QString &suffix : suffixes()) {
        if (QFileInfo::exists(from + suffix) && !giveName(from + suffix, to + suffix)) {
            return failed(from + suffix);
        }
    }
    // From here on everything is there under its new name; the first old name that cannot go ends the move.
    for (const QString &suffix : suffixes()) {
        if (QFileInfo::exists(from + suffix) && !QFile::remove(from + suffix)) {
            for (const QString &gone : suffixes()) {
                if (!QFileInfo::exists(from + gone) && QFileInfo::exists(to + gone)) {
                    giveName(to + gone, from + gone);
                }
            }
            return failed(from + suffix);
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

bool isOnReadOnlyPlace(const QString &file)
{
    const QFileInfo info(file);
    return info.isReadable() && info.isFile() && !QFileInfo(info.absolutePath()).isWritable();
}

bool isEmptyBesideJournal(const QString &file)
{
    return QFileInfo::exists(file) && QFileInfo(file).size() == 0 && QFileInfo(file + u"-wal"_s).size() > 0;
}

} // namespace Ochre::Journal
