// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/exercise.h"
#include "design/look.h"

#include <QFrame>

#include <memory>

namespace Ochre::Pages {

namespace Ui {
class ExerciseBar;
}

/// Goal, hints and state of the exercise that is open in the editor.
class ExerciseBar final : public QFrame {
    Q_OBJECT
public:
    explicit ExerciseBar(const Course::Exercise &exercise, QWidget *parent = nullptr);
    ~ExerciseBar() override;

    void setSolved(bool solved);
    void setLook(const Design::Look &look);
    [[nodiscard]] int hintsShown() const { return m_hints; }

signals:
    void hintShown(int step); ///< 1-based
    void resetRequested();
    void checkRequested();

private:
    void showNextHint();
    void updateHints();

    std::unique_ptr<Ui::ExerciseBar> m_ui;
    Course::Exercise m_exercise;
    int m_hints = 0; // steps of the ladder that are shown
};

} // namespace Ochre::Pages
