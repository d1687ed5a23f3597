// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/presets.h"

#include "settings/optionvalue.h"

#include <QFileInfo>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace Ochre::Settings {

namespace {

constexpr auto lockedKeys = "locks/keys"_L1;

void readInto(Presets &presets, const QString &path)
{
    const QSettings file(path, QSettings::IniFormat);
    const QStringList locked = file.value(lockedKeys).toStringList();
    for (const Option &option : allOptions) {
        const QString key = QString::fromLatin1(keyOf(option));
        const QVariant value = file.value(key);
        if (const auto meaning = std::visit([&value](const auto *known) { return meaningOf(value, *known); }, option);
            meaning && file.contains(key)) {
            presets.values.insert(key, *meaning);
        }
        if (locked.contains(key)) {
            presets.locked.insert(key);
        }
    }
}

} // namespace

Presets readPresets(const QStringList &files)
{
    Presets presets;
    for (const QString &file : files) {
        if (QFileInfo(file).isFile()) {
            readInto(presets, file);
        }
    }
    return presets;
}

} // namespace Ochre::Settings
