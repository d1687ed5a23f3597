// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "toolchain/toolchain.h"

#include <QDialog>

#include <memory>

namespace Ochre::Settings {
class Settings;
}

namespace Ochre::Window {

namespace Ui {
class ToolchainDialog;
}

/// What of the Rust toolchain was found, what is missing, and how to get it; and where the compiler and the sources of
/// crates are taken from.
class ToolchainDialog final : public QDialog {
    Q_OBJECT
public:
    /// Settings are borrowed and must outlive the dialog.
    explicit ToolchainDialog(Settings::Settings &settings, QWidget *parent = nullptr);
    ~ToolchainDialog() override;

    void showToolchain(const Toolchain::Toolchain &toolchain);
    void showSearching();

signals:
    void probeRequested();

private:
    void chooseCompiler();
    void chooseCrates();
    void showRepair(const Toolchain::Toolchain &toolchain);
    void showCrates(const QString &folder);
    void announceCrates(const QString &sentence);

    std::unique_ptr<Ui::ToolchainDialog> m_ui;
    Settings::Settings &m_settings;
};

} // namespace Ochre::Window
