// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "journal/event.h"

namespace Ochre::Journal {

/// The one text form of an event's data: JSON without spaces, keys sorted, whole numbers without a point, U+FEFF at the
/// beginning of a text escaped. Read and written again it stays the same.
[[nodiscard]] QByteArray dataText(const QJsonObject &data);

/// What the checksum is taken of: "ochre-event-1," and each field as LENGTH:BYTES, in the order that
/// src/journal/README.md gives; the length in bytes, numbers in decimal.
[[nodiscard]] QByteArray canonicalForm(const Event &event, const QByteArray &data);

/// The SHA-256 of the canonical form, 32 bytes. `data` is the text that the store holds.
[[nodiscard]] QByteArray checksumOf(const Event &event, const QByteArray &data);
[[nodiscard]] QByteArray checksumOf(const Event &event);

/// Where a log ends: what the next event of this store's device follows.
struct LogHead {
    QString device;
    qint64 sequence = 0; ///< of the device's last event
    QByteArray checksum; ///< of it
    OrderKey last;       ///< the last place in the order
    qint64 lastTimeMs = 0;
};

/// The highest counter and the highest number that an event may have; no import takes more. An event of one's own stays
/// at the highest counter (its id gives it its place then), and a store at the highest number goes on as another
/// device, so that a log can be exchanged whatever it has taken in.
inline constexpr qint64 maxNumber = (qint64{1} << 51) - 1;

/// Fills in device, sequence, counter, study day (when it is missing), previous and checksum.
void seal(Event &event, const LogHead &head);
/// Moves the head behind an event that was written.
void advance(LogHead &head, const Event &event);

/// Seals an event of the form that knew no devices: it comes before all others, in the order of its id.
void sealOldForm(Event &event);

} // namespace Ochre::Journal
