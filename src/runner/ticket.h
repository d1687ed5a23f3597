// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>
#include <QString>

namespace Ochre::Runner {

/// What an order is for.
enum class Purpose { Check, Run, Test, Lint, Format, Explain };

/// Names one order. It goes with the order and comes back with every answer to it, so that nobody has to remember which
/// program "the last one" was. An order without a ticket (sequence 0) is answered too; its answers belong to nobody.
struct Ticket {
    QString document;     ///< of whose text the order is
    quint64 sequence = 0; ///< counts all orders of this process from 1: no two are the same
    Purpose purpose = Purpose::Run;

    /// The next number.
    [[nodiscard]] static Ticket issue(const QString &document, Purpose purpose);

    bool operator==(const Ticket &) const = default;
};

} // namespace Ochre::Runner

Q_DECLARE_METATYPE(Ochre::Runner::Ticket)
