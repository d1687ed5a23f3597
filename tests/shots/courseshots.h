// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desktop.h"

#include <functional>

namespace Ochre::Shots {

/// Copies the second course of the tests to where the learner's own packs are.
void addSecondCourse(const Paths &paths);

/// What there is to see only with a second course.
class CourseShots final {
public:
    /// Takes a picture of the window in the named state, and of what lies above it.
    using Shoot = std::function<void(const QString &state, QWidget *above)>;
    CourseShots(App::Desktop &desktop, Shoot shoot);

    void shootAll();

private:
    void beginBoth();
    void shootQuickOpen();

    App::Desktop &m_desktop;
    Shoot m_shoot;
};

} // namespace Ochre::Shots
