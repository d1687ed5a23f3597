// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "sync/ownpart.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace Ochre::Sync {

/// A device of the folder.
struct SeenDevice {
    QString id;
    QString name;          ///< of its machine; may be empty
    qint64 lastSeenMs = 0; ///< by its own clock; 0 = it did not say
    qint64 waiting = 0;    ///< its files that are not here whole, or not understood
    bool isOwn = false;
    bool isForgotten = false;
    bool hasLeft = false;
    bool operator==(const SeenDevice &) const = default;

    /// Whether it takes part.
    [[nodiscard]] bool isActive() const { return !isForgotten && !hasLeft; }
};

/// What one exchange did.
struct SyncReport {
    qint64 sent = 0;                   ///< events written into the folder
    qint64 received = 0;               ///< events that the store did not have
    qint64 unsent = 0;                 ///< events that the folder did not take
    qint64 waiting = 0;                ///< files of the active devices that are not here whole, or not understood
    std::vector<SeenDevice> devices{}; ///< by id
    Standing standing = Standing::New; ///< how the own device was found
    bool isStopped = false;            ///< it was ended before all was exchanged
    std::optional<Error> problem{};    ///< why the folder did not take it, or nothing was exchanged with it
    QStringList notes{};               ///< what else the learner should know, in whole sentences

    /// Whether nothing is left to do.
    [[nodiscard]] bool isComplete() const { return unsent == 0 && waiting == 0 && !problem && !isStopped; }
};

/// Counts the devices that take part, this one too.
[[nodiscard]] qint64 activeDevices(const SyncReport &report);
/// "Synchronised 14:03 · 2 devices", or what is not done yet; `timeMs` is when it was (UTC).
[[nodiscard]] QString stateLine(const SyncReport &report, qint64 timeMs);

} // namespace Ochre::Sync
