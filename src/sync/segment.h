// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

class QCryptographicHash;

namespace Ochre::Sync {

// A segment is UTF-8 text. Its first line names it, the second is that of an export (journal/eventlines.h), then comes
// one event a line, and at last how many they were and the SHA-256 of all bytes before that line and of that number in
// decimal. The same events in the same segment are the same bytes.

inline constexpr qint64 closedBytes = qint64{1024} * 1024;          ///< a segment of this size is not written again
inline constexpr qint64 maxSegmentBytes = qint64{36} * closedBytes; ///< one more event may be this large
inline constexpr qint64 maxSegmentEvents = 10'000;

/// Which segment it is.
struct SegmentId {
    QString device; ///< whose folder it is in
    QString link;   ///< UUID that the device gave its own place in this folder
    qint64 number = 0;
    bool operator==(const SegmentId &) const = default;
};

/// What the last line says.
struct SegmentSeal {
    qint64 events = 0;
    QByteArray checksum;  ///< SHA-256, 32 bytes
    qint64 bodyBytes = 0; ///< of everything before the last line
    bool operator==(const SegmentSeal &) const = default;
};

/// A segment as it is to be written.
struct SegmentText {
    QByteArray content;
    SegmentSeal seal;
};

[[nodiscard]] QByteArray segmentHeader(const SegmentId &id);
/// Puts the last line behind a body that `events` events are in.
[[nodiscard]] SegmentText sealed(const QByteArray &body, qint64 events);
/// Ends a checksum that all the bytes of the body were added to.
void addCount(QCryptographicHash &hash, qint64 events);
/// Reads the last line, which is at the end of `tail`; `fileBytes` is the size of the whole. Fails (empty checksum)
/// when it is no last line or counts more than a segment holds.
[[nodiscard]] SegmentSeal sealAt(const QByteArray &tail, qint64 fileBytes);
/// The most bytes that the last line may take.
inline constexpr qint64 maxSealBytes = 200;

} // namespace Ochre::Sync
