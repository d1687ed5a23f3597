// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/backups.h"

#include "base/filesystem.h"
#include "journal/journalstore.h"
#include "journal/storefiles.h"
#include "progress/storetransfer.h"
#include "sqlite/statement.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Progress {

namespace {

struct BackupText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Progress::BackupText)
};

using Sqlite::Statement;

void addFrom(const QDir &folder, const QString &storeName, std::vector<Backup> &found)
{
    const QFileInfoList files = folder.entryInfoList(QDir::Files | QDir::NoSymLinks);
    for (const QFileInfo &file : files) {
        if (auto backup = backupNamed(file.fileName(), storeName)) {
            backup->file = file.absoluteFilePath();
            backup->bytes = file.size();
            found.push_back(std::move(*backup));
        }
    }
}

/// One sentence, whatever failed on the way.
Error failedError(const Error &error, const QString &folder)
{
    const bool isFull = error.kind == ErrorKind::WriteFailed;
    return {isFull ? BackupText::tr("No backup of your progress could be made, because the disk takes nothing more.")
                   : BackupText::tr("No backup of your progress could be made: %1").arg(error.what),
            folder, isFull ? BackupText::tr("Make free space on this disk.") : error.advice, error.kind};
}

/// Walks along the ids of a store in their order.
class Ids final {
public:
    explicit Ids(const Journal::JournalStore &store)
        : m_rows(store.database(), u"SELECT id, study_day FROM events ORDER BY id"_s)
    {
    }

    [[nodiscard]] Result<void> start()
    {
        return m_rows.run().and_then([this] { return step(); });
    }
    [[nodiscard]] Result<void> step()
    {
        return m_rows.next().transform([this](bool hasRow) {
            m_hasRow = hasRow;
            m_id = hasRow ? m_rows.text(0) : QString();
        });
    }
    [[nodiscard]] bool hasRow() const { return m_hasRow; }
    [[nodiscard]] const QString &id() const { return m_id; }
    [[nodiscard]] QDate day() const { return QDate::fromString(m_rows.text(1), Qt::ISODate); }

private:
    Statement m_rows;
    bool m_hasRow = false;
    QString m_id;
};

Result<BackupContent> compare(Ids &backup, Ids &today)
{
    BackupContent content;
    Result<void> done = backup.start().and_then([&today] { return today.start(); });
    while (done && (backup.hasRow() || today.hasRow())) {
        const bool isHere = backup.hasRow() && (!today.hasRow() || backup.id() <= today.id());
        const bool isToday = today.hasRow() && (!backup.hasRow() || today.id() <= backup.id());
        content.events += isHere ? 1 : 0;
        content.onlyHere += isHere && !isToday ? 1 : 0;
        if (isToday && !isHere) {
            ++content.missing;
            const QDate day = today.day();
            content.firstMissing = content.firstMissing.isValid() ? std::min(content.firstMissing, day) : day;
        }
        done = isHere ? backup.step() : Result<void>();
        done = done.and_then([&] { return isToday ? today.step() : Result<void>(); });
    }
    return done.transform([&content] { return content; });
}

Result<BackupContent> countOf(const Journal::JournalStore &backup)
{
    return Sqlite::queryInteger(backup.database(), u"SELECT count(*) FROM events"_s).transform([](qint64 events) {
        return BackupContent{.events = events, .isCompared = false};
    });
}

void letGo(const QString &store, qint64 nowMs)
{
    for (const Backup &backup : superfluous(backupsOf(store), nowMs)) {
        QFile::remove(backup.file);
    }
}

/// "NAME-2.sqlite" when that is taken.
QString freeFile(const QString &wanted)
{
    QString file = wanted;
    for (int number = 2; QFileInfo::exists(file); ++number) {
        file = wanted.chopped(7) + u'-' + QString::number(number) + u".sqlite"_s;
    }
    return file;
}

} // namespace

QString backupFolder(const QString &store)
{
    return QFileInfo(store).absolutePath() + u"/backups"_s;
}

std::vector<Backup> backupsOf(const QString &store)
{
    const QString name = QFileInfo(store).fileName();
    std::vector<Backup> found;
    addFrom(QDir(backupFolder(store)), name, found);
    addFrom(QFileInfo(store).absoluteDir(), name, found);
    std::ranges::sort(found, std::ranges::greater(), &Backup::timeMs);
    return found;
}

Result<Backup> makeBackup(const QString &store, BackupReason reason, qint64 nowMs)
{
    const QString folder = backupFolder(store);
    const QString file = freeFile(folder + u'/' + backupName(reason, nowMs));
    return makeFolder(folder)
        .and_then([&store] { return EventStore::open(store, Access::ReadOnly); })
        .and_then([&](const EventStore &opened) { return backupTo(opened, file); })
        .and_then([&](const VerifyReport &report) -> Result<Backup> {
            if (report.isDamaged()) {
                QFile::remove(file);
                return std::unexpected(Error{report.problems.first(), store, {}, ErrorKind::Damaged});
            }
            letGo(store, nowMs);
            return Backup{file, nowMs, reason, QFileInfo(file).size()};
        })
        .transform_error([&folder](const Error &error) { return failedError(error, folder); });
}

Result<std::optional<Backup>> makeDailyBackup(const QString &store, qint64 nowMs)
{
    if (Journal::isMissing(store) || !isBackupDue(backupsOf(store), nowMs)) {
        return std::nullopt;
    }
    const Result<EventStore> opened = EventStore::open(store, Access::ReadOnly);
    if (opened && opened->state().eventCount() == 0) {
        return std::nullopt;
    }
    return makeBackup(store, BackupReason::Daily, nowMs).transform([](Backup made) {
        return std::optional(std::move(made));
    });
}

Result<BackupContent> contentOf(const QString &backup, const QString &store)
{
    const Result<Journal::JournalStore> opened = Journal::JournalStore::open(backup, Access::ReadOnly);
    if (!opened) {
        return std::unexpected(opened.error());
    }
    const Result<Journal::JournalStore> present = Journal::JournalStore::open(store, Access::ReadOnly);
    if (!present) {
        return countOf(*opened);
    }
    Ids here(*opened);
    Ids today(*present);
    return compare(here, today);
}

} // namespace Ochre::Progress
