// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "study/scheduler.h"

#include <QWidget>

#include <array>
#include <optional>

class QLabel;
class QPushButton;

namespace Ochre::Practice {

/// The four grades of a recall, each with the time after which the card comes back. One is proposed: it is the main
/// button, and what Enter takes.
class GradeBar final : public QWidget {
    Q_OBJECT
public:
    explicit GradeBar(QWidget *parent = nullptr);

    /// `outcomes` in the order of Study::recallGrades; none where the schedule is left alone.
    void offer(const std::optional<std::array<Study::ItemMemory, 4>> &outcomes, Study::RecallGrade proposed);
    /// The answer was judged already: there is only the way on, by Enter. `outcome` is what its grade leads to.
    void offerNext(const std::optional<Study::ItemMemory> &outcome, Study::RecallGrade grade);
    void close(); ///< nothing can be graded now
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] Study::RecallGrade proposed() const { return m_proposed; }
    /// Takes the keys 1 to 4 and Enter; false for every other one, and while it is closed.
    bool take(int key);
    void setLook(const Design::Look &look);

signals:
    void graded(Ochre::Study::RecallGrade grade);

private:
    void open(Study::RecallGrade proposed, bool isJudged);
    void choose(Study::RecallGrade grade);

    std::array<QPushButton *, 4> m_buttons{}; // the parent owns these
    QPushButton *m_next;
    QLabel *m_note;
    Design::Look m_look;
    Study::RecallGrade m_proposed = Study::RecallGrade::Good;
    bool m_isOpen = false;
    bool m_isJudged = false; ///< there is nothing to choose
};

} // namespace Ochre::Practice
