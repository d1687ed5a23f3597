// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

namespace Ochre::Sync {

/// What a device tells of itself beside its segments, in device.json. For people and for counting what waits: no event
/// depends on it.
struct DeviceCard {
    QString device;
    QString link;          ///< as in its segments
    QString name;          ///< of the machine
    qint64 seenMs = 0;     ///< its clock when it was here last, ms since 1970 (UTC)
    qint64 segments = 0;   ///< how many it has written
    QStringList forgotten; ///< devices that it has forgotten
    /// Its own devices of before, each with the number of the last segment that it wrote there: whatever they held and
    /// the folder lacks, this device has written again, so nobody needs to wait for them.
    QMap<QString, qint64> covered;
    bool hasLeft = false; ///< it takes part no more
    bool operator==(const DeviceCard &) const = default;
};

/// The most bytes that are read of one.
inline constexpr qint64 maxCardBytes = qint64{64} * 1024;
/// How many forgotten devices one may name, and how many devices a folder may have.
inline constexpr qsizetype maxDevices = 256;

[[nodiscard]] QByteArray cardText(const DeviceCard &card);
/// Reads one; whatever is missing, wrong or too long in it stays empty, and so does all of one whose checksum does not
/// fit or that is not the card of this device.
[[nodiscard]] DeviceCard cardOf(const QByteArray &text, const QString &device);

} // namespace Ochre::Sync
