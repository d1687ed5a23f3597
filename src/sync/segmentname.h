// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace Ochre::Sync {

// Names in a sync folder: DIR/devices/<device id>/segment-000001.jsonl and …/device.json. What has any other name is
// nobody's: the copies that carriers make of a conflict, their half-carried files, what a learner put there.

inline constexpr qint64 maxSegments = 100'000; ///< of one device
inline constexpr auto cardName = QLatin1StringView("device.json");

[[nodiscard]] QString devicesFolder(const QString &folder);
[[nodiscard]] QString deviceFolder(const QString &folder, const QString &device);
/// The name of a segment, from 1.
[[nodiscard]] QString segmentName(qint64 number);
/// Its number, when this is exactly the name of a segment.
[[nodiscard]] std::optional<qint64> segmentNumber(const QString &name);
/// Whether this is exactly the name of a device's folder: a UUID in its one form.
[[nodiscard]] bool isDeviceName(const QString &name);
/// Whether this is what saving a segment or a card leaves behind when it is cut off.
[[nodiscard]] bool isLeftOver(const QString &name);

} // namespace Ochre::Sync
