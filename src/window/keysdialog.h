// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QLineEdit;
class QTreeWidget;

namespace Ochre::Window {

/// Every command with its key, by menu; typing narrows the list.
class KeysDialog final : public QDialog {
    Q_OBJECT
public:
    explicit KeysDialog(QWidget *parent = nullptr);

private:
    void fill();
    void narrow(const QString &text);

    QLineEdit *m_filter;
    QTreeWidget *m_keys;
};

} // namespace Ochre::Window
