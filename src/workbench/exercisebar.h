// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/exercise.h"
#include "design/look.h"

#include <QFrame>

#include <memory>

namespace Ochre::Workbench {

namespace Ui {
class ExerciseBar;
}
class TaskClock;

/// Goal, hints and state of the exercise that is open in the editor. The hints are a ladder (concept, place, shape),
/// one step a click; behind the last one, or when the exercise is solved, stands the solution. A task has a clock
/// instead of hints, and its solutions open when it is over.
class ExerciseBar final : public QFrame {
    Q_OBJECT
public:
    explicit ExerciseBar(const Course::Exercise &exercise, QWidget *parent = nullptr);
    ~ExerciseBar() override;

    void setSolved(bool solved);
    /// What was shown earlier: so many steps of the ladder, and whether the solution was seen. Takes nothing back.
    void showAgain(int hints, bool solutionSeen);
    /// Goal and hints, or only the line with title and buttons.
    void setFolded(bool folded);
    /// The next step of the ladder, as its button shows it.
    void showNextHint();
    /// Steps of the ladder that are not shown; none when it is solved or the solution was seen.
    [[nodiscard]] int hintsLeft() const;
    void setLook(const Design::Look &look);
    [[nodiscard]] int hintsShown() const { return m_hints; }
    [[nodiscard]] TaskClock *clock() const { return m_clock; } ///< nullptr when it is no task
    /// A task was tried and is not being tried now: its solutions may be seen, and what an interviewer watches.
    void setTaskOver(bool isOver);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void hintShown(int step); ///< 1-based
    void solutionRequested();
    void resetRequested();
    void checkRequested();
    void foldChanged(bool folded);           ///< by the learner
    void termActivated(const QString &href); ///< Richtext::Term

private:
    void updateHints();
    void updateState();
    void addClock();
    void showWatched(bool isShown);
    [[nodiscard]] bool isSolutionOpen() const;
    void fitTask();
    void showFold();

    std::unique_ptr<Ui::ExerciseBar> m_ui;
    Course::Exercise m_exercise;
    int m_hints = 0; // steps of the ladder that are shown
    bool m_isSolved = false;
    bool m_isSolutionSeen = false;
    bool m_isFolded = false;
    Design::Look m_look;
    bool m_isTaskOver = false;
    TaskClock *m_clock = nullptr; // the parent owns it
};

} // namespace Ochre::Workbench
