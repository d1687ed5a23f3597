// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/taskclock.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace Ochre::Workbench {

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr int gap = 8;

QPushButton *makeButton(const QString &name, const QString &tip, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(name);
    button->setProperty("quiet", true);
    button->setToolTip(tip);
    return button;
}

} // namespace

TaskClock::TaskClock(int minutes, QWidget *parent)
    : QWidget(parent)
    , m_minutes(minutes)
    , m_text(new QLabel(this))
    , m_start(makeButton(QStringLiteral("startClockButton"), tr("The time you use is kept with the result"), this))
    , m_hide(makeButton(QStringLiteral("hideClockButton"), tr("The clock runs on, whether it is shown or not"), this))
    , m_stop(makeButton(QStringLiteral("stopClockButton"),
                        tr("Ends this attempt, keeps the time used, and opens the solutions"), this))
{
    setObjectName(QStringLiteral("taskClock"));
    m_text->setObjectName(QStringLiteral("clockText"));
    m_text->setProperty("muted", true);
    m_stop->setText(tr("Stop the clock"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gap);
    row->addWidget(m_text);
    row->addStretch(1);
    for (QPushButton *button : {m_start, m_hide, m_stop}) {
        row->addWidget(button);
    }
    connect(m_start, &QPushButton::clicked, this, &TaskClock::startRequested);
    connect(m_stop, &QPushButton::clicked, this, &TaskClock::stopRequested);
    connect(m_hide, &QPushButton::clicked, this, &TaskClock::toggleTime);
    update();
}

void TaskClock::showIdle(const QString &last)
{
    m_isRunning = false;
    m_last = last;
    update();
}

void TaskClock::showRunning(qint64 usedMs)
{
    const bool begins = !m_isRunning;
    m_isRunning = true;
    m_used = static_cast<int>(usedMs / minuteMs);
    update();
    if (begins && m_start->hasFocus()) {
        m_stop->setFocus(Qt::OtherFocusReason); // the button that had the focus goes
    }
}

void TaskClock::toggleTime()
{
    m_isHidden = !m_isHidden;
    update();
}

void TaskClock::update()
{
    m_start->setVisible(!m_isRunning);
    m_start->setText(m_last.isEmpty() ? tr("Start the clock") : tr("Start the clock again"));
    m_stop->setVisible(m_isRunning);
    m_hide->setVisible(m_isRunning);
    m_hide->setText(m_isHidden ? tr("Show the time") : tr("Hide the time"));
    m_text->setToolTip(m_isRunning        ? tr("The time since you started the clock.")
                       : m_last.isEmpty() ? tr("It is timed only when you start the clock.")
                                          : tr("How your last attempt ended."));
    if (!m_isRunning) {
        m_text->setText(m_last.isEmpty() ? tr("You have %n minute(s).", nullptr, m_minutes) : m_last + u'.');
    } else if (m_isHidden) {
        m_text->setText(tr("The clock runs."));
    } else {
        m_text->setText(tr("%1 of %n minute(s) used", nullptr, m_minutes).arg(m_used));
    }
}

void TaskClock::setLook(const Design::Look &look)
{
    m_text->setFont(look.type.ui());
    for (QPushButton *button : {m_start, m_hide, m_stop}) {
        button->setFont(look.type.ui());
    }
}

} // namespace Ochre::Workbench
