// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <memory>

namespace Ochre {
struct Paths;
}
namespace Ochre::Settings {
class Settings;
}
namespace Ochre::Workbench {
class PermissionDesk;
}

namespace Ochre::Window {

class Actions;
class LearnView;
class LookControl;
class ToolchainControl;

/// "What may I do here", on or off, as it was when the program was closed.
class PermissionControl final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        Actions &actions;
        LearnView &learn;
        LookControl &look;
        ToolchainControl &tools;
        Settings::Settings &settings;
        const Paths &paths;
    };

    /// All parts are borrowed and must outlive it.
    explicit PermissionControl(const Parts &parts, QObject *parent = nullptr);
    ~PermissionControl() override;

private:
    Parts m_parts;
    std::unique_ptr<Workbench::PermissionDesk> m_desk;
};

} // namespace Ochre::Window
