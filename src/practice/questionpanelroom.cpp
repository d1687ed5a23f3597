// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of QuestionPanel that finds room for its buttons, and the keyboard for whoever clicks beside them.

#include "practice/questionpanel.h"
#include "ui_questionpanel.h"

#include <QMouseEvent>

namespace Ochre::Practice {

namespace {

constexpr int leastPadding = 6; ///< pixels above and below the letters of a button together

/// In a narrow panel the buttons come before what they belong to: the title, which the dock has too, goes first.
void makeRoomInHead(Ui::QuestionPanel &ui, bool hasSureness, int width)
{
    const auto fits = [&ui, width] {
        ui.headLayout->invalidate();
        return ui.headLayout->sizeHint().width() <= width;
    };
    ui.sureAskedButton->setVisible(hasSureness);
    ui.questionTitle->show();
    if (!fits()) {
        ui.questionTitle->hide();
    }
    if (hasSureness && !fits()) {
        ui.sureAskedButton->hide();
    }
}

/// What a row of the foot needs; its parts become high enough for their letters.
int footWidth(const QBoxLayout &row)
{
    int wanted = 0;
    for (int index = 0; index < row.count(); ++index) {
        QWidget *part = row.itemAt(index)->widget();
        if (part && !part->isHidden()) {
            wanted += part->sizeHint().width() + row.spacing();
            // The style sheet names a least height, which is one for small letters.
            part->setMinimumHeight(part->fontMetrics().height() + leastPadding);
        }
    }
    return wanted;
}

} // namespace

void QuestionPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    makeRoom();
}

// Buttons that have no room beside each other stand in two rows, and below each other where even that is too wide.
void QuestionPanel::makeRoom()
{
    const bool isSurenessOpen = !m_ui->guessButton->isHidden() || !m_isSurenessAsked;
    makeRoomInHead(*m_ui, m_hasSureness && isSurenessOpen, width());
    const QMargins margins = m_ui->footLayout->contentsMargins();
    const int room = width() - margins.left() - margins.right();
    const auto direction = [](bool fits) { return fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom; };
    int all = 0;
    for (int place = 0; place < m_ui->footLayout->count(); ++place) {
        auto *row = static_cast<QBoxLayout *>(m_ui->footLayout->itemAt(place)->layout());
        const int wanted = footWidth(*row);
        row->setDirection(direction(wanted <= room));
        all += wanted;
    }
    m_ui->footLayout->setDirection(direction(all <= room));
}

// A click on the question means it: letters and Enter are for the panel then.
void QuestionPanel::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    QWidget::mousePressEvent(event);
}

} // namespace Ochre::Practice
