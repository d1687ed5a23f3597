// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace Ochre::Settings {
class Settings;
}
namespace Ochre::Workbench {
class LiveCheck;
class ProgramRun;
} // namespace Ochre::Workbench

namespace Ochre::Window {

class Actions;
class LearnView;
class Navigator;

/// The commands of the Code menu, and which of them make sense now.
class CodeActions final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        Actions &actions;
        Navigator &navigator;
        LearnView &learn;
        Workbench::ProgramRun &run;
        Workbench::LiveCheck &check;
        Settings::Settings &settings;
    };

    /// All parts are borrowed and must outlive it.
    explicit CodeActions(const Parts &parts, QObject *parent = nullptr);

    /// Enables what can be done with the shown document.
    void update();

private:
    void bindRunning();
    void bindSettings();
    void showHistory();

    Parts m_parts;
};

} // namespace Ochre::Window
