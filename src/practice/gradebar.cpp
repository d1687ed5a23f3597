// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/gradebar.h"

#include "practice/intervaltext.h"
#include "widgets/stylesheet.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

namespace Ochre::Practice {

namespace {

constexpr int gap = 10;
constexpr std::array names{"againGrade", "hardGrade", "goodGrade", "easyGrade"};

} // namespace

GradeBar::GradeBar(QWidget *parent)
    : QWidget(parent)
    , m_next(new QPushButton(tr("Next question"), this))
    , m_note(new QLabel(this))
{
    setObjectName(QStringLiteral("gradeBar"));
    auto *row = new QHBoxLayout;
    row->setSpacing(gap);
    for (size_t place = 0; place < m_buttons.size(); ++place) {
        auto *button = new QPushButton(this);
        button->setObjectName(QString::fromLatin1(names.at(place)));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, grade = Study::recallGrades.at(place)] { choose(grade); });
        row->addWidget(button, 1);
        m_buttons.at(place) = button;
    }
    m_next->setObjectName(QStringLiteral("nextCardButton"));
    m_next->setProperty("primary", true);
    m_next->setAutoDefault(false);
    m_next->setToolTip(tr("Go on (Enter)"));
    connect(m_next, &QPushButton::clicked, this, [this] { choose(m_proposed); });
    row->addWidget(m_next, 1, Qt::AlignLeft);
    m_note->setObjectName(QStringLiteral("gradeNote"));
    m_note->setProperty("muted", true);
    m_note->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap / 2);
    column->addLayout(row);
    column->addWidget(m_note);
    close();
}

void GradeBar::offer(const std::optional<std::array<Study::ItemMemory, 4>> &outcomes, Study::RecallGrade proposed)
{
    open(proposed, false);
    for (size_t place = 0; place < m_buttons.size(); ++place) {
        const Study::RecallGrade grade = Study::recallGrades.at(place);
        QPushButton *button = m_buttons.at(place);
        const QString name = gradeText(grade);
        const auto key = static_cast<int>(place) + 1;
        button->setText(
            outcomes ? tr("%1  %2 · %3", "key, grade, interval").arg(key).arg(name, intervalText(outcomes->at(place)))
                     : tr("%1  %2", "key, grade").arg(key).arg(name));
        button->setAccessibleName(outcomes ? tr("%1, %2").arg(name, intervalSentence(outcomes->at(place))) : name);
        button->setToolTip(grade == proposed ? tr("Proposed: key %1, or Enter").arg(key) : tr("Key %1").arg(key));
        button->setProperty("primary", grade == proposed);
        button->style()->unpolish(button);
        button->style()->polish(button);
        Widgets::setButtonFont(*button, m_look); // polishing has taken it back
    }
    m_note->setText(
        outcomes
            ? tr("How well did you know it? Enter takes %1.").arg(gradeText(proposed))
            : tr("How well did you know it? Enter takes %1. The schedule stays as it is.").arg(gradeText(proposed)));
    show();
}

void GradeBar::offerNext(const std::optional<Study::ItemMemory> &outcome, Study::RecallGrade grade)
{
    open(grade, true);
    m_note->setText(outcome ? tr("It counts as %1 and %2.").arg(gradeText(grade), intervalSentence(*outcome))
                            : tr("It was graded today already: the schedule stays as it is."));
    show();
}

void GradeBar::open(Study::RecallGrade proposed, bool isJudged)
{
    m_isOpen = true;
    m_isJudged = isJudged;
    m_proposed = proposed;
    m_next->setVisible(isJudged);
    m_next->setEnabled(isJudged);
    for (QPushButton *button : m_buttons) {
        button->setVisible(!isJudged);
        button->setEnabled(!isJudged);
    }
}

void GradeBar::close()
{
    m_isOpen = false;
    for (QPushButton *button : m_buttons) {
        button->setEnabled(false);
    }
    m_next->setEnabled(false);
    hide();
}

bool GradeBar::take(int key)
{
    if (!m_isOpen) {
        return false;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
        choose(m_proposed);
        return true;
    }
    if (m_isJudged || key < Qt::Key_1 || key > Qt::Key_4) {
        return false;
    }
    choose(Study::recallGrades.at(static_cast<size_t>(key - Qt::Key_1)));
    return true;
}

void GradeBar::choose(Study::RecallGrade grade)
{
    if (m_isOpen) {
        emit graded(grade);
    }
}

void GradeBar::setLook(const Design::Look &look)
{
    m_look = look;
    for (QPushButton *button : m_buttons) {
        Widgets::setButtonFont(*button, look);
        button->setMinimumHeight(look.type.px(40));
    }
    Widgets::setButtonFont(*m_next, look);
    m_next->setMinimumHeight(look.type.px(40));
    m_note->setFont(look.type.uiSmall());
}

} // namespace Ochre::Practice
