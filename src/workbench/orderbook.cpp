// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/orderbook.h"

#include <algorithm>

namespace Ochre::Workbench {

void OrderBook::open(const Order &order)
{
    m_orders.push_back(order);
}

const Order *OrderBook::find(const Runner::Ticket &ticket) const
{
    const auto found = std::ranges::find(m_orders, ticket, &Order::ticket);
    return found == m_orders.end() ? nullptr : &*found;
}

std::optional<Order> OrderBook::close(const Runner::Ticket &ticket)
{
    const auto found = std::ranges::find(m_orders, ticket, &Order::ticket);
    if (found == m_orders.end()) {
        return std::nullopt;
    }
    Order order = std::move(*found);
    m_orders.erase(found);
    return order;
}

const Order *OrderBook::running() const
{
    const auto found = std::ranges::find_if(
        m_orders, [](const Order &order) { return order.ticket.purpose != Runner::Purpose::Format; });
    return found == m_orders.end() ? nullptr : &*found;
}

} // namespace Ochre::Workbench
