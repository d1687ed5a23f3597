// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/rowjson.h"

namespace Ochre::Progress {

QJsonArray sortedArray(const QSet<QString> &set)
{
    QStringList list = set.values();
    list.sort();
    return QJsonArray::fromStringList(list);
}

QStringList stringsOf(const QJsonValue &value)
{
    QStringList list;
    for (const auto &item : value.toArray()) {
        list << item.toString();
    }
    return list;
}

QSet<QString> stringSetOf(const QJsonValue &value)
{
    const QStringList list = stringsOf(value);
    return {list.begin(), list.end()};
}

} // namespace Ochre::Progress
