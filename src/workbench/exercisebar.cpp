// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/exercisebar.h"

#include "ui_exercisebar.h"
#include "widgets/icons.h"
#include "workbench/taskclock.h"

#include <QEvent>
#include <QScrollBar>

#include <algorithm>

namespace Ochre::Workbench {

namespace {

constexpr int mostOfThePage = 45; // percent that goal and hints may take from the editor before they scroll
constexpr int ladderSteps = 3;    // concept, place, shape: what every exercise has

QString stepName(int step)
{
    return step == 0 ? ExerciseBar::tr("Concept") : step == 1 ? ExerciseBar::tr("Place") : ExerciseBar::tr("Shape");
}

} // namespace

ExerciseBar::ExerciseBar(const Course::Exercise &exercise, QWidget *parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::ExerciseBar>())
    , m_exercise(exercise)
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("exerciseBar"));
    m_ui->exerciseTitle->setText(exercise.title);
    for (Widgets::MarkdownView *view : {m_ui->goalView, m_ui->hintView}) {
        view->setTermsLinked(true);
        connect(view, &Widgets::MarkdownView::termActivated, this, &ExerciseBar::termActivated);
    }
    m_ui->goalView->showMarkdown(exercise.goal, Richtext::Role::Note);
    addClock();
    updateHints();
    updateState();
    m_ui->taskContent->installEventFilter(this);
    if (parent) {
        parent->installEventFilter(this);
    }
    showFold();
    connect(m_ui->foldButton, &QToolButton::clicked, this, [this](bool isOpen) {
        setFolded(!isOpen);
        emit foldChanged(!isOpen);
    });
    connect(m_ui->hintButton, &QPushButton::clicked, this, &ExerciseBar::showNextHint);
    connect(m_ui->solutionButton, &QPushButton::clicked, this, &ExerciseBar::solutionRequested);
    connect(m_ui->resetButton, &QPushButton::clicked, this, &ExerciseBar::resetRequested);
    connect(m_ui->checkButton, &QPushButton::clicked, this, &ExerciseBar::checkRequested);
}

ExerciseBar::~ExerciseBar() = default;

int ExerciseBar::hintsLeft() const
{
    const int all = static_cast<int>(m_exercise.hints.size());
    return m_isSolved || m_isSolutionSeen ? 0 : std::max(0, all - m_hints);
}

void ExerciseBar::setSolved(bool solved)
{
    m_isSolved = solved;
    updateState();
}

void ExerciseBar::showAgain(int hints, bool solutionSeen)
{
    m_isSolutionSeen = m_isSolutionSeen || solutionSeen;
    const int known = std::clamp(hints, m_hints, static_cast<int>(m_exercise.hints.size()));
    if (known > m_hints) {
        m_hints = known;
        updateHints();
    }
    updateState();
}

void ExerciseBar::setFolded(bool folded)
{
    m_isFolded = folded;
    showFold();
}

void ExerciseBar::showFold()
{
    m_ui->foldButton->setChecked(!m_isFolded);
    m_ui->foldButton->setIcon(
        Widgets::icon(m_isFolded ? QStringLiteral("chevron-right") : QStringLiteral("chevron-down"), m_look));
    m_ui->foldButton->setToolTip(m_isFolded ? tr("Show the task") : tr("Fold the task to a line"));
    m_ui->foldButton->setAccessibleName(m_ui->foldButton->toolTip());
    m_ui->taskScroll->setVisible(!m_isFolded);
}

void ExerciseBar::setLook(const Design::Look &look)
{
    m_look = look;
    showFold();
    m_ui->exerciseTitle->setFont(look.type.uiStrong());
    m_ui->exerciseState->setFont(look.type.ui());
    m_ui->goalView->setLook(look);
    m_ui->hintView->setLook(look);
    if (m_clock) {
        m_clock->setLook(look);
    }
}

void ExerciseBar::addClock()
{
    if (m_exercise.task) {
        m_clock = new TaskClock(m_exercise.task->minutes, this);
        m_ui->exerciseLayout->insertWidget(1, m_clock);
        m_ui->solutionButton->setText(tr("Solutions"));
        m_ui->solutionButton->setAccessibleName(tr("Show the solutions"));
    }
}

void ExerciseBar::setTaskOver(bool isOver)
{
    if (m_isTaskOver != isOver) {
        m_isTaskOver = isOver;
        updateState();
    }
}

void ExerciseBar::showWatched(bool isShown)
{
    QString markdown = QStringLiteral("**%1**\n\n").arg(tr("What an interviewer watches"));
    for (const QString &line : m_exercise.task->watch) {
        markdown += QStringLiteral("- %1\n").arg(line.simplified());
    }
    m_ui->hintView->showMarkdown(isShown ? markdown : QString(), Richtext::Role::Note);
}

bool ExerciseBar::isSolutionOpen() const
{
    return m_isSolved || (m_exercise.task ? m_isTaskOver : m_hints >= static_cast<int>(m_exercise.hints.size()));
}

void ExerciseBar::showNextHint()
{
    if (m_hints >= static_cast<int>(m_exercise.hints.size())) {
        return; // the button is clicked by programs too, whether it can be seen or not
    }
    ++m_hints;
    if (m_isFolded) { // what was asked for is to be seen
        setFolded(false);
        emit foldChanged(false);
    }
    const bool wasLast = m_hints == static_cast<int>(m_exercise.hints.size());
    updateHints();
    updateState();
    QScrollBar *scroll = m_ui->taskScroll->verticalScrollBar();
    QMetaObject::invokeMethod(this, [scroll] { scroll->setValue(scroll->maximum()); }, Qt::QueuedConnection);
    if (wasLast) {
        m_ui->solutionButton->setFocus(Qt::OtherFocusReason); // the button that had the focus is gone
    }
    emit hintShown(m_hints);
}

void ExerciseBar::updateHints()
{
    const int total = static_cast<int>(m_exercise.hints.size());
    m_ui->hintButton->setVisible(m_hints < total);
    m_ui->hintButton->setText(tr("Hint %1 of %2").arg(m_hints + 1).arg(total));
    QString shown;
    for (int step = 0; step < std::min(m_hints, total); ++step) {
        const QString hint = m_exercise.hints.at(step).simplified();
        shown += total == ladderSteps ? QStringLiteral("%1. **%2.** %3\n").arg(step + 1).arg(stepName(step), hint)
                                      : QStringLiteral("%1. %2\n").arg(step + 1).arg(hint);
    }
    m_ui->hintView->showMarkdown(shown, Richtext::Role::Note);
}

bool ExerciseBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) {
        fitTask();
    }
    return QFrame::eventFilter(watched, event);
}

// As high as the text, but never so high that no room is left to write.
void ExerciseBar::fitTask()
{
    const int text = m_ui->taskContent->sizeHint().height();
    const int most = parentWidget() ? parentWidget()->height() * mostOfThePage / 100 : text;
    const int height = std::min(text, most);
    if (m_ui->taskScroll->maximumHeight() != height) {
        m_ui->taskScroll->setMaximumHeight(height);
    }
}

void ExerciseBar::updateState()
{
    const bool isOpen = isSolutionOpen();
    m_ui->solutionButton->setEnabled(isOpen);
    const QString explanation =
        isOpen            ? tr("Show a solution in a window of its own; your text stays as it is")
        : m_exercise.task ? tr("The solutions can be seen when yours passes, or when you have stopped the clock")
                          : tr("A solution can be seen after the last hint, or when yours is found");
    if (m_exercise.task) {
        showWatched(isOpen);
    }
    m_ui->solutionButton->setToolTip(explanation);
    m_ui->solutionButton->setAccessibleDescription(explanation);
    m_ui->exerciseState->setText(m_isSolved ? tr("✓ solved") : m_isSolutionSeen ? tr("solution seen") : QString());
    m_ui->exerciseState->setToolTip(m_isSolved
                                        ? tr("Your program has passed the check. It stays solved when you change it.")
                                        : tr("You have looked at a solution. Your own can still pass the check."));
}

} // namespace Ochre::Workbench
