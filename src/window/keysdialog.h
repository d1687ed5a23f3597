// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

namespace Ochre::Window {

class KeyControl;

/// Every command with its key; typing narrows the list, and keys can be changed.
class KeysDialog final : public QDialog {
    Q_OBJECT
public:
    /// Borrowed; it must outlive the dialog.
    explicit KeysDialog(KeyControl &keys, QWidget *parent = nullptr);
};

} // namespace Ochre::Window
