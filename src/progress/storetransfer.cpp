// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/storetransfer.h"

#include "base/filecopy.h"
#include "base/filesystem.h"
#include "journal/codec.h"
#include "journal/eventlines.h"
#include "journal/storefiles.h"
#include "progress/storeplace.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Ochre::Progress {

using namespace Journal;
using namespace Sqlite;

namespace {

struct TransferText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Progress::TransferText)
};

Result<VerifyReport> checkCopy(const QString &copy)
{
    return EventStore::open(copy, Access::ReadOnly).and_then([](const EventStore &store) { return store.verify(); });
}

/// Whether a file is the open store, or lies in the place of the journal beside it.
bool belongsTo(const EventStore &store, const QString &file)
{
    const QString own = QFileInfo(store.file()).canonicalFilePath();
    const QFileInfo info(file);
    const QString there = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    return there == own || there == own + u"-wal"_s || there == own + u"-shm"_s;
}

/// Whether a copy may be written to `file`.
Result<void> mayWriteTo(const EventStore &store, const QString &file)
{
    if (belongsTo(store, file)) {
        return std::unexpected(
            Error{TransferText::tr("This is the file of your progress itself, not a place for a copy."), file,
                  TransferText::tr("Choose another name for the copy.")});
    }
    return {};
}

/// Brings the copy of a backup up to date and proves it.
Result<VerifyReport> prepareRestore(const QString &copy, const QString &backup)
{
    Result<EventStore> store = EventStore::open(copy);
    const Result<VerifyReport> report = store.and_then(
        [](EventStore &opened) { return opened.rebuild().and_then([&opened] { return opened.verify(); }); });
    if (!report) {
        return std::unexpected(Error{report.error().what, backup, report.error().advice, report.error().kind});
    }
    if (report->isDamaged()) {
        return std::unexpected(Error{
            TransferText::tr("The backup is damaged: %1 Your progress was not touched.").arg(report->problems.first()),
            backup, TransferText::tr("Choose another backup.")});
    }
    // What was written after the backup may live on in an export: its numbers must not be given again.
    return store->takeNewDevice().and_then([&store] { return store->release(); }).transform([&report] {
        return *report;
    });
}

} // namespace

Result<QByteArray> exportLog(const EventStore &store)
{
    QByteArray text = exportHeader();
    const auto append = [&](const Event &event) {
        return store.source(sourceHashOf(event)).transform([&](const std::optional<QByteArray> &source) {
            text += exportLine(event, source);
        });
    };
    return store.forEach(append).transform([&text] { return text; });
}

Result<void> exportTo(const EventStore &store, const QString &file)
{
    return mayWriteTo(store, file)
        .and_then([&store] { return exportLog(store); })
        .and_then([&file](const QByteArray &text) { return saveFile(file, text); });
}

Result<AppendReport> importLog(EventStore &store, QIODevice &device, const QString &name)
{
    EventLineReader reader(device, name);
    return store.append([&reader] { return reader.next(); });
}

Result<AppendReport> importLog(EventStore &store, const QByteArray &text, const QString &name)
{
    QBuffer buffer;
    buffer.setData(text);
    buffer.open(QIODevice::ReadOnly);
    return importLog(store, buffer, name);
}

Result<VerifyReport> backupTo(const EventStore &store, const QString &file)
{
    const Result<std::unique_ptr<QTemporaryDir>> folder =
        mayWriteTo(store, file).and_then([&file] { return workFolder(file); });
    if (!folder) {
        return std::unexpected(folder.error());
    }
    // SQLite does not synchronise what VACUUM INTO writes; saveFile() does.
    const QString copy = (*folder)->filePath(u"copy.sqlite"_s);
    return store.copyTo(copy).and_then([&] { return checkCopy(copy); }).and_then([&](const VerifyReport &report) {
        return copyFile(copy, file).transform([&report] { return report; });
    });
}

Result<RestoreReport> restoreFrom(const QString &backup, const QString &file, qint64 nowMs)
{
    if (const QFileInfo info(backup); !info.isFile() || info.size() == 0) {
        return std::unexpected(Error{TransferText::tr("There is no backup in this place."), backup,
                                     TransferText::tr("Check the name of the file.")});
    }
    const Result<std::unique_ptr<QTemporaryDir>> folder = workFolder(file);
    if (!folder) {
        return std::unexpected(folder.error());
    }
    const QString copy = (*folder)->filePath(u"copy.sqlite"_s);
    const Result<VerifyReport> report = copyStore(backup, copy).and_then([&] { return prepareRestore(copy, backup); });
    return report.and_then([&](const VerifyReport &proven) {
        return replaceStore(copy, file, u"before-restore"_s, nowMs).transform([&proven](const QString &previous) {
            return RestoreReport{proven, previous};
        });
    });
}

} // namespace Ochre::Progress
