// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/answerdesk.h"

#include "practice/questionpanel.h"
#include "widgets/stylesheet.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

namespace Ochre::Practice {

namespace {

constexpr int widest = 900; // px at 100 %: lines that the eye follows well
constexpr int gap = 12;

} // namespace

AnswerDesk::AnswerDesk(Progress::ProgressService &progress, QWidget *parent)
    : QWidget(parent)
    , m_back(new QPushButton(tr("← All questions"), this))
    , m_panel(new QuestionPanel(progress, this))
{
    setObjectName(QStringLiteral("answerDesk"));
    setAttribute(Qt::WA_StyledBackground);
    setProperty("surface", QStringLiteral("panel"));
    m_back->setObjectName(QStringLiteral("backButton"));
    m_back->setProperty("quiet", true);
    m_back->setToolTip(tr("Back to all questions (Esc)"));
    m_panel->setObjectName(QStringLiteral("interviewPanel"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(gap, gap, gap, 0);
    head->addWidget(m_back);
    head->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_panel, 1);
    connect(m_back, &QPushButton::clicked, this, &AnswerDesk::left);
    connect(m_panel, &QuestionPanel::finished, this, &AnswerDesk::left);
}

void AnswerDesk::ask(const Course::Question &question, const AnswerOrigin &origin, quint32 seed, const QString &title)
{
    m_question = question.id;
    m_panel->showOne(question, origin, seed, title);
}

void AnswerDesk::setLook(const Design::Look &look)
{
    Widgets::setButtonFont(*m_back, look);
    m_panel->setLook(look);
    m_panel->setMaximumWidth(look.type.px(widest));
}

void AnswerDesk::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        emit left();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace Ochre::Practice
