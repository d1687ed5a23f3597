// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/executable.h"

#include <QDir>
#include <QStandardPaths>
#include <QStringList>

namespace Ochre {

QString findExecutable(const QString &name)
{
    QStringList folders = qEnvironmentVariable("PATH").split(QDir::listSeparator(), Qt::SkipEmptyParts);
    folders.removeIf([](const QString &folder) { return QDir::isRelativePath(folder); });
    // Without folders QStandardPaths would ask PATH again.
    return folders.isEmpty() ? QString() : QStandardPaths::findExecutable(name, folders);
}

} // namespace Ochre
