// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/handover.h"

#include <QDeadlineTimer>

namespace Ochre::App {

/// What asking the first instance came to.
enum class Answer {
    Acknowledged,
    Nobody,  ///< nobody listens there, or no longer: it may come, or the lock may be free by now
    Foreign, ///< the process there belongs to another user
    Silent,  ///< it takes the message and does not answer in time
};

/// Hands over to the instance that listens at `socket`. Blocks until the deadline at most.
[[nodiscard]] Answer tell(const QString &socket, const Handover &handover, QDeadlineTimer deadline);

/// What an instance answers when it has taken a message.
inline constexpr QByteArrayView acknowledgement = "ok\n";

} // namespace Ochre::App
