// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/paths.h"
#include "toolchain/toolchain.h"

#include <QObject>

namespace Ochre::Runner {
class CodeRunner;
class ErrorExplainer;
} // namespace Ochre::Runner
namespace Ochre::Settings {
class Settings;
}
namespace Ochre::Toolchain {
class ToolchainProbe;
}

namespace Ochre::Window {

class Actions;
class ToolchainDialog;

/// The learner's Rust tools: has them looked for, hands them to those who compile, shows the dialog about them, and
/// opens pages of the documentation that came with them.
class ToolchainControl final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        const Paths &paths;
        Actions &actions;
        Settings::Settings &settings;
        Toolchain::ToolchainProbe &probe;
        Runner::CodeRunner &editorRunner;
        Runner::CodeRunner &pageRunner;
        Runner::ErrorExplainer &explainer;
        QWidget &window; ///< parent of the dialog
    };

    /// All parts are borrowed and must outlive it.
    explicit ToolchainControl(const Parts &parts, QObject *parent = nullptr);

    [[nodiscard]] const Toolchain::Toolchain &toolchain() const { return m_toolchain; }
    void showDialog();
    /// Whether a page of the documentation is on this machine.
    [[nodiscard]] bool hasPage(const QString &page) const;
    /// A page of the documentation that is installed on this machine; nothing is fetched.
    void openDocumentation(const QString &page);
    /// The first thing that is wrong, with what can be done; empty when nothing is.
    [[nodiscard]] static QString firstProblem(const Toolchain::Toolchain &toolchain);

signals:
    void searching();
    /// The tools of this machine; those who compile have them already.
    void known(const Ochre::Toolchain::Toolchain &toolchain);
    void messageRaised(const QString &sentence);

private:
    void probe();
    void probeSoon();
    void offerAddress(const QString &address);
    void take(const Toolchain::Toolchain &toolchain);

    Parts m_parts;
    ToolchainDialog *m_dialog = nullptr; // made when it is first shown
    bool m_isProbeDue = false;           ///< another path was chosen in this turn
    Toolchain::Toolchain m_toolchain;
};

} // namespace Ochre::Window
