// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/topbar.h"

#include "design/look.h"
#include "ui_topbar.h"
#include "widgets/icons.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>

namespace Ochre::Window {

namespace {

constexpr int leastForStep = 1150; ///< pixels

void follow(QPushButton *button, QAction *action)
{
    const auto update = [button, action] { button->setEnabled(action->isEnabled()); };
    QObject::connect(action, &QAction::changed, button, update);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    update();
}

} // namespace

TopBar::TopBar(QWidget *parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::TopBar>())
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("topBar"));
    m_ui->titleLabel->setTextFormat(Qt::PlainText); // the words of a course
    auto *keys = new QLabel(tr("Ctrl K"), m_ui->quickOpenButton);
    keys->setProperty("keyHint", true);
    auto *layout = new QHBoxLayout(m_ui->quickOpenButton);
    layout->setContentsMargins(0, 0, 8, 0);
    keys->setAttribute(Qt::WA_TransparentForMouseEvents);
    layout->addStretch();
    layout->addWidget(keys, 0, Qt::AlignVCenter);
    connect(m_ui->quickOpenButton, &QPushButton::clicked, this, &TopBar::quickOpenRequested);
}

TopBar::~TopBar() = default;

void TopBar::setActions(QAction *format, QAction *test, QAction *run, QAction *stop)
{
    follow(m_ui->formatButton, format);
    follow(m_ui->testButton, test);
    m_run = run;
    m_stop = stop;
    for (QAction *action : {run, stop}) {
        connect(action, &QAction::changed, this, &TopBar::showRunning);
    }
    connect(m_ui->runButton, &QPushButton::clicked, this,
            [this] { (m_stop->isEnabled() ? m_stop : m_run)->trigger(); });
    showRunning();
}

void TopBar::showRunning()
{
    const bool isRunning = m_stop && m_stop->isEnabled();
    m_ui->runButton->setText(isRunning ? tr("Stop") : tr("Run  F5"));
    m_ui->runButton->setAccessibleName(isRunning ? tr("Stop") : tr("Run"));
    m_ui->runButton->setToolTip(isRunning ? tr("End what runs (Shift+F5)") : tr("Run this program (F5)"));
    m_ui->runButton->setIcon(
        Widgets::plainIcon(isRunning ? QStringLiteral("stop") : QStringLiteral("run"), m_look.palette.onAccent));
    m_ui->runButton->setEnabled(isRunning || (m_run && m_run->isEnabled()));
}

void TopBar::setArrangements(const std::array<QAction *, arrangementCount> &actions)
{
    const std::array<QPushButton *, arrangementCount> buttons{m_ui->readButton, m_ui->practiseButton, m_ui->codeButton};
    for (size_t i = 0; i < buttons.size(); ++i) {
        QPushButton *button = buttons.at(i);
        QAction *action = actions.at(i);
        const auto update = [button, action] { button->setChecked(action->isChecked()); };
        connect(action, &QAction::toggled, button, update);
        connect(button, &QPushButton::clicked, action, [action, update] {
            action->trigger();
            update(); // one that is chosen already stays so
        });
        button->setToolTip(
            tr("%1 (%2)").arg(action->text().remove(u'&'), action->shortcut().toString(QKeySequence::NativeText)));
        update();
    }
}

void TopBar::setTrail(QAction *back, QAction *forward)
{
    for (const auto &[button, action] : {std::pair{m_ui->backButton, back}, std::pair{m_ui->forwardButton, forward}}) {
        const auto update = [button, action] { button->setEnabled(action->isEnabled()); };
        connect(action, &QAction::changed, button, update);
        connect(button, &QToolButton::clicked, action, &QAction::trigger);
        const QString name = action->text().remove(u'&');
        button->setAccessibleName(name);
        button->setToolTip(tr("%1 (%2)").arg(name, action->shortcut().toString(QKeySequence::NativeText)));
        update();
    }
}

void TopBar::setTrailMenu(bool isBack, QMenu *menu)
{
    QToolButton *button = trailButton(isBack);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::DelayedPopup);
}

QToolButton *TopBar::trailButton(bool isBack) const
{
    return isBack ? m_ui->backButton : m_ui->forwardButton;
}

void TopBar::showLesson(int step, int stepCount, const QString &title)
{
    m_ui->titleLabel->setText(tr("%1 · %2").arg(step).arg(title));
    m_step = tr("step %1 of %2").arg(step).arg(stepCount);
    showStep();
    showTrack(true);
}

void TopBar::showDone(int done, int things)
{
    m_done = things > 0 ? tr("%1 of %n thing(s) done", nullptr, things).arg(done) : QString();
    if (m_ui->arrangements->isVisibleTo(this)) {
        showStep();
    }
}

void TopBar::showPage(const QString &title, const QString &detail)
{
    m_ui->titleLabel->setText(title);
    m_ui->stepLabel->setText(detail);
    showTrack(false);
}

void TopBar::setLook(const Design::Look &look)
{
    m_ui->backButton->setIcon(Widgets::icon(QStringLiteral("previous"), look));
    m_ui->forwardButton->setIcon(Widgets::icon(QStringLiteral("next"), look));
    m_look = look;
    showRunning();
}

// A narrow window keeps the title whole.
void TopBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    m_ui->stepLabel->setVisible(width() >= leastForStep);
}

void TopBar::showStep()
{
    m_ui->stepLabel->setText(m_done.isEmpty() ? m_step : tr("%1 · %2").arg(m_step, m_done));
}

void TopBar::showTrack(bool shown)
{
    m_ui->arrangements->setVisible(shown);
    m_ui->formatButton->setVisible(shown);
    m_ui->testButton->setVisible(shown);
    m_ui->runButton->setVisible(shown);
}

} // namespace Ochre::Window
