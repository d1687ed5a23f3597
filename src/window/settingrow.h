// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

namespace Ochre::Window {

/// One setting on its page: what it is, what it does, and what it is changed with.
class SettingRow final : public QWidget {
    Q_OBJECT
public:
    struct Words {
        QString label;
        QString explanation = {}; ///< where the label is not enough
        QString others = {};      ///< it is found by these too
    };

    /// Takes the control. A box to tick carries its label itself, so that a click on the words ticks it.
    SettingRow(const Words &words, QWidget &control, QWidget *parent = nullptr);

    /// Whether it holds every word; then its label is marked, unless there is no word.
    bool find(const QStringList &words);
    [[nodiscard]] QString label() const { return m_words.label; }

private:
    Words m_words;
    QWidget *m_marked; ///< shows the label
};

} // namespace Ochre::Window
