// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/ticket.h"

#include <atomic>

namespace Ochre::Runner {

Ticket Ticket::issue(const QString &document, Purpose purpose)
{
    // One count for all runners: a result that reaches the wrong listener finds no order there.
    static std::atomic<quint64> last = 0;
    return {document, ++last, purpose};
}

} // namespace Ochre::Runner
