// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QCheckBox;
class QComboBox;
class QSpinBox;
class QWidget;

namespace Ochre::Settings {
class Settings;
struct Number;
struct Switch;
struct Text;
struct Word;
} // namespace Ochre::Settings

namespace Ochre::Window {

// What an option is changed with. Each shows the value, also when it is changed elsewhere, changes it at once, is named
// by the key of its option, and lives on `parent`. The settings are borrowed and must outlive it.

[[nodiscard]] QCheckBox *makeControl(Settings::Settings &settings, const Settings::Switch &option, QWidget *parent);
/// `unit` stands behind the number, such as " %".
[[nodiscard]] QSpinBox *makeControl(Settings::Settings &settings, const Settings::Number &option, const QString &unit,
                                    int step, QWidget *parent);
/// `names` are what the words of the option are called, in their order.
[[nodiscard]] QComboBox *makeControl(Settings::Settings &settings, const Settings::Word &option,
                                     const QStringList &names, QWidget *parent);
/// A list of families, the recommended one first; `isOfOneWidth` leaves out what no code is written with.
[[nodiscard]] QComboBox *makeFontControl(Settings::Settings &settings, const Settings::Text &option, bool isOfOneWidth,
                                         QWidget *parent);
/// A path that is shown and chosen in a dialog of files or folders; `automatic` is shown as long as none is.
[[nodiscard]] QWidget *makePathControl(Settings::Settings &settings, const Settings::Text &option, bool isFolder,
                                       const QString &automatic, QWidget *parent);

} // namespace Ochre::Window
