// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/keycontrol.h"

#include <QWidget>

class QKeySequenceEdit;
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace Ochre::Window {

/// Every command with its key, by menu, and below them the keys that belong to parts of the window. The key of the
/// chosen command is changed by pressing another one; who has that already is told at once.
class KeysEditor final : public QWidget {
    Q_OBJECT
public:
    /// Borrowed; it must outlive the editor.
    explicit KeysEditor(KeyControl &keys, QWidget *parent = nullptr);
    ~KeysEditor() override;

    /// Leaves the commands whose name or key holds the text; how many those are.
    int find(const QString &text);

private:
    void buildRecorder();
    void fill();
    void addPlaces();
    QTreeWidgetItem *addHeading(const QString &text);
    void showKeys();
    void showChosen();
    void take(const QKeySequence &key);
    void useHere();
    void say(const QString &sentence);
    [[nodiscard]] const ActionRow *chosenRow() const;

    KeyControl &m_keys;
    QTreeWidget *m_list;
    QLabel *m_command;
    QKeySequenceEdit *m_recorder;
    QPushButton *m_none;
    QPushButton *m_restore;
    QPushButton *m_useHere;
    QLabel *m_message;
};

} // namespace Ochre::Window
