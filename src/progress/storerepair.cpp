// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/storerepair.h"

#include "journal/salvage.h"
#include "progress/storeplace.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Ochre::Progress {

namespace {

struct RepairText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Progress::RepairText)
};

Error nothingWholeError(const QString &file)
{
    return {RepairText::tr("Nothing of your progress can be read from this file."), file,
            RepairText::tr("Restore a backup."), ErrorKind::Damaged};
}

/// A new store with every whole event of `file`.
Result<Journal::SalvageReport> copyWhole(const QString &file, EventStore &store)
{
    Result<Journal::Salvage> salvage = Journal::Salvage::open(file);
    if (!salvage) {
        return std::unexpected(salvage.error());
    }
    return store.append([&salvage] { return salvage->next(); })
        .and_then([&](const AppendReport &) -> Result<Journal::SalvageReport> {
            Journal::SalvageReport report = salvage->report();
            if (report.events == 0) {
                return std::unexpected(nothingWholeError(file));
            }
            return report;
        });
}

/// Proves what was put together, and closes it.
Result<void> prove(EventStore &store, const QString &file)
{
    return store.verify().and_then([&](const VerifyReport &report) -> Result<void> {
        if (report.isDamaged()) {
            return std::unexpected(Error{RepairText::tr("The repair failed: %1").arg(report.problems.first()), file,
                                         RepairText::tr("Restore a backup."), ErrorKind::Damaged});
        }
        return store.release();
    });
}

} // namespace

Result<WholePart> readWholePart(const QString &file)
{
    auto folder = std::make_shared<QTemporaryDir>();
    const QString copy = EventStore::fileIn(folder->path());
    Result<EventStore> made = EventStore::open(copy);
    const Result<Journal::SalvageReport> report =
        made.and_then([&file](EventStore &store) { return copyWhole(file, store); });
    if (!report) {
        return std::unexpected(report.error());
    }
    return made->release()
        .and_then([&copy] { return EventStore::open(copy, Access::ReadOnly); })
        .transform([&](EventStore store) { return WholePart{folder, std::move(store), *report}; });
}

Result<RepairReport> repairStore(const QString &file, qint64 nowMs)
{
    const Result<std::unique_ptr<QTemporaryDir>> folder = workFolder(file);
    if (!folder) {
        return std::unexpected(folder.error());
    }
    const QString copy = EventStore::fileIn((*folder)->path());
    Result<EventStore> made = EventStore::open(copy);
    const Result<Journal::SalvageReport> report =
        made.and_then([&file](EventStore &store) { return copyWhole(file, store); });
    if (!report) {
        return std::unexpected(report.error());
    }
    return prove(*made, file)
        .and_then([&] { return replaceStore(copy, file, u"before-repair"_s, nowMs); })
        .transform([&report](const QString &damaged) { return RepairReport{*report, damaged}; });
}

} // namespace Ochre::Progress
