// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/storeplace.h"

#include "base/filecopy.h"
#include "base/filesystem.h"
#include "journal/journalstore.h"
#include "journal/storefiles.h"
#include "sqlite/journalfiles.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Ochre::Progress {

namespace {

struct PlaceText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Progress::PlaceText)
};

constexpr auto workName = ".ochre-work-"_L1;

void sweep(const QString &parent)
{
    const QDateTime yesterday = QDateTime::currentDateTime().addDays(-1);
    const QFileInfoList left = QDir(parent).entryInfoList({workName + u'*'}, QDir::Dirs | QDir::Hidden);
    for (const QFileInfo &folder : left) {
        if (folder.lastModified() < yesterday && !folder.isSymLink()) {
            QDir(folder.absoluteFilePath()).removeRecursively();
        }
    }
}

/// Fails when another program uses the store. One that is no database has no user; with any other error it may be
/// healthy, and in use.
Result<void> settle(const QString &file)
{
    const Result<void> settled = Journal::JournalStore::settle(file);
    return settled || settled.error().kind == ErrorKind::Damaged ? Result<void>() : settled;
}

/// The journals of what was there before belong to it alone: SQLite must not find them beside another store.
void takeJournals(const QString &file)
{
    for (const QString &suffix : Sqlite::journalSuffixes()) {
        QFile::remove(file + suffix);
    }
}

void giveJournalsBack(const QString &from, const QString &to)
{
    for (const QString &suffix : Sqlite::journalSuffixes()) {
        if (QFileInfo::exists(from + suffix) && !QFileInfo::exists(to + suffix)) {
            Journal::systemCalls().give(from + suffix, to + suffix);
        }
    }
}

} // namespace

Result<std::unique_ptr<QTemporaryDir>> workFolder(const QString &file)
{
    const QString parent = QFileInfo(file).absolutePath();
    return makeFolder(parent).and_then([&parent]() -> Result<std::unique_ptr<QTemporaryDir>> {
        sweep(parent);
        auto folder = std::make_unique<QTemporaryDir>(parent + u'/' + workName + u"XXXXXX"_s);
        if (!folder->isValid()) {
            return std::unexpected(Error{PlaceText::tr("Nothing can be written to this folder."), parent,
                                         PlaceText::tr("Check its permissions and the free space.")});
        }
        return folder;
    });
}

Result<QString> replaceStore(const QString &ready, const QString &file, const QString &label, qint64 nowMs)
{
    const bool isThere = !Journal::isMissing(file);
    const Result<void> settled = isThere ? settle(file) : Result<void>();
    if (!settled) {
        return std::unexpected(settled.error());
    }
    const QString previous = Journal::nameBeside(file, label, nowMs);
    if (const Result<void> kept = Journal::giveSecondName(file, previous); !kept) {
        return std::unexpected(kept.error());
    }
    takeJournals(file);
    if (const Result<void> copied = copyFile(ready, file); !copied) {
        giveJournalsBack(previous, file);
        for (const QString &name :
             QStringList{previous, previous + u"-wal"_s, previous + u"-shm"_s, previous + u"-journal"_s}) {
            QFile::remove(name);
        }
        return std::unexpected(copied.error());
    }
    return isThere ? previous : QString();
}

} // namespace Ochre::Progress
