// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "progress/eventstore.h"

#include <QByteArray>

namespace Ochre::Exchange {

// What was done, a row for each answer, review, solved exercise, run and confidence rating, for tables and scripts.
// What was taken back is left out. The whole log, to be read in again, is `ochrectl progress export`.

/// RFC 4180, UTF-8, with a head.
[[nodiscard]] Result<QByteArray> progressCsv(const Progress::EventStore &store);
/// {"rows":[{"time","day","what","course","lesson","item","result","sureness","seconds","codes"}]}
[[nodiscard]] Result<QByteArray> progressJson(const Progress::EventStore &store);

} // namespace Ochre::Exchange
