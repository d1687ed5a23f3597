// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/arrangement.h"

#include <QObject>

namespace Ochre::Settings {
class Settings;
}

namespace Ochre::Window {

class Actions;
class LearnView;
class Navigator;

/// Read, Practise or Code: the commands that choose, and the choice that comes back with the next task of its kind.
class ArrangementControl final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        Actions &actions;
        Settings::Settings &settings;
        Navigator &navigator;
        LearnView &learn;
    };

    /// All parts are borrowed and must outlive it.
    explicit ArrangementControl(const Parts &parts, QObject *parent = nullptr);

private:
    void choose(Arrangement arrangement);
    void begin(Task task);
    void show(Arrangement arrangement);
    [[nodiscard]] Arrangement chosenFor(Task task) const;

    Parts m_parts;
    Task m_task = Task::Lesson;
};

} // namespace Ochre::Window
