// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"

#include <QObject>

namespace Ochre::Settings {
class Settings;
}

namespace Ochre::Window {

class Actions;

/// Theme and zoom: which look the settings and the system ask for, and the commands that change it.
class LookControl final : public QObject {
    Q_OBJECT
public:
    /// Both are borrowed and must outlive it.
    LookControl(Actions &actions, Settings::Settings &settings, QObject *parent = nullptr);

    /// Menus, lists and buttons keep the system's size.
    [[nodiscard]] Design::Look chrome() const;
    /// Lesson, questions, editor and output follow the zoom.
    [[nodiscard]] Design::Look content() const;
    /// Gives the application its palette and style sheet; lookChanged() follows.
    void apply();

signals:
    void lookChanged();

private:
    Settings::Settings &m_settings;
};

} // namespace Ochre::Window
