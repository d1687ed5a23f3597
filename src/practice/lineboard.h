// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/question.h"
#include "design/look.h"
#include "study/grading.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace Ochre::Practice {

class ProgramLines;

/// Questions that are answered by lines of their program: predict-first by choosing one, a review by choosing lines
/// and saying what is wrong there (a click on a category, or 1 to 8).
class LineBoard final : public QWidget {
    Q_OBJECT
public:
    explicit LineBoard(QWidget *parent = nullptr);

    /// Whether it asks questions of this kind.
    [[nodiscard]] static bool asks(Course::QuestionKind kind);
    /// Whether it shows the program of this one: of those that it asks, and of predictions, where a line may be asked.
    [[nodiscard]] static bool shows(const Course::Question &question);
    void showQuestion(const Course::Question &question);
    /// Of a prediction, as long as no line is asked for.
    void showWaiting();
    /// `open`: the answer can still be changed; otherwise each line says what was right, wrong or missed there.
    void showAnswer(const Study::Answer &answer, bool open);
    void setLook(const Design::Look &look);
    /// Up and Down from wherever the keys are.
    void moveLine(int step);
    /// Says of the chosen line what is wrong there, or takes it back; `position` as the categories are shown.
    void toggleCategory(int position);
    /// What a category is called; a whole word.
    [[nodiscard]] static QString title(Course::FaultCategory category);

signals:
    void lineChosen(int line);
    void markToggled(const Ochre::Study::LineMark &mark);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addCategories();
    void arrangeCategories(int columns);
    void showMarks();
    void showReview();
    void showCause(int chosen);
    void showCategories(bool open);

    ProgramLines *m_lines; // the parent owns these
    QLabel *m_help;
    QWidget *m_categories;
    QList<QPushButton *> m_buttons;
    Course::ReviewQuestion m_review;
    QList<int> m_causes; // the lines that the compiler points to
    int m_columns = 0;
    bool m_isReview = false;
    bool m_isPredict = false; // the line may be typed, too
    bool m_open = false;      // the answer can still be changed
    QList<Study::LineMark> m_marks;
};

} // namespace Ochre::Practice
