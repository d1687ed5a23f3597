// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/question.h"
#include "design/look.h"
#include "practice/answerorigin.h"
#include "progress/progressservice.h"

#include <QWidget>

class QPushButton;

namespace Ochre::Practice {

class QuestionPanel;

/// One question of the interview or of a quiz, asked by itself, with a way back to all of them: the button, Escape, or
/// Enter when it is answered.
class AnswerDesk final : public QWidget {
    Q_OBJECT
public:
    /// Progress is borrowed and must outlive the desk.
    explicit AnswerDesk(Progress::ProgressService &progress, QWidget *parent = nullptr);

    /// The question under its id in its course; `title` says what it is part of, else the interview is.
    void ask(const Course::Question &question, const AnswerOrigin &origin, quint32 seed, const QString &title = {});
    [[nodiscard]] const QString &questionId() const { return m_question; }
    [[nodiscard]] QuestionPanel &panel() const { return *m_panel; }
    void setLook(const Design::Look &look);

signals:
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QPushButton *m_back; // the parent owns these
    QuestionPanel *m_panel;
    QString m_question;
};

} // namespace Ochre::Practice
