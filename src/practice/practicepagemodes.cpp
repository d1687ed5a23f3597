// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of PracticePage that chooses what sessions beside the review of the day go over, and tells how a quiz went.

#include "course/courseid.h"
#include "practice/mockroom.h"
#include "practice/placementdesk.h"
#include "practice/practicepage.h"
#include "practice/quizsetup.h"
#include "study/fixplan.h"
#include "study/tenminutes.h"

#include <QRandomGenerator>
#include <QStackedWidget>

#include <algorithm>

namespace Ochre::Practice {

namespace {

constexpr int aheadItems = 20; // of one look ahead
constexpr int programs = 5;    // to mend in one session

} // namespace

PracticeModes::Facts PracticePage::modeFacts(const std::vector<Study::StudyItem> &items,
                                             const Study::StudyMoment &moment) const
{
    const QSet<QString> begun = begunLessons(m_progress.learner());
    PracticeModes::Facts facts;
    facts.shortMix = Study::tenMinutes(items, moment, m_goals.limits, begun);
    for (const Study::StudyItem &item : items) {
        if (const Course::Question *question = m_items.question(item.key)) {
            facts.questions += QuizPool::takes(*question, QuizPool::Use::Quiz) ? 1 : 0;
            facts.recalled += QuizPool::takes(*question, QuizPool::Use::FlashCards) ? 1 : 0;
            facts.mockable += item.record.kind != Study::StudyKind::Card && Study::mockKindOf(*question) ? 1 : 0;
        }
        facts.canLook = facts.canLook || item.record.memory.phase != Study::StudyPhase::New;
    }
    facts.broken = static_cast<int>(Study::programsToFix(items, m_items.broken(), moment, begun, programs).size());
    facts.isMockWaiting = m_mock->waiting() != nullptr;
    facts.canPlace = PlacementDesk::isPossible(m_items.courses());
    return facts;
}

/// What comes due next, so that it can be gone over before its time.
void PracticePage::lookAhead()
{
    const std::vector<Study::StudyItem> items = m_items.items(m_progress.learner());
    std::vector<std::pair<qint64, QString>> ahead;
    for (const Study::StudyItem &item : items) {
        if (item.record.memory.phase != Study::StudyPhase::New && !item.record.isSuspended) {
            ahead.emplace_back(item.record.memory.dueMs, item.key);
        }
    }
    std::ranges::sort(ahead);
    QStringList keys;
    for (const auto &[due, key] : ahead) {
        if (keys.size() < aheadItems) {
            keys << key;
        }
    }
    begin({.way = Study::SessionWay::Cram, .items = keys});
}

void PracticePage::mixTenMinutes()
{
    const std::vector<Study::StudyItem> items = m_items.items(m_progress.learner());
    const Study::ShortMix mix = Study::tenMinutes(items, m_clock(), m_goals.limits, begunLessons(m_progress.learner()));
    begin({.way = Study::SessionWay::Quiz,
           .items = Study::keysOf(items, mix.items),
           .mode = Study::SessionMode::TenMinutes});
}

void PracticePage::mendPrograms()
{
    const std::vector<Study::StudyItem> items = m_items.items(m_progress.learner());
    const QList<int> chosen =
        Study::programsToFix(items, m_items.broken(), m_clock(), begunLessons(m_progress.learner()), programs);
    begin(
        {.way = Study::SessionWay::Quiz, .items = Study::keysOf(items, chosen), .mode = Study::SessionMode::FixErrors});
}

void PracticePage::connectRooms()
{
    m_mock->setClock([this] { return m_clock().ms; });
    connect(&m_start->modes(), &PracticeModes::mockRequested, this, &PracticePage::interview);
    connect(&m_start->modes(), &PracticeModes::placementRequested, this, &PracticePage::place);
    connect(m_mock, &MockRoom::left, this, &PracticePage::leaveAside);
    connect(m_mock, &MockRoom::runsChanged, this, &PracticePage::follow);
    connect(m_mock, &MockRoom::workRequested, this, &PracticePage::workRequested);
    connect(m_mock, &MockRoom::printRequested, this, &PracticePage::printRequested);
    connect(m_mock, &MockRoom::pdfRequested, this, &PracticePage::pdfRequested);
    connect(m_placement, &PlacementDesk::left, this, &PracticePage::leaveAside);
    connect(m_placement, &PlacementDesk::lessonRequested, this, &PracticePage::lessonRequested);
    connect(&m_placement->panel(), &QuestionPanel::runRequested, this, &PracticePage::runRequested);
}

void PracticePage::showAside(QWidget &part)
{
    m_isAside = true;
    m_isAsking = false;
    m_asked.clear();
    m_stack->setCurrentWidget(&part);
}

void PracticePage::interview()
{
    showAside(*m_mock);
    m_mock->enter();
}

void PracticePage::place()
{
    showAside(*m_placement);
    m_placement->enter();
}

void PracticePage::chooseQuiz(QuizPool::Use use)
{
    m_setup->show(QuizPool(m_items, m_progress.learner(), use), use);
    showAside(*m_setup);
    m_setup->focusFirst();
}

void PracticePage::chooseAnswered(Study::QuizSource source)
{
    chooseQuiz(QuizPool::Use::Quiz);
    m_setup->chooseAnswered(source);
    m_setup->focusFirst();
}

void PracticePage::beginChosen()
{
    const bool isQuiz = m_setup->use() == QuizPool::Use::Quiz;
    begin({.way = Study::SessionWay::Quiz,
           .items =
               Study::quizKeys(m_setup->pool().candidates(), m_setup->choice(), QRandomGenerator::global()->generate()),
           .mode = isQuiz ? Study::SessionMode::Plain : Study::SessionMode::FlashCards,
           .feedback = m_setup->feedback()});
}

/// Only what was not right, by other questions where there are some.
void PracticePage::beginSecondPass()
{
    QStringList wrong;
    for (const QuizResults::Line &line : resultLines()) {
        if (!line.correct) {
            wrong << line.key;
        }
    }
    const QuizPool pool(m_items, m_progress.learner(), QuizPool::Use::Quiz);
    begin({.way = Study::SessionWay::Quiz,
           .items = Study::secondPass(pool.candidates(), m_session.plan().items, wrong,
                                      QRandomGenerator::global()->generate()),
           .feedback = m_session.plan().feedback});
}

std::vector<QuizResults::Line> PracticePage::resultLines() const
{
    std::vector<QuizResults::Line> lines;
    for (const Study::StudyItem &item : m_session.items()) {
        const Course::Question *question = m_items.question(item.key);
        if (!question || !m_session.isGraded(item)) {
            continue;
        }
        const auto [course, id] = Course::splitId(item.key);
        const Progress::AnswerState answer = m_progress.learner().of(course).answers.value(id);
        lines.push_back({item.key, answer.correct, answer.partly, answer.unknown, *question, m_items.origin(item.key)});
    }
    return lines;
}

SessionEnd::Facts PracticePage::endFacts() const
{
    const std::vector<QuizResults::Line> lines = resultLines();
    return {m_session.summary(), m_session.plan(), laterText(),
            static_cast<int>(std::ranges::count_if(lines, &QuizResults::Line::correct))};
}

void PracticePage::showResults()
{
    m_isAside = true;
    m_results->show(resultLines());
    m_stack->setCurrentWidget(m_results);
    m_results->focusList();
}

void PracticePage::leaveAside()
{
    m_isAside = false;
    leave();
}

} // namespace Ochre::Practice
