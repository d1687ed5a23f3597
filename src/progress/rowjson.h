// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonArray>
#include <QSet>
#include <QStringList>

namespace Ochre::Progress {

/// A set as a sorted array, so that equal sets are equal bytes.
[[nodiscard]] QJsonArray sortedArray(const QSet<QString> &set);
[[nodiscard]] QStringList stringsOf(const QJsonValue &value);
[[nodiscard]] QSet<QString> stringSetOf(const QJsonValue &value);

} // namespace Ochre::Progress
