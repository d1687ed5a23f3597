// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/question.h"
#include "design/look.h"
#include "study/mockrun.h"

#include <QScrollArea>

#include <array>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace Ochre::Widgets {
class MarkdownView;
}

namespace Ochre::Practice {

class LineBoard;

/// A question of a mock interview while it is answered: typed or said aloud, a review by its lines, live coding in the
/// workbench; and then each follow-up below what was answered. How sure the learner is may be said before the model
/// answer is seen.
/// Keys outside of the field: Enter done, 0 I don't know, W opens the task, G, F and C say how sure; Up, Down and 1 to
/// 8 mark lines. Ctrl+Enter in the field is done, Esc leaves it.
class MockAsk final : public QScrollArea {
    Q_OBJECT
public:
    explicit MockAsk(QWidget *parent = nullptr);

    /// Asks the question; `draft` is what was typed, marked and said before.
    void ask(const Course::Question &question, const QString &facts, const Study::MockAnswer &draft);
    /// Asks a follow-up; `text` is what was typed for it.
    void askFollowUp(const Course::Question &question, int followUp, const Study::MockAnswer &answer,
                     const QString &text);
    /// What was answered so far.
    [[nodiscard]] QString text() const;
    [[nodiscard]] const QList<Study::LineMark> &marks() const { return m_marks; }
    [[nodiscard]] Study::Sureness sureness() const { return m_sureness; }
    /// The task passed its tests.
    void showSolved(bool isSolved);
    void showClockWords(const QString &words);
    /// Why the answer cannot be handed in, until it is changed.
    void showProblem(const QString &sentence);
    void setWaiting(bool isWaiting);
    void focusAnswer();
    void setLook(const Design::Look &look);

signals:
    void changed(); ///< text, marks or sureness
    void done();
    void unknown();
    void workRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildAnswer(QWidget &content);
    void connectParts();
    void show(const QString &facts, const QString &markdown, const QString &text);
    void toggleMark(const Study::LineMark &mark);
    void sayHowSure(Study::Sureness sureness);
    void showSureness();
    bool takeKey(int key);

    Course::Question m_question;
    QList<Study::LineMark> m_marks;
    Study::Sureness m_sureness = Study::Sureness::Unsaid;
    bool m_isFollowUp = false;
    QLabel *m_facts; // the parent owns these
    Widgets::MarkdownView *m_prompt;
    LineBoard *m_lines;
    QPushButton *m_work;
    QLabel *m_solved;
    QLabel *m_own;
    Widgets::MarkdownView *m_followUp;
    QLabel *m_fieldTitle;
    QPlainTextEdit *m_field;
    QLabel *m_words;
    QLabel *m_problem;
    QWidget *m_sure;
    std::array<QPushButton *, 3> m_sureButtons{};
    QPushButton *m_unknown;
    QPushButton *m_done;
};

} // namespace Ochre::Practice
