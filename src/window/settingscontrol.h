// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/settingspages.h"

#include <QObject>

namespace Ochre::Editor {
class CodeEditor;
}
namespace Ochre::Workbench {
class ProgramRun;
}

namespace Ochre::Window {

class Actions;
class KeyControl;
class SettingsDialog;

/// The dialog of settings, and those settings that no other controller follows: how the editors flow, which keys they
/// leave alone, and what programs may use.
class SettingsControl final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        SettingsParts pages;
        Actions &actions;
        KeyControl &keys;
        Workbench::ProgramRun &run;
        QWidget &window; ///< parent of the dialog
    };

    /// All parts are borrowed and must outlive it.
    explicit SettingsControl(const Parts &parts, QObject *parent = nullptr);

    /// Gives an editor what the settings say, now and whenever they change.
    void follow(Editor::CodeEditor &editor);
    /// A sentence on what could not be understood of the settings, once; empty when all could.
    [[nodiscard]] QString complaint();

private:
    void followSureness();
    void showDialog();
    void apply(Editor::CodeEditor &editor) const;

    Parts m_parts;
    SettingsDialog *m_dialog = nullptr; // made when it is first shown
};

} // namespace Ochre::Window
