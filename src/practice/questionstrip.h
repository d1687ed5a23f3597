// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace Ochre::Practice {

/// The questions of a lesson folded to a line: how many there are, how many are answered, and the way to them.
class QuestionStrip final : public QFrame {
    Q_OBJECT
public:
    explicit QuestionStrip(QWidget *parent = nullptr);

    void showCounts(int questions, int answered);

signals:
    void openRequested();

private:
    QLabel *m_counts;
    QPushButton *m_open;
};

} // namespace Ochre::Practice
