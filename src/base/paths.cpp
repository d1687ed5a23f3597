// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/paths.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

#include <initializer_list>

namespace Ochre {

namespace {

QString firstExisting(std::initializer_list<QString> folders)
{
    for (const QString &folder : folders) {
        if (QDir(folder).exists()) {
            return QDir(folder).canonicalPath();
        }
    }
    return *folders.begin();
}

void setProgramFolders(Paths &paths)
{
    const QString program = QCoreApplication::applicationDirPath();
    // Installed: PREFIX/bin, PREFIX/share/ochre, PREFIX/libexec/ochre. Built: BUILD/bin, or beside it BUILD/tests.
    paths.lessons = firstExisting(
        {program + QStringLiteral("/../share/ochre/lessons"), program + QStringLiteral("/../bin/lessons")});
    paths.helpers =
        firstExisting({program + QStringLiteral("/../libexec/ochre"), program + QStringLiteral("/../bin/helpers")});
}

} // namespace

Paths Paths::standard()
{
    const auto folder = [](QStandardPaths::StandardLocation location) -> QString {
        return QStandardPaths::writableLocation(location) + QStringLiteral("/ochre");
    };
    Paths paths;
    paths.data = folder(QStandardPaths::GenericDataLocation);
    paths.config = folder(QStandardPaths::GenericConfigLocation);
    paths.cache = folder(QStandardPaths::GenericCacheLocation);
    paths.courses = paths.data + QStringLiteral("/courses");
    setProgramFolders(paths);
    return paths;
}

Paths Paths::below(const QString &folder)
{
    Paths paths;
    paths.data = folder + QStringLiteral("/data");
    paths.config = folder + QStringLiteral("/config");
    paths.cache = folder + QStringLiteral("/cache");
    paths.courses = paths.data + QStringLiteral("/courses");
    setProgramFolders(paths);
    return paths;
}

} // namespace Ochre
