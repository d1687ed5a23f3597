// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>

#include <vector>

namespace Ochre::Journal {

/// Events of one device that were in a store and cannot be read.
struct LostEvents {
    QString device;
    qint64 count = 0;
    QDate firstDay{}; ///< they are not older; invalid when nothing tells
    QDate lastDay{};  ///< they are not newer; invalid when nothing tells
    bool operator==(const LostEvents &) const = default;
};

/// What was found in a damaged store.
struct SalvageReport {
    qint64 events = 0;              ///< whole ones
    qint64 lostSources = 0;         ///< source texts that whole events name
    std::vector<LostEvents> lost{}; ///< by device
    bool operator==(const SalvageReport &) const = default;
};

[[nodiscard]] qint64 lostEvents(const SalvageReport &report);

/// What could not be read, in one sentence: how many events, of which devices and days. Says so when nothing is
/// missing.
[[nodiscard]] QString lossText(const SalvageReport &report);

} // namespace Ochre::Journal
