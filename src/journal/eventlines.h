// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "journal/entry.h"

#include <vector>

namespace Ochre::Journal {

// The export: UTF-8 text, one JSON object a line. First {"format":"ochre-progress","version":1}, then one event a line:
// {"id","time_ms","kind","lesson","subject","data"}, for a snapshot also "source", or "source_base64" when its bytes
// are no UTF-8. Keys are sorted, so that equal logs are equal bytes.

/// The first line, with its line end.
[[nodiscard]] QByteArray exportHeader();
/// One event as a line, with its line end.
[[nodiscard]] QByteArray exportLine(const Event &event, const std::optional<QByteArray> &source);

/// Reads a whole export. Fails at the first line that is wrong and names it (1-based); `name` is the file for the
/// error.
[[nodiscard]] Result<std::vector<Entry>> parseExport(const QByteArray &text, const QString &name);

} // namespace Ochre::Journal
