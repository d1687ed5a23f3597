// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "journal/entry.h"
#include "sync/segment.h"

#include <QFile>

#include <memory>
#include <optional>

namespace Ochre::Journal {
class EventLineReader;
}

namespace Ochre::Sync {

/// The last line of a segment's file, without reading the rest. Fails with the kind Damaged when it is not there yet or
/// no longer, ReadFailed when the file gives no answer, Foreign when it is no regular file: a link is not followed.
[[nodiscard]] Result<SegmentSeal> readSeal(const QString &file);

/// Reads a segment that was proven whole, one event after the other; needs the memory of one event.
class SegmentReader final {
public:
    /// Reads the file once to prove it. Fails as readSeal() does, with Damaged also when bytes have changed or it is
    /// another segment than its place says, and with Newer when a newer program wrote it.
    [[nodiscard]] static Result<std::unique_ptr<SegmentReader>> open(const QString &file, const QString &device,
                                                                     qint64 number);
    ~SegmentReader();
    Q_DISABLE_COPY_MOVE(SegmentReader)

    [[nodiscard]] const SegmentId &id() const { return m_id; }
    [[nodiscard]] const SegmentSeal &seal() const { return m_seal; }
    /// The next event that can be taken in; none at the end. Those that cannot are left out and counted.
    [[nodiscard]] std::optional<Journal::Entry> next();
    [[nodiscard]] qint64 refused() const { return m_refused; }

private:
    explicit SegmentReader(const QString &file);
    [[nodiscard]] Result<void> prove(const QString &device, qint64 number);
    [[nodiscard]] Result<void> readHeader(const QString &device, qint64 number);
    [[nodiscard]] Result<void> compareChecksum();

    QFile m_file;
    SegmentId m_id;
    SegmentSeal m_seal;
    std::unique_ptr<Journal::EventLineReader> m_lines;
    qint64 m_read = 0;
    qint64 m_refused = 0;
};

} // namespace Ochre::Sync
