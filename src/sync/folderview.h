// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "sync/devicecard.h"

#include <QSet>

#include <map>

namespace Ochre::Sync {

/// What lies in one device's folder, by names and last lines.
struct DeviceFolder {
    DeviceCard card;
    /// The checksum of each segment that is there; empty when its last line cannot be read.
    std::map<qint64, QByteArray> segments;
};

/// The sync folder as it is now, by device.
using FolderView = std::map<QString, DeviceFolder>;

/// Looks into a folder; one that no device has written into yet is empty. Fails when it is not there or cannot be read,
/// when `devices` is no folder, and when there are more devices than maxDevices. Nothing is followed that is a link,
/// but the folder itself may be one.
[[nodiscard]] Result<FolderView> lookInto(const QString &folder);

/// Every device that some other device has forgotten.
[[nodiscard]] QSet<QString> forgottenIn(const FolderView &view);

/// Of devices that went on as others: up to which of their segments nobody waits.
[[nodiscard]] QMap<QString, qint64> coveredIn(const FolderView &view);

} // namespace Ochre::Sync
