// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desktop.h"

#include <QString>

#include <functional>

namespace Ochre::Shots {

/// Pictures of a mock interview: what is chosen, a question, a follow-up, the comparison, the report; and of finding
/// where to start.
class MockShots final {
public:
    using Shoot = std::function<void(const QString &state)>;

    MockShots(App::Desktop &desktop, Shoot shoot)
        : m_desktop(desktop)
        , m_shoot(std::move(shoot))
    {
    }

    void shootInterview();
    void shootPlacement();

private:
    void answer();
    [[nodiscard]] bool isShown(const QString &part) const;

    App::Desktop &m_desktop;
    Shoot m_shoot;
};

} // namespace Ochre::Shots
