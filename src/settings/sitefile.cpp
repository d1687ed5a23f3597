// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/sitefile.h"

#include <QFile>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace Ochre::Settings {

QString siteValue(const QString &key)
{
    // Not QStandardPaths: it looks into the learner's own folder first, and this is not the learner's.
    const QString folders = qEnvironmentVariable("XDG_CONFIG_DIRS");
    for (const QString &folder : (folders.isEmpty() ? u"/etc/xdg"_s : folders).split(u':', Qt::SkipEmptyParts)) {
        const QString file = folder + u"/Ochre/ochre.conf"_s;
        if (!QFile::exists(file)) {
            continue;
        }
        const QSettings site(file, QSettings::IniFormat);
        if (const QString value = site.value(key).toString(); !value.isEmpty()) {
            return value;
        }
    }
    return {};
}

} // namespace Ochre::Settings
