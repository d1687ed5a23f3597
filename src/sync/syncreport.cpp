// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/syncreport.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Sync {

namespace {

struct SyncReportText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Sync::SyncReportText)
};

int shown(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, 1'000'000'000));
}

} // namespace

qint64 activeDevices(const SyncReport &report)
{
    return std::ranges::count_if(report.devices, &SeenDevice::isActive);
}

QString stateLine(const SyncReport &report, qint64 timeMs)
{
    if (report.standing == Standing::Forgotten) {
        return SyncReportText::tr("This device was forgotten");
    }
    if (report.problem && report.unsent == 0) {
        return SyncReportText::tr("The sync folder cannot be written");
    }
    if (report.unsent > 0) {
        return SyncReportText::tr("%n event(s) wait for the sync folder", nullptr, shown(report.unsent));
    }
    if (report.waiting > 0) {
        return SyncReportText::tr("%n file(s) of other devices have not arrived whole", nullptr, shown(report.waiting));
    }
    if (report.isStopped) {
        return SyncReportText::tr("Not all is synchronised yet");
    }
    const QString time = QDateTime::fromMSecsSinceEpoch(timeMs).toString(u"HH:mm"_s);
    return SyncReportText::tr("Synchronised %1 · %n device(s)", nullptr, shown(activeDevices(report))).arg(time);
}

} // namespace Ochre::Sync
