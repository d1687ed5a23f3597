// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workbench/order.h"

#include <optional>
#include <vector>

namespace Ochre::Workbench {

/// The orders that are not answered yet, by ticket.
class OrderBook final {
public:
    void open(const Order &order);
    [[nodiscard]] const Order *find(const Runner::Ticket &ticket) const;
    /// Takes out the order that an answer is for; none when it is not one of ours, or was answered before.
    [[nodiscard]] std::optional<Order> close(const Runner::Ticket &ticket);
    /// The one that keeps others waiting: a run, a test run or a check by Clippy.
    [[nodiscard]] const Order *running() const;

private:
    std::vector<Order> m_orders;
};

} // namespace Ochre::Workbench
