// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of QuestionPanel that finds room for its buttons, and the keyboard for whoever clicks beside them.

#include "practice/questionpanel.h"
#include "ui_questionpanel.h"

#include <QMouseEvent>

namespace Ochre::Practice {

namespace {

constexpr int leastPadding = 6; ///< pixels above and below the letters of a button together

} // namespace

void QuestionPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    makeRoom();
}

// In a narrow panel the buttons come before what they belong to, and stand below each other where they have no room
// beside each other.
void QuestionPanel::makeRoom()
{
    const int chips = m_isSurenessAsked ? m_ui->guessButton->sizeHint().width() * 3 : 0;
    const bool hasRoom =
        width() > chips + 2 * m_ui->sureAskedButton->sizeHint().width() + m_ui->questionTitle->sizeHint().width();
    m_ui->sureAskedButton->setVisible(hasRoom && m_hasSureness);
    m_ui->questionTitle->setVisible(hasRoom);
    const QMargins margins = m_ui->footLayout->contentsMargins();
    int wanted = margins.left() + margins.right();
    for (int index = 0; index < m_ui->footLayout->count(); ++index) {
        QWidget *part = m_ui->footLayout->itemAt(index)->widget();
        if (part && !part->isHidden()) {
            wanted += part->sizeHint().width() + m_ui->footLayout->spacing();
            // The style sheet names a least height, which is one for small letters.
            part->setMinimumHeight(part->fontMetrics().height() + leastPadding);
        }
    }
    m_ui->footLayout->setDirection(wanted > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

// A click on the question means it: letters and Enter are for the panel then.
void QuestionPanel::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    QWidget::mousePressEvent(event);
}

} // namespace Ochre::Practice
