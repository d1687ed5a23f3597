// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace Ochre::Window {

class SettingsPage;
struct SettingsParts;

/// The page of settings on courses: which is open, which are gone over, and in which language. It lists the courses
/// that there are, also those that come later.
[[nodiscard]] SettingsPage *makeCoursePage(const SettingsParts &parts, QWidget *parent);

} // namespace Ochre::Window
