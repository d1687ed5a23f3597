// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/filesystem.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace Ochre {

namespace {

constexpr qint64 pieceBytes = 256LL * 1024;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(FileSystem)
};

/// With all parents that are missing. What a program keeps for its user is nobody else's business (0700, as the XDG
/// base directory specification asks for).
bool makePrivateFolder(const QString &path)
{
    if (QFileInfo(path).isDir()) {
        return true;
    }
    const QString parent = QFileInfo(path).absolutePath();
    constexpr auto own = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    // Another process may make it at the same time.
    return parent != path && makePrivateFolder(parent) && (QDir().mkdir(path, own) || QFileInfo(path).isDir());
}

Error notReadable(const QFile &file)
{
    return {Text::tr("The file cannot be read."), file.fileName(),
            Text::tr("Check the disk and the permissions of the file (%1).").arg(file.errorString()),
            ErrorKind::ReadFailed};
}

} // namespace

Result<QByteArray> readFile(const QString &path, qint64 maxBytes)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return std::unexpected(
            Error{Text::tr("The file does not exist."), path, Text::tr("Check its name and place.")});
    }
    if (!info.isFile()) {
        return std::unexpected(Error{Text::tr("This is not a regular file."), path, Text::tr("Choose a file.")});
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return std::unexpected(notReadable(file));
    }
    // In pieces: QFile::read() takes memory for all it is asked for, which is the cap and not the file.
    QByteArray content;
    while (content.size() <= maxBytes) {
        const QByteArray piece = file.read(std::min(pieceBytes, maxBytes + 1 - content.size()));
        if (piece.isEmpty()) {
            break;
        }
        content += piece;
    }
    if (file.error() != QFileDevice::NoError) {
        return std::unexpected(notReadable(file));
    }
    if (content.size() > maxBytes) {
        return std::unexpected(Error{Text::tr("The file is too large: at most %1 kB are read.").arg(maxBytes / 1024),
                                     path, Text::tr("Choose a smaller file.")});
    }
    return content;
}

Result<void> saveFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    const auto failed = [&file, &path] {
        const QString reason = file.errorString();
        file.cancelWriting();
        return std::unexpected(
            Error{Text::tr("The file could not be saved; its old content is kept."), path,
                  Text::tr("Check the free space and the permissions of the folder (%1).").arg(reason),
                  ErrorKind::WriteFailed});
    };
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.flush()
        || file.error() != QFileDevice::NoError || !file.commit()) {
        return failed();
    }
    return {};
}

Result<void> makeFolder(const QString &path)
{
    if (makePrivateFolder(QDir::cleanPath(QFileInfo(path).absoluteFilePath()))) {
        return {};
    }
    return std::unexpected(
        Error{Text::tr("The folder cannot be made."), path, Text::tr("Check the permissions of the folder above it.")});
}

} // namespace Ochre
