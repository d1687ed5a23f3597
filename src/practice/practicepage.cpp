// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practicepage.h"

#include "course/courseid.h"
#include "practice/duetext.h"
#include "practice/mockroom.h"
#include "practice/placementdesk.h"
#include "practice/practicestart.h"
#include "practice/quizsetup.h"
#include "practice/reviewdesk.h"
#include "progress/studyrecord.h"
#include "study/studygrade.h"

#include <QDateTime>
#include <QLocale>
#include <QShowEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Ochre::Practice {

namespace {

constexpr int coming = 15; // today and the next 14 days

} // namespace

PracticePage::PracticePage(Progress::ProgressService &progress, QWidget *parent)
    : QWidget(parent)
    , m_progress(progress)
    , m_clock(&Progress::momentNow)
    , m_stack(new QStackedWidget(this))
    , m_start(new PracticeStart(this))
    , m_desk(new ReviewDesk(progress, this))
    , m_setup(new QuizSetup(this))
    , m_results(new QuizResults(progress, this))
    , m_mock(new MockRoom(progress, m_items, this))
    , m_placement(new PlacementDesk(progress, m_items, this))
{
    setObjectName(QStringLiteral("practicePage"));
    setAttribute(Qt::WA_StyledBackground);
    for (QWidget *part : std::initializer_list<QWidget *>{m_start, m_desk, m_setup, m_results, m_mock, m_placement}) {
        m_stack->addWidget(part);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connectStart();
    connectParts();
    connectRooms();
}

void PracticePage::connectStart()
{
    connect(m_start, &PracticeStart::startRequested, this, [this] {
        const std::vector<Study::StudyItem> items = m_items.items(m_progress.learner());
        begin({.items = Study::keysOf(items, Study::duePlan(items, m_clock(), m_goals.limits).today)});
    });
    connect(m_start, &PracticeStart::resumeRequested, this, &PracticePage::resume);
    connect(m_start, &PracticeStart::undoRequested, this, &PracticePage::undo);
    connect(m_start, &PracticeStart::learnRequested, this, &PracticePage::learnRequested);
    connect(m_start, &PracticeStart::cardsRequested, this, &PracticePage::cardsRequested);
    const PracticeModes *modes = &m_start->modes();
    connect(modes, &PracticeModes::tenMinutesRequested, this, &PracticePage::mixTenMinutes);
    connect(modes, &PracticeModes::quizRequested, this, [this] { chooseQuiz(QuizPool::Use::Quiz); });
    connect(modes, &PracticeModes::flashCardsRequested, this, [this] { chooseQuiz(QuizPool::Use::FlashCards); });
    connect(modes, &PracticeModes::fixRequested, this, &PracticePage::mendPrograms);
    connect(modes, &PracticeModes::lookAheadRequested, this, &PracticePage::lookAhead);
    connect(&m_start->end(), &SessionEnd::secondPassRequested, this, &PracticePage::beginSecondPass);
    connect(&m_start->end(), &SessionEnd::resultsRequested, this, &PracticePage::showResults);
    connect(m_setup, &QuizSetup::startRequested, this, &PracticePage::beginChosen);
    connect(m_setup, &QuizSetup::left, this, &PracticePage::leaveAside);
    connect(m_results, &QuizResults::left, this, &PracticePage::leaveAside);
}

void PracticePage::connectParts()
{
    connect(m_desk, &ReviewDesk::graded, this, &PracticePage::grade);
    connect(m_desk, &ReviewDesk::undoRequested, this, &PracticePage::undo);
    connect(m_desk, &ReviewDesk::redoRequested, this, &PracticePage::redo);
    connect(m_desk, &ReviewDesk::suspendRequested, this, &PracticePage::suspend);
    connect(m_desk, &ReviewDesk::removeRequested, this, &PracticePage::removeError);
    connect(m_desk, &ReviewDesk::left, this, &PracticePage::leave);
    connect(m_desk, &ReviewDesk::workRequested, this, &PracticePage::workRequested);
    connect(m_desk, &ReviewDesk::lessonRequested, this, [this] {
        const QString key = m_desk->key();
        emit lessonRequested(Course::joinId(Course::splitId(key).course, m_items.origin(key).lesson));
    });
    for (const QuestionPanel *panel : {&m_desk->panel(), &m_results->panel()}) {
        connect(panel, &QuestionPanel::runRequested, this, &PracticePage::runRequested);
    }
    connect(&m_progress, &Progress::ProgressService::stateChanged, this, &PracticePage::follow);
}

void PracticePage::setCourses(const std::vector<const Course::Course *> &courses)
{
    m_items.setCourses(courses);
    m_hasCourses = true;
    m_mock->renew();
    m_placement->renew();
    m_asked.clear(); // the card is read again from the new courses
    refresh();
}

void PracticePage::setDraftKeeper(const DraftKeeper &keeper)
{
    m_desk->setDraftKeeper(keeper);
    m_mock->setDraftKeeper(keeper);
}

void PracticePage::setGoals(const Study::StudyGoals &goals)
{
    m_goals = goals;
    m_items.setRecall(goals.recall);
    follow();
}

void PracticePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_mock->read();
    refresh();
}

const Progress::SessionState &PracticePage::begun() const
{
    return m_progress.learner().of(Progress::firstCourse).session;
}

void PracticePage::focusCurrent()
{
    if (m_stack->currentWidget() == m_setup) {
        m_setup->focusFirst();
    } else if (m_stack->currentWidget() == m_results) {
        m_results->focusList();
    } else if (m_stack->currentWidget() == m_mock) {
        m_mock->focusCurrent();
    } else if (m_stack->currentWidget() == m_placement) {
        m_placement->focusCurrent();
    } else if (m_isAsking) {
        m_desk->focusCard();
    } else {
        m_start->focusFirst();
    }
}

// Nothing is computed for a page that nobody sees.
void PracticePage::follow()
{
    if (isVisible() && !m_isWriting) {
        refresh();
    }
}

void PracticePage::refresh()
{
    if (!m_hasCourses) {
        return;
    }
    if (m_items.followCards(m_progress.learner())) {
        m_asked.clear(); // the card that is asked may have been written anew
    }
    followSession();
    if (m_isAside) {
        return; // what is chosen there stays
    }
    if (!m_isAsking) {
        showStart();
    } else if (!m_session.current()) {
        m_isAsking = false;
        m_asked.clear();
        m_start->end().show(endFacts());
        showStart();
        m_start->focusFirst();
    } else {
        askCurrent();
    }
}

void PracticePage::followSession()
{
    const Progress::LearnerState &learner = m_progress.learner();
    // What was left yesterday is in the plan of today.
    const bool isOpen =
        !begun().id.isEmpty() && Study::studyDayNumber(begun().begun) == Study::studyDayNumber(m_clock());
    m_session = isOpen ? Study::ReviewSession(Progress::sessionPlan(begun()),
                                              [&](const QString &key) { return m_items.find(key, learner); })
                       : Study::ReviewSession();
}

void PracticePage::showStart()
{
    PracticeStart::Facts facts;
    const std::vector<Study::StudyItem> items = m_items.items(m_progress.learner());
    const Study::StudyMoment moment = m_clock();
    facts.plan = Study::duePlan(items, moment, m_goals.limits);
    facts.kinds = kindsAt(items, facts.plan.today);
    facts.days = Study::forecast(items, moment, coming);
    for (const Study::StudyItem &item : items) {
        facts.studied += item.record.memory.phase != Study::StudyPhase::New ? 1 : 0;
        facts.leeches += !item.record.isSuspended && Study::isLeech(item.record.memory, Study::reviewRules()) ? 1 : 0;
    }
    if (m_session.current()) {
        facts.paused = m_session.summary();
        facts.pausedName = sessionName(m_session.plan());
    } else if (m_session.plan().isQuiz() && m_session.summary().items > 0 && m_start->end().isHidden()) {
        m_start->end().show(endFacts()); // also after a restart: its answers wait to be looked at
    }
    facts.modes = modeFacts(items, moment);
    m_start->show(facts);
    m_stack->setCurrentWidget(m_start);
}

DueNews PracticePage::news()
{
    if (m_items.followCards(m_progress.learner())) {
        m_asked.clear();
    }
    followSession();
    const std::vector<Study::StudyItem> items = m_items.items(m_progress.learner());
    const Study::StudyMoment moment = m_clock();
    const Study::DuePlan plan = Study::duePlan(items, moment, m_goals.limits);
    const Study::ShortMix mix = Study::tenMinutes(items, moment, m_goals.limits, begunLessons(m_progress.learner()));
    const bool isNew = std::ranges::none_of(
        items, [](const Study::StudyItem &item) { return item.record.memory.phase != Study::StudyPhase::New; });
    const Study::SessionSummary paused = m_session.current() ? m_session.summary() : Study::SessionSummary();
    return {static_cast<int>(plan.today.size()),
            plan.minutes,
            kindsText(kindsAt(items, plan.today)),
            paused.items - paused.done,
            isNew,
            sessionName(m_session.plan()),
            isNew && PlacementDesk::isPossible(m_items.courses()),
            mix.items.size() > mix.due || mix.due < plan.today.size() ? static_cast<int>(mix.items.size()) : 0};
}

QString PracticePage::laterText() const
{
    const auto next = m_session.nextStepMs();
    return next ? tr("What you did not know comes back at %1.")
                      .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(*next).time(), QLocale::ShortFormat))
                : QString();
}

void PracticePage::setLook(const Design::Look &look)
{
    m_start->setLook(look);
    m_desk->setLook(look);
    m_setup->setLook(look);
    m_results->setLook(look);
    m_mock->setLook(look);
    m_placement->setLook(look);
}

} // namespace Ochre::Practice
