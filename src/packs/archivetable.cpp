// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packs/archivetable.h"

#include <QCoreApplication>
#include <QtEndian>

#include <algorithm>
#include <optional>

namespace Ochre::Packs {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ArchiveTable)
};

// PKWARE's APPNOTE, 4.3: the record at the end, a line of the table, the header before each entry.
constexpr quint32 endSignature = 0x06054b50;
constexpr quint32 lineSignature = 0x02014b50;
constexpr quint32 headerSignature = 0x04034b50;
constexpr qint64 endBytes = 22;
constexpr qint64 lineBytes = 46;
constexpr qint64 headerBytes = 30;
constexpr qint64 longestComment = 0xFFFF;
constexpr quint32 isIn64Bits = 0xFFFFFFFF;
constexpr int modeShift = 16;

// Little-endian numbers at an offset that the caller has checked.
quint16 two(const QByteArray &bytes, qint64 at)
{
    return qFromLittleEndian<quint16>(bytes.constData() + at);
}

quint32 four(const QByteArray &bytes, qint64 at)
{
    return qFromLittleEndian<quint32>(bytes.constData() + at);
}

Error cutOff()
{
    return {Text::tr("The file is no whole zip archive."),
            {},
            Text::tr("Get it once more: a part of it may be missing."),
            ErrorKind::Damaged};
}

// The record at the end, behind which there is nothing but its own comment.
std::optional<qint64> findEnd(const QByteArray &archive)
{
    const qint64 last = archive.size() - endBytes;
    for (qint64 at = last; at >= 0 && at >= last - longestComment; --at) {
        if (four(archive, at) == endSignature && at + endBytes + two(archive, at + 20) == archive.size()) {
            return at;
        }
    }
    return std::nullopt;
}

std::optional<ArchiveEntry> readLine(const QByteArray &archive, qint64 at, qint64 end, qint64 &next)
{
    if (at + lineBytes > end || four(archive, at) != lineSignature) {
        return std::nullopt;
    }
    const qint64 nameBytes = two(archive, at + 28);
    next = at + lineBytes + nameBytes + two(archive, at + 30) + two(archive, at + 32);
    if (next > end) {
        return std::nullopt;
    }
    ArchiveEntry entry;
    entry.flags = two(archive, at + 8);
    entry.method = two(archive, at + 10);
    entry.packed = four(archive, at + 20);
    entry.size = four(archive, at + 24);
    entry.mode = static_cast<quint16>(four(archive, at + 38) >> modeShift);
    entry.offset = four(archive, at + 42);
    entry.name = archive.sliced(at + lineBytes, nameBytes);
    return entry;
}

// Whether every entry has bytes of its own, all of them before the table.
Result<void> checkPlaces(const QByteArray &archive, const std::vector<ArchiveEntry> &entries, qint64 table)
{
    std::vector<std::pair<qint64, qint64>> places;
    for (const ArchiveEntry &entry : entries) {
        if (entry.offset + headerBytes > table || four(archive, entry.offset) != headerSignature) {
            return std::unexpected(cutOff());
        }
        const qint64 begin =
            entry.offset + headerBytes + two(archive, entry.offset + 26) + two(archive, entry.offset + 28);
        if (begin + entry.packed > table) {
            return std::unexpected(cutOff());
        }
        places.emplace_back(entry.offset, begin + entry.packed);
    }
    std::ranges::sort(places);
    const auto twice =
        std::ranges::adjacent_find(places, [](const auto &one, const auto &next) { return next.first < one.second; });
    if (twice != places.end()) {
        return std::unexpected(Error{Text::tr("Two entries of the archive lie over each other."),
                                     {},
                                     Text::tr("This is made to fill a disk: do not use the file."),
                                     ErrorKind::Foreign});
    }
    return {};
}

} // namespace

Result<std::vector<ArchiveEntry>> readTable(const QByteArray &archive, int maxEntries)
{
    const std::optional<qint64> end = findEnd(archive);
    if (!end) {
        return std::unexpected(cutOff());
    }
    const int count = two(archive, *end + 10);
    const quint32 table = four(archive, *end + 16);
    if (table == isIn64Bits || count == 0xFFFF || count > maxEntries) {
        return std::unexpected(Error{Text::tr("The archive has more than %n entries.", nullptr, maxEntries),
                                     {},
                                     Text::tr("A course pack has less: do not use the file."),
                                     ErrorKind::Foreign});
    }
    // In parts: on another disk, or with less here than there are.
    if (two(archive, *end + 4) != 0 || two(archive, *end + 8) != count
        || qint64(table) + four(archive, *end + 12) > *end) {
        return std::unexpected(cutOff());
    }
    std::vector<ArchiveEntry> entries;
    qint64 at = table;
    for (int i = 0; i < count; ++i) {
        const std::optional<ArchiveEntry> entry = readLine(archive, at, *end, at);
        if (!entry) {
            return std::unexpected(cutOff());
        }
        entries.push_back(*entry);
    }
    if (const Result<void> apart = checkPlaces(archive, entries, table); !apart) {
        return std::unexpected(apart.error());
    }
    return entries;
}

} // namespace Ochre::Packs
