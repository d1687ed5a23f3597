// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/question.h"
#include "design/look.h"
#include "study/grading.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPlainTextEdit;

namespace Ochre::Widgets {
class MarkdownView;
}

namespace Ochre::Practice {

class OptionButton;

/// A design: room for the learner's own answer, and, when it is asked for, the worked answer beside the criteria by
/// which the learner judges theirs. What was written can then be read and changed no more.
class DesignBoard final : public QWidget {
    Q_OBJECT
public:
    enum class Step { Writing, Judging, Judged };

    explicit DesignBoard(QWidget *parent = nullptr);

    void showQuestion(const Course::Question &question);
    void showAnswer(const Study::Answer &answer, Step step);
    void setLook(const Design::Look &look);
    /// Where the learner writes.
    [[nodiscard]] QPlainTextEdit *field() const { return m_field; }
    /// Where the worked answer begins, px below the top of the board.
    [[nodiscard]] int workedTop() const;

signals:
    void textChanged(const QString &text);
    void criterionToggled(const QString &id);

private:
    void addCriteria();
    void showPoints(const Study::Answer &answer);
    void fitField();

    QPlainTextEdit *m_field; // the parent owns these
    QLabel *m_workedTitle;
    Widgets::MarkdownView *m_worked;
    QLabel *m_criteriaTitle;
    QWidget *m_criteria;
    QLabel *m_points;
    std::vector<OptionButton *> m_buttons;
    Course::Question m_question;
    Design::Look m_look;
    bool m_filling = false; // the field is being set by the program
};

} // namespace Ochre::Practice
