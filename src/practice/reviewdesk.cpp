// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/reviewdesk.h"

#include "practice/gradebar.h"
#include "practice/recallcard.h"
#include "practice/workcard.h"
#include "study/studygrade.h"
#include "widgets/elidedlabel.h"
#include "widgets/stylesheet.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QRandomGenerator>
#include <QStackedWidget>

#include <algorithm>

namespace Ochre::Practice {

namespace {

constexpr int widest = 900; // px at 100 %: lines that the eye follows well
constexpr int gap = 12;
constexpr qint64 longestMs = 600'000; // whoever is away longer was not thinking of the card

} // namespace

ReviewDesk::ReviewDesk(Progress::ProgressService &progress, QWidget *parent)
    : QWidget(parent)
    , m_bar(new QProgressBar(this))
    , m_leave(addButton(QStringLiteral("leaveButton"), tr("← Leave"), tr("Leave; the session waits for you (Esc)")))
    , m_place(new Widgets::ElidedLabel(this))
    , m_rest(new Widgets::ElidedLabel(this))
    , m_undo(addButton(QStringLiteral("takeBackButton"), tr("Take back"), tr("Take the last grade back (Ctrl+Z)")))
    , m_lesson(addButton(QStringLiteral("openLessonButton"), tr("Lesson"), tr("Open the lesson of this card")))
    , m_suspend(addButton(QStringLiteral("suspendButton"), tr("Put aside"),
                          tr("Ask this card no more, until it is taken back")))
    , m_remove(addButton(QStringLiteral("removeErrorButton"), tr("Delete"),
                         tr("Delete this error of your own (Del); taking back brings it again")))
    , m_column(new QWidget(this))
    , m_body(new QStackedWidget(this))
    , m_panel(new QuestionPanel(progress, this))
    , m_recall(new RecallCard(this))
    , m_work(new WorkCard(this))
    , m_grades(new GradeBar(this))
{
    setObjectName(QStringLiteral("reviewDesk"));
    m_panel->setObjectName(QStringLiteral("reviewPanel"));
    m_place->setObjectName(QStringLiteral("sessionPlace"));
    m_place->setTextFormat(Qt::PlainText);
    m_rest->setObjectName(QStringLiteral("sessionRest"));
    m_rest->setProperty("muted", true);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("How much of the session is done"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(gap, gap, gap, 0);
    head->setSpacing(gap);
    head->addWidget(m_leave);
    head->addWidget(m_place, 1);
    for (QWidget *part : std::initializer_list<QWidget *>{m_rest, m_undo, m_lesson, m_suspend, m_remove}) {
        head->addWidget(part);
    }
    for (QWidget *part : std::initializer_list<QWidget *>{m_panel, m_recall, m_work}) {
        m_body->addWidget(part);
    }
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(gap, 0, gap, gap);
    foot->addWidget(m_grades);
    auto *column = new QVBoxLayout(m_column);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap);
    column->addLayout(head);
    column->addWidget(m_body, 1);
    column->addLayout(foot);
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_column, 100);
    middle->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addLayout(middle, 1);
    connectParts();
}

QPushButton *ReviewDesk::addButton(const QString &name, const QString &text, const QString &tip)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setToolTip(tip);
    button->setProperty("quiet", true);
    button->setAutoDefault(false);
    return button;
}

void ReviewDesk::connectParts()
{
    connect(m_leave, &QPushButton::clicked, this, &ReviewDesk::left);
    connect(m_undo, &QPushButton::clicked, this, &ReviewDesk::undoRequested);
    connect(m_lesson, &QPushButton::clicked, this, &ReviewDesk::lessonRequested);
    connect(m_suspend, &QPushButton::clicked, this, &ReviewDesk::suspendRequested);
    connect(m_remove, &QPushButton::clicked, this, &ReviewDesk::removeRequested);
    connect(m_grades, &GradeBar::graded, this, [this](Study::RecallGrade grade) {
        if (!m_isWaiting) {
            emit graded(grade, m_takenMs);
        }
    });
    connect(m_panel, &QuestionPanel::countsChanged, this, &ReviewDesk::follow);
    connect(m_panel, &QuestionPanel::finished, this, [this] { m_grades->take(Qt::Key_Return); });
    connect(m_panel, &QuestionPanel::taskRequested, this, [this] { emit workRequested(m_card.key); });
    connect(m_recall, &RecallCard::revealed, this, &ReviewDesk::follow);
    connect(m_recall, &RecallCard::proposalChanged, this, &ReviewDesk::follow);
    connect(m_recall, &RecallCard::textChanged, this, [this](const QString &text) {
        if (m_drafts.keep && m_card.question) {
            m_drafts.keep(m_card.origin.lesson, m_card.question->id, text);
        }
    });
    connect(m_work, &WorkCard::workRequested, this, [this] { emit workRequested(m_card.key); });
    connect(m_work, &WorkCard::proposalChanged, this, &ReviewDesk::follow);
}

QWidget *ReviewDesk::cardWidget() const
{
    if (m_card.exercise || (m_card.question && m_card.question->task)) {
        return m_work;
    }
    const bool isOpen = m_card.question && m_card.question->kind == Course::QuestionKind::Open;
    return isOpen || m_card.isRecalled ? static_cast<QWidget *>(m_recall) : m_panel;
}

bool ReviewDesk::isRecalled() const
{
    return m_card.question && cardWidget() == m_recall;
}

void ReviewDesk::ask(const Card &card)
{
    m_card = card;
    m_takenMs = 0;
    m_time.start();
    m_grades->close();
    QWidget *body = cardWidget();
    m_body->setCurrentWidget(body);
    if (body == m_panel) {
        m_panel->askAgain(*card.question, card.origin, QRandomGenerator::global()->generate(),
                          {card.title, card.judging == Judging::Silent});
    } else if (body == m_recall) {
        m_recall->ask(*card.question, m_drafts.read ? m_drafts.read(card.origin.lesson, card.question->id) : QString());
    } else if (card.exercise) {
        m_work->ask(card.exercise->title, card.exercise->goal);
    } else {
        m_work->ask(card.question->task->title, card.question->prompt);
    }
    m_lesson->setVisible(!card.origin.lesson.isEmpty());
    m_remove->setVisible(card.canRemove);
    focusCard();
    follow();
}

void ReviewDesk::focusCard()
{
    cardWidget()->setFocus(Qt::OtherFocusReason);
}

/// Opens the grades as soon as there is something to grade.
void ReviewDesk::follow()
{
    QWidget *body = cardWidget();
    if (body == m_work) {
        offer(m_work->proposed());
    } else if (body == m_recall && m_recall->isRevealed()) {
        offer(m_recall->proposed());
    } else if (body == m_panel && !m_panel->session().isEmpty() && m_panel->session().isAnswered()) {
        const Study::QuizSession &session = m_panel->session();
        const int place = session.currentIndex();
        judge(Study::gradeOfAnswer(session.gradeAt(place), session.answerAt(place).sureness));
    } else {
        m_grades->close();
    }
}

void ReviewDesk::offer(Study::RecallGrade proposed)
{
    if (!m_grades->isOpen() || cardWidget() == m_work) {
        m_takenMs = std::min(m_time.elapsed(), longestMs);
    }
    m_grades->offer(m_card.outcomes ? m_card.outcomes() : std::nullopt, proposed);
}

/// The panel knows how the answer was.
void ReviewDesk::judge(Study::RecallGrade grade)
{
    if (m_card.judging == Judging::ByLearner) {
        offer(grade);
    } else if (m_card.judging == Judging::Silent && !m_isWaiting) {
        m_takenMs = std::min(m_time.elapsed(), longestMs);
        emit graded(grade, m_takenMs);
    } else if (m_card.judging == Judging::AtOnce && !m_grades->isOpen()) {
        m_takenMs = std::min(m_time.elapsed(), longestMs);
        const auto outcomes = m_card.outcomes ? m_card.outcomes() : std::nullopt;
        m_grades->offerNext(outcomes ? std::optional(outcomes->at(static_cast<size_t>(grade) - 1)) : std::nullopt,
                            grade);
    }
}

void ReviewDesk::noteSolved(Study::Help help)
{
    m_takenMs = std::min(m_time.elapsed(), longestMs);
    m_work->noteSolved(help);
}

void ReviewDesk::showPlace(const QString &place, const QString &rest, int done, int all)
{
    m_place->setText(place);
    m_rest->setText(rest);
    m_bar->setRange(0, std::max(all, 1));
    m_bar->setValue(done);
}

void ReviewDesk::showSteps(bool canUndo, bool canRedo)
{
    m_canUndo = canUndo;
    m_canRedo = canRedo;
    m_undo->setEnabled(canUndo);
}

void ReviewDesk::setWaiting(bool isWaiting)
{
    m_isWaiting = isWaiting;
    m_grades->setEnabled(!isWaiting);
}

QString ReviewDesk::recalledText() const
{
    return isRecalled() ? m_recall->text() : QString();
}

QStringList ReviewDesk::recalledPoints() const
{
    return isRecalled() ? m_recall->ticked() : QStringList();
}

void ReviewDesk::setDraftKeeper(const DraftKeeper &keeper)
{
    m_drafts = keeper;
    m_panel->setDraftKeeper(keeper);
}

void ReviewDesk::dropDraft()
{
    if (m_drafts.keep && isRecalled()) {
        m_drafts.keep(m_card.origin.lesson, m_card.question->id, {});
    }
}

void ReviewDesk::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool isRedo =
        event->matches(QKeySequence::Redo)
        || (event->key() == Qt::Key_Z && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier));
    if (event->key() == Qt::Key_Escape) {
        emit left();
    } else if (event->key() == Qt::Key_Delete && isPlain && m_card.canRemove) {
        emit removeRequested();
    } else if (event->matches(QKeySequence::Undo)) {
        if (m_canUndo) {
            emit undoRequested();
        }
    } else if (isRedo) {
        if (m_canRedo) {
            emit redoRequested();
        }
    } else if (!isPlain || !m_grades->take(event->key())) {
        QWidget::keyPressEvent(event);
    }
}

void ReviewDesk::setLook(const Design::Look &look)
{
    for (QPushButton *button : {m_leave, m_undo, m_lesson, m_suspend, m_remove}) {
        Widgets::setButtonFont(*button, look);
    }
    m_place->setFont(look.type.uiStrong());
    m_rest->setFont(look.type.ui());
    m_panel->setLook(look);
    m_recall->setLook(look);
    m_work->setLook(look);
    m_grades->setLook(look);
    m_column->setMaximumWidth(look.type.px(widest));
}

} // namespace Ochre::Practice
