// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeySequence>
#include <QList>

#include <vector>

namespace Ochre::Window {

/// A part of the window with keys of its own, which no command of the table has.
enum class KeyPlace { Editor, Questions, Output, Steps, Projects, Notes };

/// What a key does while the focus is in its place. These stay as they are.
struct PlaceKey {
    KeyPlace place;
    const char *text; ///< English; translated by placeKeyText()
    QList<QKeySequence> keys;
    const char *shown = nullptr; ///< instead of a long list of keys
};

/// By place.
[[nodiscard]] const std::vector<PlaceKey> &placeKeys();
[[nodiscard]] QString placeKeyText(const PlaceKey &key);
/// As it is pressed.
[[nodiscard]] QString pressText(const PlaceKey &key);
[[nodiscard]] QString placeText(KeyPlace place);
/// Keys as they are pressed, "F5 or Ctrl+R"; empty for none.
[[nodiscard]] QString pressText(const QList<QKeySequence> &keys);

} // namespace Ochre::Window
