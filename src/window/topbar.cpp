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

// Pixels at 100 %: below these something gives way, so that the title and Run stay.
constexpr int leastForStep = 1150;
constexpr int leastForTools = 900; ///< Format and Test; the menu has them
constexpr int leastForWords = 580; ///< of going to anything; its sign is left

QString keyOf(const QAction *action)
{
    return action ? action->shortcut().toString(QKeySequence::NativeText) : QString();
}

QString withKey(const QString &tip, const QAction *action)
{
    const QString key = keyOf(action);
    return key.isEmpty() ? tip : TopBar::tr("%1 (%2)").arg(tip, key);
}

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
    m_keys = new QLabel(m_ui->quickOpenButton);
    setObjectName(QStringLiteral("topBar"));
    m_ui->titleLabel->setTextFormat(Qt::PlainText); // the words of a course
    m_keys->setProperty("keyHint", true);
    auto *layout = new QHBoxLayout(m_ui->quickOpenButton);
    layout->setContentsMargins(0, 0, 8, 0);
    m_keys->setAttribute(Qt::WA_TransparentForMouseEvents);
    layout->addStretch();
    layout->addWidget(m_keys, 0, Qt::AlignVCenter);
    connect(m_ui->quickOpenButton, &QPushButton::clicked, this, &TopBar::quickOpenRequested);
}

TopBar::~TopBar() = default;

void TopBar::setQuickOpenAction(QAction *quickOpen)
{
    const auto update = [this, quickOpen] {
        m_keys->setText(keyOf(quickOpen).replace(u'+', u' '));
        layOut();
    };
    connect(quickOpen, &QAction::changed, this, update);
    update();
}

void TopBar::setActions(QAction *format, QAction *test, QAction *run, QAction *stop)
{
    follow(m_ui->formatButton, format);
    follow(m_ui->testButton, test);
    m_run = run;
    m_stop = stop;
    for (QAction *action : {run, stop}) {
        connect(action, &QAction::changed, this, &TopBar::showRunning);
    }
    const auto showTest = [this, test] {
        const QString key = keyOf(test);
        m_ui->testButton->setText(key.isEmpty() ? tr("Test") : tr("Test  %1").arg(key));
    };
    connect(test, &QAction::changed, this, showTest);
    showTest();
    connect(m_ui->runButton, &QPushButton::clicked, this,
            [this] { (m_stop->isEnabled() ? m_stop : m_run)->trigger(); });
    showRunning();
}

void TopBar::showRunning()
{
    const bool isRunning = m_stop && m_stop->isEnabled();
    const QString key = keyOf(m_run);
    m_ui->runButton->setText(isRunning ? tr("Stop") : key.isEmpty() ? tr("Run") : tr("Run  %1").arg(key));
    m_ui->runButton->setAccessibleName(isRunning ? tr("Stop") : tr("Run"));
    m_ui->runButton->setToolTip(isRunning ? withKey(tr("End what runs"), m_stop)
                                          : withKey(tr("Run this program"), m_run));
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
        const auto tell = [button, action] { button->setToolTip(withKey(action->text().remove(u'&'), action)); };
        connect(action, &QAction::changed, button, tell);
        tell();
        update();
    }
}

void TopBar::setTrail(QAction *back, QAction *forward)
{
    for (const auto &[button, action] : {std::pair{m_ui->backButton, back}, std::pair{m_ui->forwardButton, forward}}) {
        const QString name = action->text().remove(u'&');
        const auto update = [button, action, name] {
            button->setEnabled(action->isEnabled());
            button->setToolTip(withKey(name, action));
        };
        connect(action, &QAction::changed, button, update);
        connect(button, &QToolButton::clicked, action, &QAction::trigger);
        button->setAccessibleName(name);
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
    m_ui->stepLabel->setToolTip(
        tr("Where this lesson stands in the course, and how many of its questions and exercises are done."));
    showStep();
    showTrack(true);
}

void TopBar::showDone(int done, int things)
{
    m_done = things > 0 ? tr("%1 of %n thing(s) done", nullptr, things).arg(done) : QString();
    if (m_hasTrack) {
        showStep();
    }
}

void TopBar::showPage(const QString &title, const QString &detail)
{
    m_ui->titleLabel->setText(title);
    m_ui->stepLabel->setText(detail);
    m_ui->stepLabel->setToolTip({}); // it is a sentence
    showTrack(false);
}

void TopBar::setLook(const Design::Look &look)
{
    m_ui->backButton->setIcon(Widgets::icon(QStringLiteral("previous"), look));
    m_ui->forwardButton->setIcon(Widgets::icon(QStringLiteral("next"), look));
    m_look = look;
    showRunning();
    layOut();
}

void TopBar::setNarrow(bool narrow)
{
    m_isNarrow = narrow;
    layOut();
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    layOut();
}

void TopBar::layOut()
{
    const Design::TypeScale &type = m_look.type;
    const bool hasWords = width() >= type.px(leastForWords);
    m_ui->stepLabel->setVisible(width() >= type.px(leastForStep));
    m_ui->arrangements->setVisible(m_hasTrack && !m_isNarrow);
    for (QWidget *tool : {m_ui->formatButton, m_ui->testButton}) {
        tool->setVisible(m_hasTrack && width() >= type.px(leastForTools));
    }
    m_ui->runButton->setVisible(m_hasTrack);
    m_ui->quickOpenButton->setText(hasWords ? tr("Go to anything…") : QString());
    m_ui->quickOpenButton->setIcon(hasWords ? QIcon() : Widgets::icon(QStringLiteral("search"), m_look));
    m_ui->quickOpenButton->setMinimumWidth(hasWords ? type.px(180) : 0);
    m_ui->quickOpenButton->setMaximumWidth(hasWords ? QWIDGETSIZE_MAX : type.px(44));
    m_keys->setVisible(hasWords && !m_keys->text().isEmpty());
    layout()->setContentsMargins(type.px(14), type.px(8), type.px(12), type.px(8));
    layout()->setSpacing(type.px(10));
    for (QAbstractButton *button : findChildren<QAbstractButton *>()) {
        button->setIconSize(QSize(type.px(16), type.px(16)));
    }
}

void TopBar::showStep()
{
    m_ui->stepLabel->setText(m_done.isEmpty() ? m_step : tr("%1 · %2").arg(m_step, m_done));
}

void TopBar::showTrack(bool shown)
{
    m_hasTrack = shown;
    layOut();
}

} // namespace Ochre::Window
