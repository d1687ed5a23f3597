// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/syncnotes.h"

#include <QCoreApplication>

#include <algorithm>
#include <ranges>

namespace Ochre::Sync {

namespace {

struct SyncNotesText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Sync::SyncNotesText)
};

constexpr qint64 dayMs = 86'400'000;

int shown(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, 1'000'000'000));
}

qint64 waitingOf(const DeviceFolder &there, const Segments &taken, qint64 covered)
{
    const qint64 last =
        std::max(there.card.segments, there.segments.empty() ? qint64{0} : there.segments.rbegin()->first);
    qint64 done = 0;
    for (const auto &[number, checksum] : there.segments) {
        const auto known = taken.find(number);
        const bool isTaken = !checksum.isEmpty() && known != taken.end() && known->second == checksum;
        done += number > covered && isTaken ? 1 : 0;
    }
    return std::max<qint64>(0, last - covered - done);
}

QString standingSentence(Standing standing, qsizetype broken)
{
    if (standing == Standing::Forked) {
        return SyncNotesText::tr("The progress of this machine was also continued elsewhere, or is an older copy, so "
                                 "this machine goes on as a new device. Nothing is lost.");
    }
    if (standing == Standing::Returned) {
        return SyncNotesText::tr("This machine takes part in the folder again, as a new device.");
    }
    return SyncNotesText::tr("%n file(s) of this device were missing or damaged in the sync folder and were written "
                             "again.",
                             nullptr, shown(broken));
}

void noteEvents(SyncReport &report, const IntakeReport &intake)
{
    if (intake.refused > 0) {
        report.notes << SyncNotesText::tr("%n event(s) of other devices cannot be understood; update Ochre on this "
                                          "machine. They stay in the folder.",
                                          nullptr, shown(intake.refused));
    }
    if (intake.conflicting > 0) {
        report.notes << SyncNotesText::tr("%n event(s) differ from yours with the same id; yours were kept.", nullptr,
                                          shown(intake.conflicting));
    }
    // Damage is what waits; of everything else the first says what to do.
    const auto other =
        std::ranges::find_if(intake.unread, [](const Error &error) { return error.kind != ErrorKind::Damaged; });
    if (other != intake.unread.end()) {
        report.notes << other->text();
    }
}

} // namespace

void noteDevices(SyncReport &report, const FolderView &view, const QString &own,
                 const std::map<QString, Segments> &taken)
{
    const QSet<QString> forgotten = forgottenIn(view);
    const QMap<QString, qint64> covered = coveredIn(view);
    for (const auto &[device, there] : view) {
        const auto known = taken.find(device);
        SeenDevice seen{device, there.card.name, there.card.seenMs};
        seen.isOwn = device == own;
        seen.isForgotten = forgotten.contains(device);
        seen.hasLeft = there.card.hasLeft;
        seen.waiting =
            seen.isOwn ? 0 : waitingOf(there, known == taken.end() ? Segments() : known->second, covered.value(device));
        // What a device that takes part no more never wrote whole cannot come any more.
        report.waiting += seen.isActive() ? seen.waiting : 0;
        report.devices.push_back(std::move(seen));
    }
}

void noteSentences(SyncReport &report, const IntakeReport &intake, qsizetype broken, qint64 nowMs)
{
    if (report.standing != Standing::New && report.standing != Standing::Same) {
        report.notes << standingSentence(report.standing, broken);
    }
    noteEvents(report, intake);
    if (report.waiting > 0) {
        report.notes << SyncNotesText::tr(
            "%n file(s) of other devices have not arrived whole yet, or are damaged. They "
            "are read as soon as they are whole.",
            nullptr, shown(report.waiting));
    }
    for (const SeenDevice &device : report.devices) {
        if (device.isActive() && device.lastSeenMs > nowMs + dayMs) {
            report.notes << SyncNotesText::tr("The clock of the device “%1” is more than a day ahead of this one. What "
                                              "it wrote stands in its right order all the same.")
                                .arg(device.name.isEmpty() ? device.id : device.name);
        }
    }
}

} // namespace Ochre::Sync
