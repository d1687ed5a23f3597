// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/mockdesk.h"

#include "practice/interviewdocument.h"
#include "practice/mockaside.h"
#include "practice/mockask.h"
#include "practice/mockcompare.h"
#include "practice/mockwords.h"
#include "widgets/elidedlabel.h"
#include "widgets/emptystate.h"
#include "widgets/foldingrow.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace Ochre::Practice {

namespace {

constexpr int gap = 12;
constexpr int widestAside = 380; // px at 100 %

constexpr int tickMs = 500;

using Step = Study::MockPlace::Step;

} // namespace

MockDesk::MockDesk(QWidget *parent)
    : QWidget(parent)
    , m_bar(new QProgressBar(this))
    , m_head(new QWidget(this))
    , m_leave(
          addButton(QStringLiteral("mockLeaveButton"), tr("← Leave"), tr("Leave; the interview waits for you (Esc)")))
    , m_title(new QLabel(tr("Mock interview"), this))
    , m_order(new Widgets::ElidedLabel(this))
    , m_number(new QLabel(this))
    , m_time(new QLabel(this))
    , m_planned(new QLabel(this))
    , m_pause(addButton(QStringLiteral("mockPauseButton"), {}, tr("Stop the clock and cover the question (P)")))
    , m_skip(addButton(QStringLiteral("mockSkipButton"), tr("Skip"), tr("Go on to the next question (S)")))
    , m_stop(
          addButton(QStringLiteral("mockStopButton"), {}, tr("End here; what was answered is compared and reported")))
    , m_body(new QStackedWidget(this))
    , m_ask(new MockAsk(this))
    , m_compare(new MockCompare(this))
    , m_paused(new Widgets::EmptyState(this))
    , m_aside(new MockAside(this))
{
    setObjectName(QStringLiteral("mockDesk"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_StyledBackground);
    setProperty("surface", QStringLiteral("page"));
    buildHead();
    m_paused->setMessage(tr("The clock stands. The question is covered until you go on."), tr("Go on"));
    for (QWidget *part : std::initializer_list<QWidget *>{m_ask, m_compare, m_paused}) {
        m_body->addWidget(part);
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_body, 1);
    row->addWidget(m_aside);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_head);
    layout->addLayout(row, 1);
    connectParts();
}

void MockDesk::buildHead()
{
    m_title->setObjectName(QStringLiteral("mockTitle"));
    m_order->setObjectName(QStringLiteral("mockOrder"));
    m_order->setProperty("muted", true);
    m_number->setObjectName(QStringLiteral("mockNumber"));
    m_number->setProperty("muted", true);
    m_time->setObjectName(QStringLiteral("mockTime"));
    m_time->setAccessibleName(tr("Time that this question has taken"));
    m_planned->setObjectName(QStringLiteral("mockPlanned"));
    m_planned->setProperty("muted", true);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("How much of the interview is done"));
    m_head->setAttribute(Qt::WA_StyledBackground);
    m_head->setProperty("surface", QStringLiteral("panel"));
    auto *what = new QHBoxLayout;
    what->setSpacing(gap);
    for (QWidget *part : std::initializer_list<QWidget *>{m_leave, m_title, m_number}) {
        what->addWidget(part);
    }
    what->addWidget(m_order, 1);
    auto *time = new QHBoxLayout;
    time->setSpacing(gap);
    time->addStretch(1);
    for (QWidget *part : std::initializer_list<QWidget *>{m_time, m_planned, m_pause, m_skip, m_stop}) {
        time->addWidget(part);
    }
    auto *row = new QHBoxLayout(m_head);
    row->setContentsMargins(gap, gap, gap, gap);
    row->setSpacing(gap);
    row->addLayout(what, 1);
    row->addLayout(time);
    new Widgets::FoldingRow(*row, *m_head);
}

QPushButton *MockDesk::addButton(const QString &name, const QString &text, const QString &tip)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setToolTip(tip);
    button->setAutoDefault(false);
    return button;
}

void MockDesk::connectParts()
{
    m_leave->setProperty("quiet", true);
    m_timer.setInterval(tickMs);
    connect(&m_timer, &QTimer::timeout, this, &MockDesk::tick);
    connect(m_leave, &QPushButton::clicked, this, &MockDesk::left);
    connect(m_pause, &QPushButton::clicked, this, &MockDesk::togglePause);
    connect(m_paused, &Widgets::EmptyState::actionTriggered, this, &MockDesk::togglePause);
    connect(m_skip, &QPushButton::clicked, this, &MockDesk::skip);
    connect(m_stop, &QPushButton::clicked, this, &MockDesk::askToStop);
    connect(m_ask, &MockAsk::changed, this, &MockDesk::draftChanged);
    connect(m_compare, &MockCompare::changed, this, &MockDesk::draftChanged);
    connect(m_ask, &MockAsk::done, this, &MockDesk::goOn);
    connect(m_ask, &MockAsk::unknown, this, [this] { handIn(Study::MockOutcome::Unknown); });
    connect(m_ask, &MockAsk::workRequested, this, [this] {
        m_isWorking = true;
        emit workRequested();
    });
    connect(m_compare, &MockCompare::done, this, &MockDesk::judge);
}

bool MockDesk::isTimed() const
{
    return m_place.step == Step::Answering || m_place.step == Step::FollowUp;
}

void MockDesk::show(const Stage &stage)
{
    const Study::MockQuestion &asked = stage.run.plan().questions.at(static_cast<size_t>(stage.place.question));
    const Study::MockAnswer *before = stage.run.answerTo(asked.key);
    m_place = stage.place;
    m_answer = before ? *before : Study::MockAnswer{.key = asked.key};
    m_plannedMs = asked.seconds * 1000LL;
    m_open = static_cast<int>(
        std::ranges::count_if(stage.run.plan().questions, [&stage](const Study::MockQuestion &question) {
            return !stage.run.answerTo(question.key);
        }));
    m_isSolved = stage.draft.isSolved || m_answer.isSolved;
    m_isStopAsked = m_isWorking = m_isPausedByLeave = false;
    m_clock.start(std::max(stage.draft.takenMs, m_answer.takenMs));
    if (!isTimed() || !isVisible()) {
        m_isPausedByLeave = isTimed();
        m_clock.pause();
    }
    showHead(stage);
    showBody(stage);
    tick();
    focusCurrent();
}

void MockDesk::showHead(const Stage &stage)
{
    const auto all = static_cast<int>(stage.run.plan().questions.size());
    m_order->setText(mockOrderText(stage.run.plan().order));
    m_number->setText(tr("question %1 of %2").arg(m_place.question + 1).arg(all));
    m_bar->setRange(0, all);
    m_bar->setValue(m_place.question);
    m_planned->setText(tr("of %1", "time, of what is planned").arg(clockText(m_plannedMs)));
    for (QWidget *part : std::initializer_list<QWidget *>{m_time, m_planned, m_pause, m_skip}) {
        part->setVisible(isTimed());
    }
    m_pause->setText(tr("Pause"));
    m_skip->setVisible(m_place.step == Step::Answering);
    m_stop->setText(tr("End and report"));
    const int last = stage.run.plan().order.judging == Study::MockJudging::AfterEach ? m_place.question : 0;
    m_aside->showLast(last, stage.last, stage.lastAnswer, stage.run.plan().order.judging == Study::MockJudging::AtEnd);
}

void MockDesk::showBody(const Stage &stage)
{
    const Study::MockQuestion &asked = stage.run.plan().questions.at(static_cast<size_t>(stage.place.question));
    const QString facts =
        tr("%1 · %2 · %3", "kind, topic, level")
            .arg(mockKindText(asked.kind), stage.topic, InterviewDocument::levelTitle(stage.question.difficulty));
    if (m_place.step == Step::Comparing) {
        m_compare->compare(stage.question, facts, m_answer, stage.draft.ticked);
        m_body->setCurrentWidget(m_compare);
    } else if (m_place.step == Step::FollowUp) {
        m_ask->askFollowUp(stage.question, m_place.followUp, m_answer, stage.draft.text);
        m_body->setCurrentWidget(m_ask);
    } else {
        Study::MockAnswer draft;
        draft.text = stage.draft.text;
        draft.marks = stage.draft.marks;
        draft.sureness = stage.draft.sureness;
        m_ask->ask(stage.question, facts, draft);
        m_ask->showSolved(m_isSolved);
        m_body->setCurrentWidget(m_ask);
    }
}

Study::MockDraft MockDesk::draft() const
{
    Study::MockDraft draft{.takenMs = isTimed() ? m_clock.takenMs() : 0, .isSolved = m_isSolved};
    if (m_place.step == Step::Comparing) {
        draft.ticked = m_compare->ticked();
    } else {
        draft.text = m_ask->text();
        draft.sureness = m_ask->sureness();
        draft.marks = m_place.step == Step::Answering ? m_ask->marks() : QList<Study::LineMark>();
    }
    return draft;
}

void MockDesk::focusCurrent()
{
    if (m_body->currentWidget() == m_ask) {
        m_ask->focusAnswer();
    } else if (m_body->currentWidget() == m_compare) {
        m_compare->setFocus(Qt::OtherFocusReason);
    } else {
        setFocus(Qt::OtherFocusReason);
    }
}

void MockDesk::setLook(const Design::Look &look)
{
    m_look = look;
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_leave, m_order, m_number, m_planned, m_pause, m_skip, m_stop}) {
        part->setFont(look.type.ui());
    }
    m_title->setFont(look.type.uiStrong());
    QFont time = look.type.code();
    time.setPixelSize(look.type.px(18));
    m_time->setFont(time);
    m_ask->setLook(look);
    m_compare->setLook(look);
    m_aside->setLook(look);
    m_aside->setFixedWidth(look.type.px(widestAside));
    showAside();
}

} // namespace Ochre::Practice
