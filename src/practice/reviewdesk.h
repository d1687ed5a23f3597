// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "practice/answerorigin.h"
#include "practice/questionpanel.h"
#include "study/scheduler.h"
#include "study/studyitem.h"

#include <QElapsedTimer>
#include <QWidget>

#include <array>
#include <functional>
#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace Ochre::Practice {

class GradeBar;
class RecallCard;
class WorkCard;

/// One card of a session: asked in its own way, then graded. It knows no session and records no grade.
/// Keys: those of the card; then 1 to 4 grade and Enter takes the proposal. Ctrl+Z takes a grade back, Ctrl+Shift+Z
/// gives it again, Esc leaves.
class ReviewDesk final : public QWidget {
    Q_OBJECT
public:
    /// Progress is borrowed and must outlive the desk.
    explicit ReviewDesk(Progress::ProgressService &progress, QWidget *parent = nullptr);

    /// Who grades what can be judged: the learner, or its answer, which is said at once or not here.
    enum class Judging { ByLearner, AtOnce, Silent };
    /// What is asked. Exactly one of question and exercise is set.
    struct Card {
        QString key; ///< "course/id"
        const Course::Question *question = nullptr;
        const Course::Exercise *exercise = nullptr;
        AnswerOrigin origin;
        /// What each grade leads to at the moment of asking; none where the schedule is left alone.
        std::function<std::optional<std::array<Study::ItemMemory, 4>>()> outcomes;
        QString title{};         ///< of the session
        bool isRecalled = false; ///< whatever its kind
        bool canRemove = false;  ///< an own error: it may be asked nevermore
        Judging judging = Judging::ByLearner;
    };
    void ask(const Card &card);
    void focusCard();
    /// Where the session stands, in words.
    void showPlace(const QString &place, const QString &rest, int done, int all);
    /// What can be taken back and given again.
    void showSteps(bool canUndo, bool canRedo);
    /// A grade is on its way to the disk: nothing is graded meanwhile.
    void setWaiting(bool isWaiting);
    /// The exercise that is asked was solved in the workbench.
    void noteSolved(Study::Help help);
    [[nodiscard]] const QString &key() const { return m_card.key; }
    /// What was typed for a card that is recalled, and its points that were ticked.
    [[nodiscard]] QString recalledText() const;
    [[nodiscard]] QStringList recalledPoints() const;
    [[nodiscard]] bool isRecalled() const;
    void setDraftKeeper(const DraftKeeper &keeper);
    /// A recalled card was graded: what was typed is in the journal.
    void dropDraft();
    [[nodiscard]] QuestionPanel &panel() const { return *m_panel; }
    void setLook(const Design::Look &look);

signals:
    void graded(Ochre::Study::RecallGrade grade, qint64 takenMs);
    void undoRequested();
    void redoRequested();
    void suspendRequested();
    void removeRequested(); ///< of an own error
    void lessonRequested();
    void left();
    void workRequested(const QString &key);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void connectParts();
    QPushButton *addButton(const QString &name, const QString &text, const QString &tip);
    void follow();
    void offer(Study::RecallGrade proposed);
    void judge(Study::RecallGrade grade);
    [[nodiscard]] QWidget *cardWidget() const;

    Card m_card;
    DraftKeeper m_drafts;
    QProgressBar *m_bar; // the parent owns these
    QPushButton *m_leave;
    QLabel *m_place;
    QLabel *m_rest;
    QPushButton *m_undo;
    QPushButton *m_lesson;
    QPushButton *m_suspend;
    QPushButton *m_remove;
    QWidget *m_column; ///< no wider than the eye follows
    QStackedWidget *m_body;
    QuestionPanel *m_panel;
    RecallCard *m_recall;
    WorkCard *m_work;
    GradeBar *m_grades;
    QElapsedTimer m_time; // since the card was asked
    qint64 m_takenMs = 0; // until it was answered
    bool m_canUndo = false;
    bool m_canRedo = false;
    bool m_isWaiting = false;
};

} // namespace Ochre::Practice
