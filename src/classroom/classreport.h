// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "classroom/serverfault.h"

#include <optional>

namespace Ochre::Classroom {

/// What an exchange with a class did. What was done before a fault stays done.
struct ClassReport {
    qint64 sent = 0;       ///< events that the server has acknowledged
    qint64 received = 0;   ///< events that the store did not have
    qint64 unusable = 0;   ///< events of the class that this program cannot take in
    qint64 waiting = 0;    ///< own events that the server has not acknowledged
    qint64 parked = 0;     ///< events that the server will not take; they stay in the store
    QString parkedState{}; ///< the SQLSTATE of one of them
    /// Another copy of this store writes under the same device: this one goes on as a new device.
    bool isNewDevice = false;
    std::optional<ServerFault> fault{};

    [[nodiscard]] bool isComplete() const { return !fault && waiting == 0 && parked == 0 && unusable == 0; }
};

} // namespace Ochre::Classroom
