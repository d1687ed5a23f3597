// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <memory>

namespace Ochre {
struct Paths;
}
namespace Ochre::Workbench {
class RunConsent;
class StepsDesk;
} // namespace Ochre::Workbench

namespace Ochre::Window {

class Actions;
class LearnView;
class Navigator;
class ToolchainControl;

/// "Run step by step": records the shown program and shows its steps.
class StepsControl final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        Actions &actions;
        Navigator &navigator;
        LearnView &learn;
        Workbench::RunConsent &consent;
        ToolchainControl &tools;
        const Paths &paths;
    };

    /// All parts are borrowed and must outlive it.
    explicit StepsControl(const Parts &parts, QObject *parent = nullptr);
    ~StepsControl() override;

private:
    Parts m_parts;
    std::unique_ptr<Workbench::StepsDesk> m_desk;
};

} // namespace Ochre::Window
