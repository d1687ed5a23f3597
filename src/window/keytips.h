// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QWidget;

namespace Ochre::Window {

class KeyControl;

/// Tips that name the key of a command name the one that the learner gave it. Widgets of later come by the way: a tip
/// is looked at when it is about to be shown.
class KeyTips final : public QObject {
    Q_OBJECT
public:
    /// Both are borrowed and must outlive it.
    KeyTips(const KeyControl &keys, QWidget &window);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void correct(QWidget &widget, const QString &id) const;

    const KeyControl &m_keys;
};

} // namespace Ochre::Window
