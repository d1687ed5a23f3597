// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"

#include <QObject>
#include <QTimer>

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

    /// Of menus, lists and buttons: they follow the zoom when it rests, because a style sheet takes its time.
    [[nodiscard]] Design::Look chrome() const;
    /// Of lesson, questions, editor and output: they follow the zoom at once.
    [[nodiscard]] Design::Look content() const;
    /// Gives the application its palette and style sheet; lookChanged() follows.
    void apply();

signals:
    void zoomAboutToRest();
    void lookChanged();

private:
    void applyRestedZoom();

    Settings::Settings &m_settings;
    int m_restedZoom; ///< percent
    QTimer m_rest;
};

} // namespace Ochre::Window
