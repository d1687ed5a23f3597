// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

class QWidget;

namespace Ochre {
struct Paths;
}
namespace Ochre::Settings {
class Settings;
}

namespace Ochre::Window {

class Actions;
class CourseShelf;
class Navigator;
class SettingsPage;

/// What the pages of settings show and change.
struct SettingsParts {
    Settings::Settings &settings;
    const Paths &paths;
    const Actions &actions;
    CourseShelf &shelf;
    Navigator &navigator;
};

/// The pages whose rows come from the table, in their order: how it looks, the editor, running, tools, data, course,
/// study.
[[nodiscard]] std::vector<SettingsPage *> makeSettingsPages(const SettingsParts &parts, QWidget *parent);

} // namespace Ochre::Window
