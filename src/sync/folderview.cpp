// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/folderview.h"

#include "base/filesystem.h"
#include "sync/segmentname.h"
#include "sync/segmentreader.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Sync {

namespace {

struct FolderViewText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Sync::FolderViewText)
};

constexpr int maxNames = 400'000; // of one folder: what its own device may write, and copies of it

bool isRealFolder(const QString &path)
{
    const QFileInfo info(path);
    return info.isDir() && !info.isSymLink();
}

DeviceCard readCard(const QString &place, const QString &device)
{
    const QString file = place + u'/' + cardName;
    const Result<QByteArray> text =
        QFileInfo(file).isSymLink() ? Result<QByteArray>(QByteArray()) : readFile(file, maxCardBytes);
    return cardOf(text.value_or(QByteArray()), device);
}

DeviceFolder lookAt(const QString &place, const QString &device)
{
    DeviceFolder found{readCard(place, device), {}};
    QDirIterator names(place, QDir::AllEntries | QDir::NoDotAndDotDot | QDir::System);
    for (int count = 0; names.hasNext() && count < maxNames; ++count) {
        const QString file = names.next();
        if (const std::optional<qint64> number = segmentNumber(names.fileName())) {
            const Result<SegmentSeal> seal = readSeal(file);
            found.segments[*number] = seal ? seal->checksum : QByteArray();
        }
    }
    return found;
}

Result<void> checkPlace(const QString &folder)
{
    const QFileInfo info(folder);
    if (folder.isEmpty() || !info.isDir()) {
        return std::unexpected(
            Error{FolderViewText::tr("The sync folder is not there."), folder,
                  FolderViewText::tr("Plug in its disk, start the program that carries it, or choose "
                                     "another folder."),
                  ErrorKind::CannotOpen});
    }
    if (!info.isReadable() || !info.isExecutable()) {
        return std::unexpected(Error{FolderViewText::tr("The sync folder cannot be read."), folder,
                                     FolderViewText::tr("Check its permissions."), ErrorKind::CannotOpen});
    }
    const QFileInfo devices(devicesFolder(folder));
    if (devices.isSymLink() || (devices.exists() && !devices.isDir())) {
        return std::unexpected(
            Error{FolderViewText::tr("In the sync folder “devices” is a link or a file, and no folder."),
                  devices.filePath(), FolderViewText::tr("Rename it, or choose another folder."), ErrorKind::Foreign});
    }
    return {};
}

} // namespace

Result<FolderView> lookInto(const QString &folder)
{
    if (const Result<void> checked = checkPlace(folder); !checked) {
        return std::unexpected(checked.error());
    }
    FolderView view;
    QDirIterator names(devicesFolder(folder), QDir::Dirs | QDir::NoDotAndDotDot);
    for (int count = 0; names.hasNext() && count < maxNames; ++count) {
        const QString place = names.next();
        if (!isDeviceName(names.fileName()) || !isRealFolder(place)) {
            continue;
        }
        if (std::ssize(view) == maxDevices) {
            return std::unexpected(
                Error{FolderViewText::tr("The sync folder has more than %n device(s).", nullptr, int{maxDevices}),
                      folder, FolderViewText::tr("Begin a new sync folder on all your machines."), ErrorKind::Foreign});
        }
        view.emplace(names.fileName(), lookAt(place, names.fileName()));
    }
    return view;
}

QSet<QString> forgottenIn(const FolderView &view)
{
    QSet<QString> forgotten;
    for (const auto &[device, there] : view) {
        for (const QString &other : there.card.forgotten) {
            if (other != device) {
                forgotten.insert(other);
            }
        }
    }
    return forgotten;
}

QMap<QString, qint64> coveredIn(const FolderView &view)
{
    QMap<QString, qint64> covered;
    for (const auto &[device, there] : view) {
        for (const auto &[other, last] : there.card.covered.asKeyValueRange()) {
            covered[other] = std::max(covered.value(other), other == device ? 0 : last);
        }
    }
    return covered;
}

} // namespace Ochre::Sync
