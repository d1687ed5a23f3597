// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of MockRoom that plays an interview and records what comes of it.

#include "course/courseid.h"
#include "practice/mockdesk.h"
#include "practice/mockreportview.h"
#include "practice/mockroom.h"
#include "practice/mocksetup.h"
#include "progress/studyrecord.h"

namespace Ochre::Practice {

namespace {

using Step = Study::MockPlace::Step;

} // namespace

void MockRoom::enter()
{
    if (!m_isRead) {
        m_isEntering = true;
        read();
    } else if (waiting()) {
        showPlace();
    } else {
        showSetup();
    }
}

void MockRoom::showSetup()
{
    m_setup->show(candidates(), m_runs);
    setCurrentWidget(m_setup);
    m_setup->focusFirst();
}

void MockRoom::begin()
{
    if (m_setup->questions().empty() || m_writing > 0) {
        return;
    }
    Study::MockPlan plan{.order = m_setup->order(), .questions = m_setup->questions()};
    ++m_change;
    ++m_writing;
    QFuture<Result<void>> saved = m_progress.record(Progress::mockBegun(plan), Progress::firstCourse);
    plan.id = m_progress.lastEventId(); // before it is on disk: that may be at once
    plan.begunMs = m_clock();
    m_runs.insert(m_runs.begin(), Study::MockRun(std::move(plan)));
    saved.then(this, [this](const Result<void> & /*saved*/) {
        --m_writing;
        QMetaObject::invokeMethod(this, &MockRoom::showPlace, Qt::QueuedConnection);
    });
}

void MockRoom::showPlace()
{
    Study::MockRun *run = current();
    if (!run || m_writing > 0) {
        return;
    }
    m_desk->setWaiting(false);
    const Study::MockPlace place = run->place();
    if (place.step == Step::Over) {
        showReport(run->plan().id);
        emit runsChanged();
        return;
    }
    const Study::MockQuestion &asked = run->plan().questions.at(static_cast<size_t>(place.question));
    const Course::Question *question = m_items.question(asked.key);
    if (!question) { // its course is gone
        const Study::MockAnswer *before = run->answerTo(asked.key);
        Study::MockAnswer skipped = before ? *before : Study::MockAnswer{.key = asked.key};
        skipped.outcome = Study::MockOutcome::Skipped;
        answer(skipped);
        return;
    }
    MockDesk::Stage stage{*run, place, *question, topicOf(asked.key), {}};
    if (m_drafts.read) {
        stage.draft = Study::mockDraftFrom(m_drafts.read({}, Study::draftKey(run->plan().id, place)));
    }
    if (place.question > 0 && place.step != Step::Comparing) {
        const QString last = run->plan().questions.at(static_cast<size_t>(place.question) - 1).key;
        const Study::MockAnswer *given = run->answerTo(last);
        stage.last = given && given->isJudged ? m_items.question(last) : nullptr;
        stage.lastAnswer = given;
    }
    setCurrentWidget(m_desk);
    m_desk->show(stage);
    emit runsChanged();
}

/// A step is on disk before the next one appears; what was typed stays a draft until then. A failed write is told by
/// the window, which watches the store: what was recorded stays in memory and is tried again, and its draft stays.
void MockRoom::write(const Journal::Payload &payload, const QString &draft)
{
    ++m_change;
    ++m_writing;
    m_desk->setWaiting(true);
    m_progress.record(payload, Progress::firstCourse).then(this, [this, draft](const Result<void> &saved) {
        --m_writing;
        if (saved && m_drafts.keep && !draft.isEmpty()) {
            m_drafts.keep({}, draft, {});
        }
        if (m_writing == 0) {
            QMetaObject::invokeMethod(this, &MockRoom::showPlace, Qt::QueuedConnection);
        }
    });
}

void MockRoom::answer(const Study::MockAnswer &answer)
{
    Study::MockRun *run = current();
    const Journal::Payload payload = Progress::mockAnswered(run->plan().id, answer);
    if (const Result<void> checked = Progress::ProgressService::check(payload); !checked) {
        m_desk->showProblem(checked.error().what + u' ' + checked.error().advice); // it stays in the field
        return;
    }
    const QString draft = Study::draftKey(run->plan().id, run->place());
    run->take(answer);
    write(payload, draft);
}

void MockRoom::stop()
{
    Study::MockRun *run = current();
    const bool isClosed = run->hasAskedAll() && run->place().step == Step::Comparing;
    isClosed ? run->stopJudging() : run->stopAsking();
    write(Progress::mockStopped(run->plan().id, isClosed), {});
}

void MockRoom::keepDraft()
{
    const Study::MockRun *run = waiting();
    if (run && m_drafts.keep && m_writing == 0) {
        m_drafts.keep({}, Study::draftKey(run->plan().id, m_desk->place()), Study::textOf(m_desk->draft()));
    }
}

void MockRoom::showReport(const QString &mock)
{
    const Study::MockRun *run = find(mock);
    if (!run) {
        return;
    }
    QHash<QString, QString> topics;
    QHash<QString, QString> prompts;
    for (const Study::MockQuestion &asked : run->plan().questions) {
        topics.insert(asked.key, topicOf(asked.key));
        if (const Course::Question *question = m_items.question(asked.key)) {
            prompts.insert(asked.key, question->prompt);
        }
    }
    std::vector<Study::MockPast> earlier;
    for (const Study::MockRun &other : m_runs) {
        const auto past = other.plan().begunMs < run->plan().begunMs ? Study::mockPast(other) : std::nullopt;
        if (past) {
            earlier.push_back(*past);
        }
    }
    m_report = Study::mockReport(*run, topics, std::move(earlier));
    m_repeated.clear();
    m_view->show(m_report, prompts);
    setCurrentWidget(m_view);
    showRepeat();
    m_view->focusPage();
}

/// What was graded since the interview began comes back already.
QStringList MockRoom::toRepeat() const
{
    QStringList keys;
    for (const QString &key : m_report.repeat) {
        const auto item = m_items.find(key, m_progress.learner());
        if (item && item->record.last.timeMs < m_report.plan.begunMs) {
            keys << key;
        }
    }
    return keys;
}

void MockRoom::showRepeat()
{
    m_view->showRepeat(static_cast<int>(toRepeat().size()), !m_repeated.isEmpty());
}

void MockRoom::repeat()
{
    for (const QString &key : toRepeat()) {
        const Study::StudyItem item = *m_items.find(key, m_progress.learner());
        const auto [course, id] = Course::splitId(key);
        m_progress.record(Journal::ItemReviewed{item.record.lesson,
                                                id,
                                                static_cast<int>(Study::RecallGrade::Again),
                                                Journal::ReviewWay::Quiz,
                                                Progress::journalKind(item.record.kind),
                                                0,
                                                {}},
                          course);
        m_repeated << m_progress.lastEventId();
    }
    showRepeat();
}

void MockRoom::takeBack()
{
    for (const QString &event : std::exchange(m_repeated, {})) {
        m_progress.record(Journal::Undo{event}, Progress::firstCourse);
    }
    showRepeat();
}

} // namespace Ochre::Practice
