// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of QuestionPanel that knows where one stands: the row of dots, skipping, the place of last time, and where
// the keyboard is wanted.

#include "practice/designboard.h"
#include "practice/questiondots.h"
#include "practice/questionpanel.h"
#include "ui_questionpanel.h"

#include <QPlainTextEdit>
#include <QTimer>

namespace Ochre::Practice {

namespace {

/// In the place of a question in the drafts of a lesson; no question is called so.
QString placeKey()
{
    return QStringLiteral("+place");
}

QuestionDots::State stateOf(const Study::QuizSession &session, int index)
{
    using State = QuestionDots::State;
    if (!session.isAnswered(index)) {
        return State::Open;
    }
    const Study::Grade &grade = session.gradeAt(index);
    return session.answerAt(index).unknown                                ? State::Unknown
           : grade.correct                                                ? State::Right
           : session.question(index).kind == Course::QuestionKind::Design ? State::Judged
           : grade.partly                                                 ? State::Partly
                                                                          : State::Wrong;
}

/// What may be done with a question up to `last`, and what goes on: two rows where one is too long.
void addFootRows(QHBoxLayout &foot, const QWidget *last)
{
    auto *quiet = new QHBoxLayout;
    auto *main = new QHBoxLayout;
    bool isQuiet = true;
    while (QLayoutItem *item = foot.takeAt(0)) {
        (isQuiet ? quiet : main)->addItem(item);
        isQuiet = isQuiet && item->widget() != last;
    }
    main->insertStretch(0); // at the right in a row of their own
    for (QHBoxLayout *row : {quiet, main}) {
        row->setSpacing(foot.spacing());
        foot.addLayout(row);
    }
    foot.setStretch(0, 1);
}

} // namespace

void QuestionPanel::addPlaceControls()
{
    m_dots = new QuestionDots(this);
    m_dots->setContentsMargins(0, 0, 0, 0);
    m_dotsRow = new QWidget(this);
    auto *row = new QHBoxLayout(m_dotsRow);
    row->setContentsMargins(m_ui->headLayout->contentsMargins().left(), 0, m_ui->headLayout->contentsMargins().right(),
                            4);
    row->addWidget(m_dots, 1);
    m_ui->panelLayout->insertWidget(1, m_dotsRow);
    m_skip = new QPushButton(tr("Skip"), m_ui->questionFoot);
    m_skip->setObjectName(QStringLiteral("skipButton"));
    m_skip->setToolTip(tr("Leave this question open and go to the next open one (S)"));
    m_skip->setProperty("quiet", true);
    m_ui->footLayout->insertWidget(m_ui->footLayout->indexOf(m_ui->unknownButton) + 1, m_skip);
    setTabOrder(m_ui->unknownButton, m_skip);
    addFootRows(*m_ui->footLayout, m_ui->savedLabel);
    connect(m_skip, &QPushButton::clicked, this, &QuestionPanel::skip);
    connect(m_dots, &QuestionDots::chosen, this, [this](int index) {
        if (!m_saving && m_session.goTo(index)) {
            showQuestion();
            focusAnswer();
        }
    });
}

void QuestionPanel::showPlace()
{
    const bool isOneOfSeveral = !m_source.isSingle && m_session.count() > 1;
    m_dotsRow->setVisible(isOneOfSeveral);
    m_skip->setVisible(isOneOfSeveral && !m_session.isAnswered() && openElsewhere());
    if (!isOneOfSeveral) {
        return;
    }
    QList<QuestionDots::State> states;
    for (int index = 0; index < m_session.count(); ++index) {
        states << stateOf(m_session, index);
    }
    m_dots->showStates(states, m_session.currentIndex());
}

bool QuestionPanel::openElsewhere() const
{
    for (int index = 0; index < m_session.count(); ++index) {
        if (index != m_session.currentIndex() && !m_session.isAnswered(index)) {
            return true;
        }
    }
    return false;
}

void QuestionPanel::skip()
{
    if (!m_saving && !m_source.isSingle && !m_session.isAnswered() && m_session.goToOpen()) {
        showQuestion();
        focusAnswer();
    }
}

// What is shown now is shown again when the lesson is opened next time, after a restart too.
void QuestionPanel::keepPlace()
{
    if (m_drafts.keep && !m_source.isSingle && !m_session.isEmpty()) {
        m_drafts.keep(m_source.lesson, placeKey(), m_session.question().id);
    }
}

void QuestionPanel::restorePlace()
{
    if (!m_drafts.read || m_source.isSingle) {
        return;
    }
    const QString kept = m_drafts.read(m_source.lesson, placeKey());
    for (int index = 0; index < m_session.count(); ++index) {
        if (m_session.question(index).id == kept) {
            m_session.goTo(index);
        }
    }
}

/// A question that is answered by typing has the keyboard in its field; for every other one the letters and digits are
/// the panel's own.
QWidget *QuestionPanel::answerField() const
{
    if (m_session.isEmpty() || m_session.isAnswered()) {
        return nullptr;
    }
    const Study::Draft &draft = m_session.draft();
    switch (m_session.question().kind) {
    case Course::QuestionKind::Short:
    case Course::QuestionKind::Artefact:
        return m_session.question().isChosen() ? nullptr : m_ui->shortField;
    case Course::QuestionKind::Predict:
        return !draft.compilesChosen   ? nullptr
               : draft.answer.compiles ? static_cast<QWidget *>(m_ui->predictOutput)
                                       : m_ui->predictLine;
    case Course::QuestionKind::Design:
        return draft.isRevealed ? nullptr : m_design->field();
    default:
        return nullptr;
    }
}

void QuestionPanel::focusAnswer()
{
    QWidget *field = answerField();
    if (!field) {
        return setFocus(Qt::OtherFocusReason);
    }
    field->setFocus(Qt::OtherFocusReason);
    // It has its place when it is laid out.
    QTimer::singleShot(0, field, [this, field] { m_ui->questionScroll->ensureWidgetVisible(field, 0, 16); });
}

} // namespace Ochre::Practice
