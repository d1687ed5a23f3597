// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/stepspanel.h"

#include "trace/picture.h"
#include "trace/words.h"
#include "ui_stepspanel.h"
#include "workbench/stepspicture.h"

#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace Ochre::Workbench {

StepsPanel::StepsPanel(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::StepsPanel>())
    , m_picture(new StepsPicture(this))
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("stepsPanel"));
    setAttribute(Qt::WA_StyledBackground);
    m_picture->setObjectName(QStringLiteral("stepsPicture"));
    m_ui->stepsScroll->setWidget(m_picture);
    m_ui->stepsSplitter->setSizes({600, 300});
    m_ui->stepsSlider->installEventFilter(this);
    connectParts();
    showSentence(tr("Run a program step by step: what its variables hold, who owns what, and what it prints."));
}

StepsPanel::~StepsPanel() = default;

void StepsPanel::connectParts()
{
    connect(m_ui->stepsSlider, &QSlider::valueChanged, this,
            [this](int value) { goTo(static_cast<std::size_t>(value)); });
    connect(m_ui->stepBackButton, &QPushButton::clicked, this, [this] { goTo(m_step > 0 ? m_step - 1 : 0); });
    connect(m_ui->stepForwardButton, &QPushButton::clicked, this, [this] { goTo(m_step + 1); });
    connect(m_ui->eventBackButton, &QPushButton::clicked, this, [this] { goTo(m_timeline->previousEvent(m_step)); });
    connect(m_ui->eventForwardButton, &QPushButton::clicked, this, [this] { goTo(m_timeline->nextEvent(m_step)); });
    connect(m_ui->recordButton, &QPushButton::clicked, this,
            [this] { m_isRecording ? emit stopRequested() : emit recordRequested(); });
    connect(m_ui->recordAgainButton, &QPushButton::clicked, this, &StepsPanel::recordRequested);
}

void StepsPanel::showParts(bool hasSteps)
{
    m_ui->stepsNote->setVisible(!hasSteps);
    m_ui->stepsHead->setVisible(hasSteps);
    m_ui->stepsWords->setVisible(hasSteps);
    m_ui->stepsSplitter->setVisible(hasSteps);
}

void StepsPanel::showSentence(const QString &sentence, bool canRecord)
{
    m_isRecording = false;
    m_timeline.reset();
    m_ui->stepsHeading->clearProgram();
    m_ui->noteText->setText(sentence);
    m_ui->recordButton->setText(tr("Run step by step"));
    m_ui->recordButton->setVisible(canRecord);
    showParts(false);
}

void StepsPanel::showRecording(const QString &title)
{
    m_timeline.reset();
    m_isRecording = true;
    m_ui->stepsHeading->setProgram(title);
    m_ui->noteText->setText(tr("Recording the run…"));
    m_ui->recordButton->setText(tr("Stop"));
    m_ui->recordButton->show();
    showParts(false);
}

void StepsPanel::showTimeline(const QString &title, const QDateTime &when,
                              std::shared_ptr<const Trace::Timeline> timeline, std::size_t step)
{
    m_isRecording = false;
    m_timeline = std::move(timeline);
    const int last = static_cast<int>(m_timeline->count()) - 1;
    m_step = std::min(step, m_timeline->count() - 1);
    {
        const QSignalBlocker quiet(m_ui->stepsSlider);
        m_ui->stepsSlider->setRange(0, last);
        m_ui->stepsSlider->setPageStep(std::max(1, last / 10));
        m_ui->stepsSlider->setValue(static_cast<int>(m_step));
    }
    m_ui->stepsHeading->setProgram(title, when);
    const Trace::Recording &recording = m_timeline->recording();
    const std::size_t end = m_timeline->count() - 1;
    // A program that prints nothing leaves its place to the picture.
    m_ui->stepsSide->setVisible(!recording.outputUntil(end).isEmpty() || !recording.errorsUntil(end).isEmpty());
    showParts(true);
    showStep();
}

void StepsPanel::setOld(bool isOld)
{
    m_ui->stepsHeading->setOld(isOld);
}

void StepsPanel::goTo(std::size_t step)
{
    if (!m_timeline) {
        return;
    }
    const std::size_t wanted = std::min(step, m_timeline->count() - 1);
    if (wanted == std::exchange(m_step, wanted)) {
        return;
    }
    const QSignalBlocker quiet(m_ui->stepsSlider);
    m_ui->stepsSlider->setValue(static_cast<int>(m_step));
    showStep();
}

void StepsPanel::focusSlider()
{
    (m_timeline ? static_cast<QWidget *>(m_ui->stepsSlider) : m_ui->recordButton)->setFocus(Qt::ShortcutFocusReason);
}

void StepsPanel::showStep()
{
    const QString words = Trace::wordsOf(*m_timeline, m_step).join(u' ');
    m_picture->setPicture(Trace::pictureOf(*m_timeline, m_step));
    m_ui->stepsWords->setText(words);
    const QString place = tr("Step %1 of %2").arg(m_step + 1).arg(m_timeline->count());
    const QString label = Trace::labelOf(*m_timeline, m_step);
    m_ui->stepsPlace->setText(label.isEmpty() ? place : tr("%1 · %2").arg(place, label));
    m_ui->stepsSlider->setAccessibleDescription(tr("%1. %2").arg(place, words));
    const bool isFirst = m_step == 0;
    const bool isLast = m_step + 1 == m_timeline->count();
    m_ui->stepBackButton->setEnabled(!isFirst);
    m_ui->eventBackButton->setEnabled(!isFirst);
    m_ui->stepForwardButton->setEnabled(!isLast);
    m_ui->eventForwardButton->setEnabled(!isLast);
    showOutput();
    emit stepShown(m_step);
}

void StepsPanel::showOutput()
{
    constexpr qsizetype mostBytes = 16'384; // of a program that prints much, the end
    const Trace::Recording &recording = m_timeline->recording();
    const QByteArray printed = recording.outputUntil(m_step) + recording.errorsUntil(m_step);
    const QString text = QString::fromUtf8(printed.right(mostBytes));
    if (m_ui->stepsOutput->toPlainText() != text) {
        m_ui->stepsOutput->setPlainText(text);
        m_ui->stepsOutput->verticalScrollBar()->setValue(m_ui->stepsOutput->verticalScrollBar()->maximum());
    }
}

void StepsPanel::setLook(const Design::Look &look)
{
    m_look = look;
    m_picture->setLook(look);
    m_ui->noteText->setFont(look.type.ui());
    m_ui->stepsWords->setFont(look.type.body());
    m_ui->stepsPlace->setFont(look.type.ui());
    m_ui->stepsOutput->setFont(look.type.codeSmall());
}

bool StepsPanel::takeKey(const QKeyEvent &key)
{
    if (!m_timeline || (key.modifiers() & ~Qt::ControlModifier & ~Qt::KeypadModifier)) {
        return false;
    }
    const bool isEvent = key.modifiers().testFlag(Qt::ControlModifier);
    switch (key.key()) {
    case Qt::Key_Left:
        goTo(isEvent ? m_timeline->previousEvent(m_step) : m_step > 0 ? m_step - 1 : 0);
        return true;
    case Qt::Key_Right:
        goTo(isEvent ? m_timeline->nextEvent(m_step) : m_step + 1);
        return true;
    case Qt::Key_Home:
        goTo(0);
        return true;
    case Qt::Key_End:
        goTo(m_timeline->count() - 1);
        return true;
    default:
        return false;
    }
}

void StepsPanel::keyPressEvent(QKeyEvent *event)
{
    if (!takeKey(*event)) {
        QWidget::keyPressEvent(event);
    }
}

// The slider knows these keys too, but nothing of events.
bool StepsPanel::eventFilter(QObject *watched, QEvent *event)
{
    return (event->type() == QEvent::KeyPress && takeKey(*static_cast<QKeyEvent *>(event)))
           || QWidget::eventFilter(watched, event);
}

} // namespace Ochre::Workbench
