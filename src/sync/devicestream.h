// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "journal/entry.h"
#include "sync/segmentreader.h"

#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace Ochre::Sync {

/// A segment all of whose events were handed out.
struct FinishedSegment {
    QString device;
    qint64 number = 0;
    QByteArray checksum;
};

/// The events of one device's segments, one after the other.
class DeviceStream final {
public:
    /// `numbers`: the segments to read, in this order.
    DeviceStream(const QString &folder, QString device, std::deque<qint64> numbers);

    /// The event that comes next; none at the end.
    [[nodiscard]] const std::optional<Journal::Entry> &head() const { return m_head; }
    /// Hands the head out and goes on to the next.
    [[nodiscard]] Journal::Entry take();
    /// The segments that came to their end since the last call, without those that hold a refused event.
    [[nodiscard]] std::vector<FinishedSegment> takeFinished();
    /// Events that this program cannot take in; their segment is read again another time.
    [[nodiscard]] qint64 refused() const { return m_refused; }
    /// Why segments could not be read at all.
    [[nodiscard]] const std::vector<Error> &unread() const { return m_unread; }

private:
    void goOn();
    void finish();

    QString m_place;
    QString m_device;
    std::deque<qint64> m_numbers;
    std::unique_ptr<SegmentReader> m_reader;
    std::optional<Journal::Entry> m_head;
    std::vector<FinishedSegment> m_finished;
    std::vector<Error> m_unread;
    qint64 m_refused = 0;
};

} // namespace Ochre::Sync
