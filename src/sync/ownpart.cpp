// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/ownpart.h"

#include "sync/segmentname.h"
#include "sync/segmentreader.h"

#include <algorithm>
#include <ranges>

namespace Ochre::Sync {

namespace {

/// The checksum of a segment that was proven; none when it is broken or not there.
using Proof = std::optional<QByteArray>;

Result<Proof> prove(const QString &folder, const QString &device, qint64 number, const QString &link)
{
    const QString file = deviceFolder(folder, device) + u'/' + segmentName(number);
    const Result<std::unique_ptr<SegmentReader>> reader = SegmentReader::open(file, device, number);
    if (reader) {
        // Of another link it is whole, and nothing that this store wrote.
        return (*reader)->id().link == link ? (*reader)->seal().checksum : QByteArray("foreign");
    }
    switch (reader.error().kind) {
    case ErrorKind::Damaged:
        return Proof();
    case ErrorKind::ReadFailed:
        return std::unexpected(reader.error());
    default: // a newer program's, or a link: not to be written over
        return QByteArray("foreign");
    }
}

/// Whether the segment that was being written when the store was left is there.
bool settlePending(OwnPart &own, const QByteArray &there, qint64 number)
{
    const std::optional<PendingSegment> pending = own.link.pending;
    if (!pending || pending->number != number || pending->checksum != there) {
        return false;
    }
    own.segments[number] = there;
    own.link.published = std::max(own.link.published, pending->published);
    return true;
}

} // namespace

QString linkIdIn(const QString &folder, const QString &device, const DeviceFolder &own)
{
    for (const qint64 number : own.segments | std::views::keys) {
        const auto reader =
            SegmentReader::open(deviceFolder(folder, device) + u'/' + segmentName(number), device, number);
        if (reader) {
            return (*reader)->id().link;
        }
    }
    return own.card.link; // which has no checksum
}

Result<OwnPart> judgeOwn(const QString &folder, const QString &device, const DeviceFolder &own,
                         const Remembered &remembered)
{
    if (own.segments.empty() && own.card.link.isEmpty() && !remembered.link) {
        return OwnPart{};
    }
    if (own.card.hasLeft) {
        return OwnPart{Standing::Returned};
    }
    if (!remembered.link || remembered.link->device != device) {
        return OwnPart{Standing::Forked};
    }
    OwnPart found{Standing::Same, *remembered.link, {}, {}};
    Segments expected = remembered.written;
    for (const qint64 number : own.segments | std::views::keys) {
        expected.try_emplace(number); // one that is not remembered
    }
    for (const auto &[number, checksum] : expected) {
        const Result<Proof> there =
            own.segments.contains(number) ? prove(folder, device, number, found.link.id) : Proof();
        if (!there) {
            return std::unexpected(there.error());
        }
        if (!*there) {
            found.broken.push_back(number);
        } else if (!checksum.isEmpty() && **there == checksum) {
            found.segments[number] = checksum;
        } else if (!settlePending(found, **there, number)) {
            return OwnPart{Standing::Forked};
        }
    }
    found.link.pending.reset();
    found.standing = found.broken.empty() ? Standing::Same : Standing::Damaged;
    return found;
}

} // namespace Ochre::Sync
