// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"

#include <QListWidget>

namespace Ochre::Practice {

/// What is said of a line of a program; each has a sign of its own, so that colour is never the only one.
enum class LineSign { None, Chosen, Right, Wrong, Missed };

/// A program line by line, with numbers and in the colours of code. Lines are chosen with the mouse and the keys that
/// move; every other key is left to the page, which has meanings of its own for letters and digits. A line that is too
/// long goes on below, and a remark stands below its line.
class ProgramLines final : public QListWidget {
    Q_OBJECT
public:
    explicit ProgramLines(QWidget *parent = nullptr);

    void showProgram(const QString &program);
    /// A remark on a line, 1-based, in words that begin with its sign; an empty one takes it away.
    void setRemark(int line, const QString &remark, LineSign sign = LineSign::Chosen);
    void chooseLine(int line); ///< 1-based; 0 chooses none
    [[nodiscard]] int chosenLine() const;
    void setLook(const Design::Look &look);
    [[nodiscard]] QSize sizeHint() const override;

signals:
    /// The learner chose a line.
    void lineChosen(int line);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Painter;

    QStringList m_lines;
    Painter *m_painter; // the parent owns it
};

} // namespace Ochre::Practice
