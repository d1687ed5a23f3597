// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/trail.h"

#include <algorithm>

namespace Ochre::Window {

namespace {

constexpr int mostPlaces = 100;

} // namespace

void Trail::visit(const TrailPlace &place)
{
    if (!isEmpty() && current().isSame(place)) {
        m_places.at(m_current).title = place.title;
        return;
    }
    m_places.resize(m_current + 1);
    m_places.push_back(place);
    if (std::ssize(m_places) > mostPlaces) {
        m_places.erase(m_places.begin());
    }
    m_current = static_cast<int>(m_places.size()) - 1;
}

const TrailPlace &Trail::current() const
{
    return m_places.at(m_current);
}

std::vector<TrailPlace> Trail::behind() const
{
    std::vector<TrailPlace> places(m_places.begin(), m_places.begin() + std::max(0, m_current));
    std::ranges::reverse(places);
    return places;
}

std::vector<TrailPlace> Trail::ahead() const
{
    return {m_places.begin() + m_current + 1, m_places.end()};
}

bool Trail::go(int steps)
{
    const int aim = m_current + steps;
    if (aim < 0 || aim >= std::ssize(m_places)) {
        return false;
    }
    m_current = aim;
    return true;
}

} // namespace Ochre::Window
