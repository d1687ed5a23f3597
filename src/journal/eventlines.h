// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "journal/entry.h"

#include <optional>

class QIODevice;

namespace Ochre::Journal {

// The export: UTF-8 text, one JSON object a line. First {"format":"ochre-progress","version":2}, then one event a line
// with the keys that src/journal/README.md gives; for a snapshot also "source", or "source_base64" when its bytes are
// no UTF-8 or begin with a byte order mark. Keys are sorted, so that equal logs are equal bytes.

/// The first line, with its line end.
[[nodiscard]] QByteArray exportHeader();
/// One event as a line, with its line end.
[[nodiscard]] QByteArray exportLine(const Event &event, const std::optional<QByteArray> &source);

/// Reads an export line by line, so that a large one needs no more memory than its longest line. Takes version 1 too,
/// whose events had no device: they are sealed as such.
class EventLineReader final {
public:
    /// `name` is the file for the error. The device is open and outlives the reader.
    EventLineReader(QIODevice &device, QString name);
    /// The next event; none at the end. Fails at the first line that is wrong and names it (1-based).
    [[nodiscard]] Result<std::optional<Entry>> next();

private:
    [[nodiscard]] Result<void> readHeader();
    [[nodiscard]] Result<QByteArray> readLine();
    [[nodiscard]] Error lineError(const QString &reason) const;

    QIODevice &m_device;
    QString m_name;
    qint64 m_number = 0; // of the line read last
    int m_version = 0;   // 0: the header was not read yet
};

} // namespace Ochre::Journal
