// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of MockDesk that lets time pass and hands in what was done.

#include "practice/mockaside.h"
#include "practice/mockask.h"
#include "practice/mockcompare.h"
#include "practice/mockdesk.h"
#include "practice/mockwords.h"
#include "widgets/emptystate.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

namespace Ochre::Practice {

namespace {

constexpr int leastForAside = 940; // px at 100 %: the question keeps its room
constexpr int ticksToKeep = 10;    // every five seconds the time that was taken is kept

using Step = Study::MockPlace::Step;

} // namespace

void MockDesk::tick()
{
    const qint64 takenMs = m_clock.takenMs();
    m_time->setText(clockText(takenMs));
    if (!isTimed() || !m_clock.isRunning()) {
        m_timer.stop();
        return;
    }
    m_ask->showClockWords(clockWords(takenMs, m_plannedMs));
    m_timer.start();
    if (++m_ticks % ticksToKeep == 0) {
        emit draftChanged();
    }
}

void MockDesk::pause()
{
    if (isTimed() && m_clock.isRunning()) {
        m_clock.pause();
        tick();
        emit draftChanged();
    }
}

void MockDesk::togglePause()
{
    if (!isTimed()) {
        return;
    }
    if (m_clock.isRunning()) {
        pause();
        m_pause->setText(tr("Go on"));
        m_body->setCurrentWidget(m_paused);
    } else {
        resume();
    }
    focusCurrent();
}

void MockDesk::resume()
{
    m_clock.resume();
    m_pause->setText(tr("Pause"));
    m_body->setCurrentWidget(m_ask);
    tick();
}

void MockDesk::noteSolved()
{
    m_isSolved = true;
    m_ask->showSolved(true);
    emit draftChanged();
}

void MockDesk::showProblem(const QString &sentence)
{
    m_isRefused = true;
    m_ask->showProblem(sentence);
}

void MockDesk::setWaiting(bool isWaiting)
{
    m_isWaiting = isWaiting;
    m_ask->setWaiting(isWaiting);
    m_compare->setWaiting(isWaiting);
    m_skip->setEnabled(!isWaiting);
    m_stop->setEnabled(!isWaiting);
}

Study::MockAnswer MockDesk::begunAnswer() const
{
    Study::MockAnswer answer = m_answer;
    answer.takenMs = m_clock.takenMs();
    if (m_place.step == Step::FollowUp) {
        answer.followUps << m_ask->text();
        return answer;
    }
    answer.text = m_ask->text();
    answer.marks = m_ask->marks();
    answer.isSolved = m_isSolved;
    answer.sureness = m_ask->sureness();
    answer.isSpoken = answer.text.trimmed().isEmpty();
    return answer;
}

void MockDesk::handIn(Study::MockOutcome outcome)
{
    if (m_isWaiting || !isTimed()) {
        return;
    }
    Study::MockAnswer answer = begunAnswer();
    answer.outcome = outcome;
    emit answered(answer);
}

void MockDesk::goOn()
{
    handIn(Study::MockOutcome::Answered);
}

void MockDesk::skip()
{
    if (m_place.step == Step::Answering) {
        handIn(Study::MockOutcome::Skipped);
    }
}

void MockDesk::judge()
{
    if (!m_isWaiting) {
        emit answered(Study::judged(m_answer, m_compare->rubric(), m_compare->ticked()));
    }
}

/// Asked for twice while there is something to lose: an interview that has ended is not gone on with.
void MockDesk::askToStop()
{
    if (m_isWaiting) {
        return;
    }
    if (!m_isStopAsked) {
        m_isStopAsked = true;
        m_stop->setText(m_open > 0  ? tr("End now, %n question(s) are not asked", nullptr, m_open)
                        : isTimed() ? tr("End now")
                                    : tr("End now, without comparing the rest"));
        return;
    }
    const bool isBegun = isTimed() && (!m_ask->text().trimmed().isEmpty() || !m_ask->marks().isEmpty());
    if (isBegun) {
        Study::MockAnswer answer = begunAnswer();
        answer.outcome = Study::MockOutcome::Answered;
        m_isRefused = false;
        emit answered(answer); // what was typed is an answer
        if (m_isRefused) {
            return;
        }
    }
    emit stopRequested();
}

void MockDesk::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (event->key() == Qt::Key_Escape) {
        emit left();
    } else if (isPlain && event->key() == Qt::Key_P) {
        togglePause();
    } else if (isPlain && event->key() == Qt::Key_S && m_body->currentWidget() == m_ask) {
        skip();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void MockDesk::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_isWorking = false;
    if (m_isPausedByLeave) {
        m_isPausedByLeave = false;
        resume();
    }
}

/// Who writes the task in the workbench is at the question; who looks elsewhere is not.
void MockDesk::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!m_isWorking && isTimed() && m_clock.isRunning()) {
        m_isPausedByLeave = true;
        pause();
    }
}

/// Where there is room beside the question.
void MockDesk::showAside()
{
    m_aside->setVisible(width() >= m_look.type.px(leastForAside));
}

void MockDesk::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showAside();
}

} // namespace Ochre::Practice
