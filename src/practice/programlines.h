// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QListWidget>

namespace Ochre::Practice {

/// A program line by line, with numbers. Lines are chosen with the mouse and the keys that move; every other key is
/// left to the page, which has meanings of its own for letters and digits.
class ProgramLines final : public QListWidget {
    Q_OBJECT
public:
    explicit ProgramLines(QWidget *parent = nullptr);

    void showProgram(const QString &program);
    /// A remark behind a line, 1-based; an empty one takes it away.
    void setRemark(int line, const QString &remark);
    void chooseLine(int line); ///< 1-based; 0 chooses none
    [[nodiscard]] int chosenLine() const;
    [[nodiscard]] QSize sizeHint() const override;

signals:
    /// The learner chose a line.
    void lineChosen(int line);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QStringList m_lines;
};

} // namespace Ochre::Practice
