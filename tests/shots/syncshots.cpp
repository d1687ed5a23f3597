// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "syncshots.h"

#include "base/clock.h"
#include "sync/synchroniser.h"

#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace Ochre::Shots {

namespace {

constexpr qint64 yearMs = 31'536'000'000;
constexpr int waitMs = 30'000;

Result<Sync::SyncReport> takePart(const QString &folder, const QString &name, qint64 timeMs, const QString &forget = {})
{
    auto store = Progress::EventStore::open(folder + u"/stores/"_s + name + u".sqlite"_s);
    Sync::SyncOrder order;
    order.folder = folder;
    order.name = name;
    order.nowMs = timeMs;
    order.forget = forget;
    return store.and_then([&](Progress::EventStore &opened) { return Sync::synchronise(opened, order); });
}

} // namespace

bool makeSyncFolder(const QString &folder)
{
    const qint64 now = systemClock()();
    const auto old = takePart(folder, u"old-desktop"_s, now - yearMs);
    return old && takePart(folder, u"laptop"_s, now - 7'200'000, old->devices.front().id);
}

bool useSyncFolder(QDialog &dialog, const QString &folder)
{
    auto *line = dialog.findChild<QLineEdit *>(u"syncFolder"_s);
    line->setText(folder);
    QTest::keyClick(line, Qt::Key_Return);
    const auto *devices = dialog.findChild<QTreeWidget *>(u"syncDevices"_s);
    return QTest::qWaitFor([devices] { return devices->topLevelItemCount() == 3; }, waitMs);
}

} // namespace Ochre::Shots
