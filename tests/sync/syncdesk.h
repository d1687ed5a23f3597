// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "journal/eventtable.h"
#include "progress/eventstore.h"
#include "progress/storefixture.h"
#include "progress/storetransfer.h"
#include "sync/segmentname.h"
#include "sync/synchroniser.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

namespace Ochre::Sync {

using namespace Qt::StringLiterals;
using Progress::EventStore;

inline constexpr qint64 deskTime = 1'780'000'000'000;

/// The stores of some devices, and their copies of the sync folder.
class SyncDesk {
public:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString storeFile(const QString &name) const { return path(name + u"/progress.sqlite"_s); }
    [[nodiscard]] EventStore open(const QString &name) const { return std::move(*EventStore::open(storeFile(name))); }

    /// A folder that is there, and empty at first.
    [[nodiscard]] QString folder(const QString &name = u"folder"_s) const
    {
        QDir().mkpath(path(name));
        return path(name);
    }

    [[nodiscard]] SyncOrder order(const QString &name = u"folder"_s) const
    {
        SyncOrder order;
        order.folder = folder(name);
        order.name = u"desk"_s;
        order.nowMs = deskTime;
        return order;
    }

    [[nodiscard]] Result<SyncReport> sync(EventStore &store, const QString &name = u"folder"_s) const
    {
        return synchronise(store, order(name));
    }

private:
    QTemporaryDir m_folder;
};

inline QString deviceOf(const EventStore &store)
{
    return Journal::readHead(store.database())->device;
}

/// Answers with the text of a program each.
inline bool work(EventStore &store, const QString &name, int count = 1)
{
    std::vector<Progress::Entry> entries;
    for (int number = 0; number < count; ++number) {
        const QString subject = u"%1-%2"_s.arg(name).arg(number);
        entries.push_back(Progress::answer(subject, deskTime + number));
        entries.push_back(Progress::snapshot(u"ownership/"_s + subject, deskTime + number, subject.toUtf8()));
    }
    return store.append(entries).has_value();
}

inline QByteArray logOf(const EventStore &store)
{
    return Progress::exportLog(store).value();
}

/// Every file of a sync folder by its path in it.
inline QStringList filesIn(const QString &folder)
{
    QStringList files;
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        files << QDir(folder).relativeFilePath(all.next());
    }
    files.sort();
    return files;
}

/// What a carrier does: the file is there afterwards, whatever was.
inline bool put(const QString &file, const QByteArray &content)
{
    return QDir().mkpath(QFileInfo(file).path()) && Progress::writeFile(file, content);
}

/// Carries the folders of some devices, whole.
inline bool carry(const QString &from, const QString &to, const QStringList &devices)
{
    for (const QString &device : devices) {
        for (const QString &file : filesIn(deviceFolder(from, device))) {
            const QString path = deviceFolder(QString(), device) + u'/' + file;
            if (!put(to + path, Progress::contentOf(from + path))) {
                return false;
            }
        }
    }
    return true;
}

inline QString firstSegment(const QString &folder, const QString &device, qint64 number = 1)
{
    return deviceFolder(folder, device) + u'/' + segmentName(number);
}

} // namespace Ochre::Sync
