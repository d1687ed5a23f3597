// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeyCombination>
#include <QString>

#include <vector>

namespace Ochre::Editor {

/// A key that the editor answers while it has the focus, and what it does, in words.
struct KeyRow {
    QKeyCombination keys;
    QString text;
};

/// Every one of them, in an order for people. Keys of plain editing, such as those of the clipboard, are left out.
[[nodiscard]] std::vector<KeyRow> keyTable();

} // namespace Ochre::Editor
