// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/browsercheck.h"

#include <QFile>
#include <QStandardPaths>

#include <algorithm>

namespace Ochre::Window {

namespace {

constexpr qint64 largestDatabase = 4LL << 20;

bool namesABrowser(const QString &database)
{
    QFile file(database);
    if (!file.open(QIODevice::ReadOnly)) {
        return false;
    }
    for (const QByteArray &line : file.read(largestDatabase).split('\n')) {
        const bool isOfPages = line.startsWith("text/html=") || line.startsWith("x-scheme-handler/http=")
                               || line.startsWith("x-scheme-handler/https=");
        if (isOfPages && line.contains(".desktop")) {
            return true;
        }
    }
    return false;
}

} // namespace

bool hasBrowser(const QStringList &folders)
{
    return std::ranges::any_of(folders, [](const QString &folder) {
        return namesABrowser(folder + QStringLiteral("/applications/mimeinfo.cache"))
               || namesABrowser(folder + QStringLiteral("/applications/mimeapps.list"));
    });
}

bool hasBrowser()
{
    if (qEnvironmentVariableIsSet("BROWSER")
        || !QStandardPaths::findExecutable(QStringLiteral("x-www-browser")).isEmpty()) {
        return true;
    }
    return hasBrowser(QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation));
}

} // namespace Ochre::Window
