// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "journal/arrivals.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <optional>
#include <vector>

class QSqlDatabase;

namespace Ochre::Sync {

/// A segment that is about to be written; it is there after a crash or it is not.
struct PendingSegment {
    qint64 number = 0;
    QByteArray checksum;
    qint64 published = 0; ///< the place of arrival of its last event
    bool operator==(const PendingSegment &) const = default;
};

/// Checksums by number.
using Segments = std::map<qint64, QByteArray>;

/// What the store remembers of one folder. A link is the id that the store gave its place in that folder.
struct Link {
    QString id;
    QString device;       ///< under which it wrote there
    qint64 published = 0; ///< the last place of arrival that was looked at for it
    bool isWhole = false; ///< everything that the folder lacked was written once
    std::optional<PendingSegment> pending{};
    bool operator==(const Link &) const = default;
};

/// Places of arrival, both ends included.
struct ArrivalRange {
    qint64 first = 0;
    qint64 last = 0;
    bool operator==(const ArrivalRange &) const = default;
};

// Each of these is one statement or a few; what must change together is called in one transaction.
[[nodiscard]] Result<std::optional<Link>> findLink(const QSqlDatabase &database, const QString &id);
/// The only link under which the store wrote as this device; none when there is another, too.
[[nodiscard]] Result<std::optional<Link>> onlyLinkOf(const QSqlDatabase &database, const QString &device);
/// Writes it as it is, new or changed.
[[nodiscard]] Result<void> saveLink(const QSqlDatabase &database, const Link &link);
[[nodiscard]] Result<void> forgetLink(const QSqlDatabase &database, const QString &id);

/// The segments known of each device: of the own one those written, of the others those taken in.
[[nodiscard]] Result<std::map<QString, Segments>> knownSegments(const QSqlDatabase &database, const QString &link);
/// The highest number of a segment of this device that was written or taken in, in whatever folder; 0 = none.
[[nodiscard]] Result<qint64> lastKnownSegment(const QSqlDatabase &database, const QString &device);
[[nodiscard]] Result<void> noteSegment(const QSqlDatabase &database, const QString &link, const QString &device,
                                       qint64 number, const QByteArray &checksum);

/// Leaves out what is in one of the ranges; both are in ascending order.
void leaveOut(std::vector<Journal::Arrival> &arrivals, const std::vector<ArrivalRange> &ranges);

/// What came into the store after the place `before` came through this link.
[[nodiscard]] Result<void> noteReceivedAfter(const QSqlDatabase &database, const QString &link, qint64 before);
[[nodiscard]] Result<void> noteReceived(const QSqlDatabase &database, const QString &link, ArrivalRange range);
/// In ascending order.
[[nodiscard]] Result<std::vector<ArrivalRange>> receivedRanges(const QSqlDatabase &database, const QString &link);
/// Ranges that end at `place` or before are not asked for any more.
[[nodiscard]] Result<void> dropReceived(const QSqlDatabase &database, const QString &link, qint64 place);

} // namespace Ochre::Sync
