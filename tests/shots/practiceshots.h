// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desktop.h"

#include <QSet>
#include <QString>

#include <functional>

namespace Ochre::Shots {

/// Writes answers of three weeks into a store that no program has opened yet, so that much is due.
[[nodiscard]] bool studyForWeeks(const Paths &paths);

/// Pictures of a review: what is due, each kind of card asked and answered, the end, and what Today says.
class PracticeShots final {
public:
    using Shoot = std::function<void(const QString &state)>;

    PracticeShots(App::Desktop &desktop, Shoot shoot)
        : m_desktop(desktop)
        , m_shoot(std::move(shoot))
    {
    }

    void shootStart(const QString &state); ///< the page when nothing is asked
    void shootReview();
    void shootModes(); ///< what is chosen for a quiz and flash cards, how they ask, and how a quiz went
    using ShootDialog = std::function<void(const QString &state, QWidget *dialog)>;
    void shootCards(const QString &suffix, const ShootDialog &shoot); ///< the dialog of own cards
    void shootInterviews(const QString &suffix, const ShootDialog &shoot);

private:
    void begin(const QString &button) const;
    void answer(const QString &kind);
    [[nodiscard]] QString kindOfCard() const;

    App::Desktop &m_desktop;
    Shoot m_shoot;
    QSet<QString> m_shown;
};

} // namespace Ochre::Shots
