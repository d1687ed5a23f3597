// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/filetime.h"

#include <fcntl.h>
#include <QFile>
#include <sys/stat.h>

namespace Ochre::Sandbox {

void markUsedNow(const QString &path)
{
    ::utimensat(AT_FDCWD, QFile::encodeName(path).constData(), nullptr, 0);
}

} // namespace Ochre::Sandbox
