// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"
#include "design/look.h"
#include "practice/answerorigin.h"
#include "progress/progressservice.h"
#include "study/quizsession.h"

#include <QDir>
#include <QElapsedTimer>
#include <QHash>
#include <QWidget>

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QPushButton;

namespace Ochre::Practice {

namespace Ui {
class QuestionPanel;
}
class ArtefactView;
class DesignBoard;
class LineBoard;
class OptionButton;
class QuestionDots;

/// Texts that were begun and are not handed in, kept by whoever owns the panel, over a restart too. They belong to a
/// lesson (empty for none) and a question.
struct DraftKeeper {
    std::function<QString(const QString &lesson, const QString &question)> read;
    std::function<void(const QString &lesson, const QString &question, const QString &text)> keep;
};

/// The questions of a lesson, one at a time, with feedback after each: what is asked before it is read, the check
/// questions, then its designs and tasks. An answer is on disk before the next question appears; earlier answers are
/// shown again when the lesson is opened again.
/// Keys: A–F or 1–6 choose, Enter hands in and goes on, 0 is "I don't know", S skips, R tries a question again, Ctrl+Z
/// takes the last choice back, Left and Right move. Where lines are asked for, Up and Down choose one and 1–8 say what
/// is wrong there. A design is written (Ctrl+Enter leaves the field), then judged by the learner; a task is written in
/// the workbench.
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
    /// One question by itself, of a lesson or of none; `pack` is where its pictures are. finished() ends it.
    void showOne(const Course::Question &question, const AnswerOrigin &origin, quint32 seed, const QString &title = {});
    /// How a question is asked in a session.
    struct Asking {
        QString title;         ///< of the session
        bool isSilent = false; ///< whether it was right is not said
    };
    /// The same in a session: asked anew, whatever was answered before. finished() is Enter once it is answered; what
    /// comes then, and every other key, is left to the owner.
    void askAgain(const Course::Question &question, const AnswerOrigin &origin, quint32 seed, const Asking &asking);
    void setDraftKeeper(DraftKeeper keeper) { m_drafts = std::move(keeper); }
    /// Whether it is asked before an answer how sure the learner is; surenessAskedChanged() tells that they said so.
    void setSurenessAsked(bool isAsked);
    void setLook(const Design::Look &look);
    [[nodiscard]] const Study::QuizSession &session() const { return m_session; }

signals:
    void surenessAskedChanged(bool isAsked);
    /// Another lesson is shown, or a question was answered or opened again: session() has new counts.
    void countsChanged();
    /// The learner wants to see the program of a predict question run.
    void runRequested(const QString &document, const QString &title, const QByteArray &source);
    void taskRequested(const QString &questionId); ///< it is to be written
    void termActivated(const QString &href);       ///< Richtext::Term
    void finished();                               ///< the learner is through with showOne()
    void ended();                                  ///< with all questions of the lesson

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    struct Source {
        QString lesson;
        QDir pack; // where the pictures of artefacts are
        QString contentVersion;
        bool isSingle = false; // of showOne()
        QString course{};      // empty = the open one
        bool isReview = false; // of askAgain()
        Asking asking{};
    };

    [[nodiscard]] const Progress::ProgressState &state() const;
    void showSureness();
    void makeRoom();
    void addLineControls();
    void addOwnControls();
    void addPlaceControls();
    void showPlace();
    [[nodiscard]] bool openElsewhere() const;
    void skip();
    void keepPlace();
    void restorePlace();
    [[nodiscard]] QWidget *answerField() const;
    void focusAnswer();
    void showLines(const Study::Answer &answer, bool isLineAsked);
    void takeLine(int line);
    void connectControls();
    void begin(std::vector<Course::Question> asked, Source source, quint32 seed);
    void restoreAnswer(const Progress::AnswerState &stored);
    void restoreDraft();
    void keepDraft(const QString &text);
    void noteTasks();
    void showHead();
    void showDesign();
    [[nodiscard]] bool revealDesign();
    [[nodiscard]] bool isOf(Course::QuestionKind kind) const;
    [[nodiscard]] std::array<std::pair<QPushButton *, Study::Sureness>, 3> surenessButtons() const;
    void restoreAnswers();
    void showQuestion();
    void showOptions();
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
    [[nodiscard]] QString changeNote() const;
    [[nodiscard]] QString nextStep() const;
    [[nodiscard]] std::optional<Study::PredictOutcome> outcome() const;
    [[nodiscard]] bool isFinished() const;

    std::unique_ptr<Ui::QuestionPanel> m_ui;
    Progress::ProgressService &m_progress;
    Design::Look m_look;
    Study::QuizSession m_session{{}, 0};
    std::vector<OptionButton *> m_options;
    LineBoard *m_lines = nullptr; // the parent owns these two
    ArtefactView *m_artefact = nullptr;
    DesignBoard *m_design = nullptr;
    QLabel *m_taskNote = nullptr;
    QuestionDots *m_dots = nullptr;
    QWidget *m_dotsRow = nullptr;
    QPushButton *m_skip = nullptr;
    Source m_source;
    DraftKeeper m_drafts;
    bool m_isSurenessAsked = true;
    bool m_hasSureness = false;            ///< of the kind of question that is shown
    std::vector<Course::Question> m_asked; // as they were read
    QSet<QString> m_answered;              // of them, those of which an answer was known when they were taken
    QHash<QString, int> m_taskAttempts;    // that are shown, by question
    quint32 m_seed = 0;
    QElapsedTimer m_time;       // since the question was shown
    bool m_saving = false;      // the current answer is not on disk yet
    quint64 m_answerSerial = 0; // counts answers, so that a late commit does not release a later one
    bool m_filling = false;     // fields are being set by the program
};

} // namespace Ochre::Practice
