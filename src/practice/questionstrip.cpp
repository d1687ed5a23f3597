// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/questionstrip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace Ochre::Practice {

QuestionStrip::QuestionStrip(QWidget *parent)
    : QFrame(parent)
    , m_counts(new QLabel(this))
    , m_open(new QPushButton(tr("Open"), this))
{
    setObjectName(QStringLiteral("questionStrip"));
    setProperty("surface", QStringLiteral("panel"));
    auto *title = new QLabel(tr("Check yourself"), this);
    title->setProperty("strong", true);
    m_counts->setObjectName(QStringLiteral("questionStripCounts"));
    m_counts->setProperty("muted", true);
    m_open->setObjectName(QStringLiteral("openQuestionsButton"));
    m_open->setProperty("quiet", true);
    m_open->setAccessibleName(tr("Open the questions"));
    m_open->setToolTip(tr("Answer the questions of this lesson (Ctrl+Shift+3)"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 4, 8, 4);
    layout->setSpacing(10);
    layout->addWidget(title);
    layout->addWidget(m_counts, 1);
    layout->addWidget(m_open);
    connect(m_open, &QPushButton::clicked, this, &QuestionStrip::openRequested);
    showCounts(0, 0);
}

void QuestionStrip::showCounts(int questions, int answered)
{
    m_open->setVisible(questions > 0);
    if (questions == 0) {
        m_counts->setText(tr("This lesson has no questions."));
    } else if (answered == questions) {
        m_counts->setText(tr("%n question(s), all answered", nullptr, questions));
    } else {
        m_counts->setText(tr("%n question(s), %1 answered", nullptr, questions).arg(answered));
    }
}

} // namespace Ochre::Practice
