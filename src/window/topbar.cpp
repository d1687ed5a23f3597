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
    keys->setFixedHeight(18);
    keys->setAttribute(Qt::WA_TransparentForMouseEvents);
    layout->addStretch();
    layout->addWidget(keys, 0, Qt::AlignVCenter);
    connect(m_ui->quickOpenButton, &QPushButton::clicked, this, &TopBar::quickOpenRequested);
}

TopBar::~TopBar() = default;

void TopBar::setActions(QAction *format, QAction *test, QAction *run)
{
    follow(m_ui->formatButton, format);
    follow(m_ui->testButton, test);
    follow(m_ui->runButton, run);
}

void TopBar::showLesson(int step, int stepCount, const QString &title)
{
    const int percent = stepCount > 0 ? 100 * step / stepCount : 0;
    m_ui->titleLabel->setText(tr("%1 · %2").arg(step).arg(title));
    m_ui->stepLabel->setText(tr("step %1 of %2").arg(step).arg(stepCount));
    m_ui->trackProgress->setValue(percent);
    m_ui->percentLabel->setText(tr("%1 %").arg(percent));
    showTrack(true);
}

void TopBar::showPage(const QString &title, const QString &detail)
{
    m_ui->titleLabel->setText(title);
    m_ui->stepLabel->setText(detail);
    showTrack(false);
}

void TopBar::setLook(const Design::Look &look)
{
    m_ui->runButton->setIcon(Widgets::plainIcon(QStringLiteral("run"), look.palette.onAccent));
}

void TopBar::showTrack(bool shown)
{
    m_ui->trackProgress->setVisible(shown);
    m_ui->percentLabel->setVisible(shown);
    m_ui->formatButton->setVisible(shown);
    m_ui->testButton->setVisible(shown);
    m_ui->runButton->setVisible(shown);
}

} // namespace Ochre::Window
