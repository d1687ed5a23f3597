// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "practice/mockclock.h"
#include "study/mockdraft.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace Ochre::Widgets {
class ElidedLabel;
class EmptyState;
} // namespace Ochre::Widgets

namespace Ochre::Practice {

class MockAsk;
class MockAside;
class MockCompare;

/// One step of a mock interview: a question with its clock, a follow-up, or the comparison with the model answer. It
/// records nothing.
/// Keys outside of a field: P pauses, S skips, Esc leaves.
class MockDesk final : public QWidget {
    Q_OBJECT
public:
    explicit MockDesk(QWidget *parent = nullptr);

    /// What is done now. The question is borrowed for the call.
    struct Stage {
        const Study::MockRun &run;
        Study::MockPlace place;
        const Course::Question &question;
        QString topic;
        Study::MockDraft draft; ///< what was done here before
        /// The question that was compared last; null for none.
        const Course::Question *last = nullptr;
        const Study::MockAnswer *lastAnswer = nullptr;
    };
    void show(const Stage &stage);
    /// What is not handed in; empty when nothing was done.
    [[nodiscard]] Study::MockDraft draft() const;
    [[nodiscard]] const Study::MockPlace &place() const { return m_place; }
    void noteSolved();
    /// Why what was handed in is not kept.
    void showProblem(const QString &sentence);
    /// A step is on its way to the disk: nothing is handed in meanwhile.
    void setWaiting(bool isWaiting);
    void focusCurrent();
    void pause();
    /// A test chooses the time.
    void setTicks(const MockClock::Ticks &ticks) { m_clock = MockClock(ticks); }
    void setLook(const Design::Look &look);

signals:
    void answered(const Ochre::Study::MockAnswer &answer); ///< handed in, gone on or judged
    void stopRequested();                                  ///< after the answer that was begun
    void draftChanged();
    void workRequested();
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildHead();
    void connectParts();
    QPushButton *addButton(const QString &name, const QString &text, const QString &tip);
    void showHead(const Stage &stage);
    void showBody(const Stage &stage);
    void showAside();
    void tick();
    void togglePause();
    void resume();
    void skip();
    void askToStop();
    [[nodiscard]] bool isTimed() const;
    [[nodiscard]] Study::MockAnswer begunAnswer() const;
    void handIn(Study::MockOutcome outcome);
    void goOn();
    void judge();

    Study::MockPlace m_place;
    Study::MockAnswer m_answer; ///< that was given before this step
    qint64 m_plannedMs = 0;
    int m_open = 0; ///< questions without an answer
    MockClock m_clock;
    QTimer m_timer;
    int m_ticks = 0;
    bool m_isSolved = false;
    bool m_isWorking = false;       ///< at the task, in the workbench
    bool m_isPausedByLeave = false; ///< and goes on when it is seen again
    bool m_isStopAsked = false;
    bool m_isWaiting = false;
    bool m_isRefused = false; ///< what was handed in last is not kept
    Design::Look m_look;
    QProgressBar *m_bar; // the parent owns these
    QWidget *m_head;
    QPushButton *m_leave;
    QLabel *m_title;
    Widgets::ElidedLabel *m_order;
    QLabel *m_number;
    QLabel *m_time;
    QLabel *m_planned;
    QPushButton *m_pause;
    QPushButton *m_skip;
    QPushButton *m_stop;
    QStackedWidget *m_body;
    MockAsk *m_ask;
    MockCompare *m_compare;
    Widgets::EmptyState *m_paused;
    MockAside *m_aside;
};

} // namespace Ochre::Practice
