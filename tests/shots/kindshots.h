// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desktop.h"

#include <QString>

#include <functional>

namespace Ochre::Shots {

/// Pictures of every kind of question that is not a choice, asked, answered wrong and answered right, in the lesson,
/// the workbench and the interview.
class KindShots final {
public:
    using Shoot = std::function<void(const QString &state)>;

    KindShots(App::Desktop &desktop, Shoot shoot)
        : m_desktop(desktop)
        , m_shoot(std::move(shoot))
    {
    }

    void shootAll();

private:
    void open(const QString &lesson, const QString &question);
    void keys(const QString &typed);
    void again();
    void shootLines();
    void shootArtefact();
    void shootDesign();
    void shootTask();
    void shootPage();
    void shootInterview();
    void shootExplain();
    void press(const QString &name);

    App::Desktop &m_desktop;
    Shoot m_shoot;
};

} // namespace Ochre::Shots
