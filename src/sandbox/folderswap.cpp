// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/folderswap.h"

#include <fcntl.h>
#include <QFile>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace Ochre::Sandbox {

Swap swapFolders(const QString &one, const QString &other)
{
    if (::renameat2(AT_FDCWD, QFile::encodeName(one).constData(), AT_FDCWD, QFile::encodeName(other).constData(),
                    RENAME_EXCHANGE)
        == 0) {
        return Swap::Done;
    }
    return errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP ? Swap::NotPossible : Swap::Failed;
}

bool syncDisk(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_DIRECTORY);
    if (descriptor < 0) {
        return false;
    }
    const bool synced = ::syncfs(descriptor) == 0;
    ::close(descriptor);
    return synced;
}

} // namespace Ochre::Sandbox
