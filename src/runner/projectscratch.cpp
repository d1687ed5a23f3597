// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/projectscratch.h"

#include "base/filesystem.h"
#include "sandbox/filetime.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QPointer>
#include <QSet>
#include <QThreadPool>
#include <QUuid>

#include <algorithm>

namespace Ochre::Runner {

using namespace Qt::StringLiterals;

namespace {

constexpr auto trashName = "trash"_L1;

qint64 sizeBelow(const QString &folder)
{
    qint64 bytes = 0;
    for (QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); files.hasNext();) {
        bytes += files.nextFileInfo().size();
    }
    return bytes;
}

/// The project folders that no longer fit, the longest unused ones.
QStringList foldersAbove(const QString &root, qint64 limit)
{
    qint64 total = 0;
    QStringList surplus;
    for (const QFileInfo &folder : QDir(root).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Time)) {
        if (folder.fileName() == trashName) {
            continue;
        }
        total += sizeBelow(folder.filePath());
        if (total > limit) {
            surplus << folder.filePath();
        }
    }
    return surplus;
}

/// The folders that the files of a project lie in, relative to it.
QSet<QString> foldersOf(const Project &project)
{
    QSet<QString> folders;
    for (const SourceFile &file : project.files) {
        for (qsizetype slash = file.path.indexOf(u'/'); slash > 0; slash = file.path.indexOf(u'/', slash + 1)) {
            folders.insert(file.path.first(slash));
        }
    }
    return folders;
}

void removeForeign(const QString &package, const Project &project)
{
    QSet<QString> files{u"Cargo.lock"_s};
    for (const SourceFile &file : project.files) {
        files.insert(file.path);
    }
    const QSet<QString> folders = foldersOf(project);
    QList<QFileInfo> foreign;
    for (QDirIterator all(package, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                          QDirIterator::Subdirectories);
         all.hasNext();) {
        const QFileInfo info = all.nextFileInfo();
        const QString path = info.filePath().sliced(package.size() + 1);
        const bool isFolder = info.isDir() && !info.isSymLink();
        const bool isFile = info.isFile() && !info.isSymLink();
        if (!(isFile && files.contains(path)) && !(isFolder && folders.contains(path))) {
            foreign << info;
        }
    }
    for (const QFileInfo &info : std::as_const(foreign)) {
        if (info.isDir() && !info.isSymLink()) {
            QDir(info.filePath()).removeRecursively();
        } else {
            QFile::remove(info.filePath());
        }
    }
}

Result<void> writeFile(const QString &path, const QByteArray &text)
{
    if (QFile old(path); old.size() == text.size() && old.open(QIODevice::ReadOnly) && old.readAll() == text) {
        return {};
    }
    if (const auto made = makeFolder(QFileInfo(path).path()); !made) {
        return made;
    }
    // No fsync: the text lives in the editor and the snapshots, this copy is only cargo's.
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered)
        || file.write(text) != text.size()) {
        return std::unexpected(
            Error{ProjectScratch::tr("The project could not be written for cargo."), path,
                  ProjectScratch::tr("Free some space on the disk, or check that the folder can be written; your texts "
                                     "are safe in the editor.")});
    }
    return {};
}

} // namespace

ProjectScratch::ProjectScratch(const QString &root, QObject *parent)
    : QObject(parent)
    , m_root(root)
{
}

CargoFolders ProjectScratch::folders(const Project &project) const
{
    const QByteArray name = QCryptographicHash::hash(project.id.toUtf8(), QCryptographicHash::Sha1).toHex().left(16);
    const QString folder = m_root + u'/' + QString::fromLatin1(name);
    return {folder + u"/package", folder + u"/target"};
}

Result<void> ProjectScratch::write(const Project &project)
{
    const CargoFolders place = folders(project);
    if (const auto made = makeFolder(place.package).and_then([&] { return makeFolder(place.target); }); !made) {
        return made;
    }
    removeForeign(place.package, project);
    for (const SourceFile &file : project.files) {
        if (const auto written = writeFile(place.package + u'/' + file.path, file.text); !written) {
            return written;
        }
    }
    const QString folder = QFileInfo(place.package).path();
    if (std::exchange(m_current, folder) != folder) {
        trim(folder);
    }
    return {};
}

// Counting thousands of files is not for this thread; taking a folder away is one step, and only done here, where it is
// known which project is in use.
void ProjectScratch::trim(const QString &used)
{
    Sandbox::markUsedNow(used);
    QThreadPool::globalInstance()->start([root = m_root, self = QPointer(this)] {
        const QStringList surplus = foldersAbove(root, maxTotalBytes);
        if (!surplus.isEmpty()) {
            QMetaObject::invokeMethod(
                qApp,
                [self, surplus] {
                    if (self) {
                        self->discard(surplus);
                    }
                },
                Qt::QueuedConnection);
        }
    });
}

void ProjectScratch::discard(const QStringList &folders)
{
    const QString trash = m_root + u'/' + trashName;
    QDir().mkpath(trash);
    for (const QString &folder : folders) {
        if (folder != m_current) {
            QDir().rename(folder, trash + u'/' + QUuid::createUuid().toString(QUuid::Id128));
        }
    }
    QThreadPool::globalInstance()->start([trash] { QDir(trash).removeRecursively(); });
}

} // namespace Ochre::Runner
