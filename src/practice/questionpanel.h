// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"
#include "design/look.h"
#include "progress/progressservice.h"
#include "study/quizsession.h"

#include <QDir>
#include <QElapsedTimer>
#include <QWidget>

#include <array>
#include <memory>
#include <optional>
#include <vector>

class QPushButton;

namespace Ochre::Practice {

namespace Ui {
class QuestionPanel;
}
class ArtefactView;
class LineBoard;
class OptionButton;

/// The check questions of a lesson, one at a time, with feedback after each. An answer is on disk before the next
/// question appears; earlier answers are shown again when the lesson is opened again.
/// Keys: A–F or 1–6 choose, Enter hands in and goes on, 0 is "I don't know", R tries a question again, Ctrl+Z takes the
/// last choice back, Left and Right move. Where lines are asked for, Up and Down choose one and 1–8 say what is
/// wrong there.
class QuestionPanel final : public QWidget {
    Q_OBJECT
public:
    /// Progress is borrowed and must outlive the panel.
    explicit QuestionPanel(Progress::ProgressService &progress, QWidget *parent = nullptr);
    ~QuestionPanel() override;

    /// `seed` decides the order of options.
    void showLesson(const Course::Lesson &lesson, const QString &contentVersion, quint32 seed);
    /// The lesson that is shown was written anew by its author: the same question stays, with what was chosen or typed.
    void renewLesson(const Course::Lesson &lesson, const QString &contentVersion);
    void goToQuestion(const QString &questionId);
    void setLook(const Design::Look &look);
    [[nodiscard]] const Study::QuizSession &session() const { return m_session; }

signals:
    /// Another lesson is shown, or a question was answered or opened again: session() has new counts.
    void countsChanged();
    /// The learner wants to see the program of a predict question run.
    void runRequested(const QString &document, const QString &title, const QByteArray &source);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addLineControls();
    void connectControls();
    [[nodiscard]] std::array<std::pair<QPushButton *, Study::Sureness>, 3> surenessButtons() const;
    void restoreAnswers();
    void showQuestion();
    void showOptions();
    void showPredict();
    void showAnswered();
    void showVerdict();
    void showPrompt();
    void showArtefact();
    void updateDraft();
    void updateButtons();
    void submit();
    void submitUnknown();
    void record(const Study::Grade &grade);
    void advance();
    void undo();
    void tryAgain();
    void retryWrong();
    void move(bool forward);
    bool handleKey(const QKeyEvent &event);
    bool handleLineKey(int key);
    [[nodiscard]] QString verdict() const;
    [[nodiscard]] std::optional<Study::PredictOutcome> outcome() const;
    [[nodiscard]] bool isFinished() const;

    std::unique_ptr<Ui::QuestionPanel> m_ui;
    Progress::ProgressService &m_progress;
    Design::Look m_look;
    Study::QuizSession m_session{{}, 0};
    std::vector<OptionButton *> m_options;
    LineBoard *m_lines = nullptr; // the parent owns these two
    ArtefactView *m_artefact = nullptr;
    QString m_lesson;
    std::vector<Course::Question> m_asked; // of the lesson, as they were read
    QDir m_pack;                           // where the pictures of artefacts are
    QString m_contentVersion;
    quint32 m_seed = 0;
    QElapsedTimer m_time;       // since the question was shown
    bool m_saving = false;      // the current answer is not on disk yet
    quint64 m_answerSerial = 0; // counts answers, so that a late commit does not release a later one
    bool m_filling = false;     // fields are being set by the program
};

} // namespace Ochre::Practice
