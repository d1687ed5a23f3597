// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/mockroom.h"

#include "course/courseid.h"
#include "practice/mockdesk.h"
#include "practice/mockreportview.h"
#include "practice/mocksetup.h"
#include "study/interviewbank.h"

#include <algorithm>

namespace Ochre::Practice {

namespace {

constexpr int mostRuns = 12;      // that are remembered for comparison
constexpr int mostEvents = 1'000; // of them

} // namespace

MockRoom::MockRoom(Progress::ProgressService &progress, const PracticeItems &items, QWidget *parent)
    : QStackedWidget(parent)
    , m_progress(progress)
    , m_items(items)
    , m_setup(new MockSetup(this))
    , m_desk(new MockDesk(this))
    , m_view(new MockReportView(this))
{
    setObjectName(QStringLiteral("mockRoom"));
    for (QWidget *part : std::initializer_list<QWidget *>{m_setup, m_desk, m_view}) {
        addWidget(part);
    }
    connectParts();
}

void MockRoom::connectParts()
{
    connect(m_setup, &MockSetup::startRequested, this, &MockRoom::begin);
    connect(m_setup, &MockSetup::reportRequested, this, &MockRoom::showReport);
    connect(m_setup, &MockSetup::left, this, &MockRoom::left);
    connect(m_desk, &MockDesk::answered, this, &MockRoom::answer);
    connect(m_desk, &MockDesk::stopRequested, this, &MockRoom::stop);
    connect(m_desk, &MockDesk::draftChanged, this, &MockRoom::keepDraft);
    connect(m_desk, &MockDesk::workRequested, this, [this] { emit workRequested(key()); });
    connect(m_desk, &MockDesk::left, this, [this] {
        m_desk->pause();
        emit left();
    });
    connect(m_view, &MockReportView::repeatRequested, this, &MockRoom::repeat);
    connect(m_view, &MockReportView::undoRequested, this, &MockRoom::takeBack);
    connect(m_view, &MockReportView::printRequested, this, &MockRoom::printRequested);
    connect(m_view, &MockReportView::pdfRequested, this, &MockRoom::pdfRequested);
    connect(m_view, &MockReportView::left, this, &MockRoom::left);
    connect(&m_progress, &Progress::ProgressService::opened, this, &MockRoom::read);
    connect(&m_progress, &Progress::ProgressService::stateChanged, this, [this] {
        if (report()) {
            showRepeat();
        }
    });
}

void MockRoom::read()
{
    using Found = Result<std::vector<Progress::Event>>;
    const auto events = [this](const char *kind, int limit) {
        return m_progress.events(QString::fromLatin1(kind), QString::fromLatin1(Journal::mockSubject), limit);
    };
    auto begun = events(Journal::EventKind::mockBegun, mostRuns);
    auto answered = events(Journal::EventKind::mockAnswered, mostEvents);
    // They are read one after the other: when the last is there, all are.
    events(Journal::EventKind::mockStopped, mostEvents)
        .then(this, [this, begun, answered, change = m_change](const Found &stopped) {
            const auto of = [](const Found &found) { return found.value_or(std::vector<Progress::Event>()); };
            takeRuns(Progress::mockRuns({of(begun.result()), of(answered.result()), of(stopped)}), change);
        });
}

void MockRoom::takeRuns(std::vector<Study::MockRun> runs, int change)
{
    if (change != m_change) {
        return; // what was done meanwhile is newer
    }
    m_runs = std::move(runs);
    m_isRead = true;
    if (std::exchange(m_isEntering, false)) {
        enter();
    }
    emit runsChanged();
}

const Study::MockRun *MockRoom::waiting() const
{
    return m_runs.empty() || m_runs.front().isOver() ? nullptr : &m_runs.front();
}

Study::MockRun *MockRoom::current()
{
    return m_runs.empty() ? nullptr : &m_runs.front();
}

const Study::MockRun *MockRoom::find(const QString &mock) const
{
    const auto found =
        std::ranges::find_if(m_runs, [&mock](const Study::MockRun &run) { return run.plan().id == mock; });
    return found == m_runs.end() ? nullptr : &*found;
}

std::vector<Study::MockCandidate> MockRoom::candidates() const
{
    QHash<QString, int> asked;
    for (const Study::MockRun &run : m_runs) {
        for (const Study::MockQuestion &question : run.plan().questions) {
            ++asked[question.key];
        }
    }
    std::vector<Study::MockCandidate> candidates;
    for (const Study::StudyItem &item : m_items.items(m_progress.learner())) {
        const Course::Question *question = m_items.question(item.key);
        auto candidate = question && !item.record.isSuspended && item.record.kind != Study::StudyKind::Card
                             ? Study::mockCandidate(item.key, *question)
                             : std::nullopt;
        if (candidate) {
            candidate->asked = asked.value(item.key);
            candidates.push_back(std::move(*candidate));
        }
    }
    return candidates;
}

/// What a question is about; of what is done, such as a review, by its concept, since its topic says only that.
QString MockRoom::topicOf(const QString &key) const
{
    const Course::Question *question = m_items.question(key);
    const auto course = std::ranges::find(m_items.courses(), Course::splitId(key).course, &Course::Course::id);
    if (!question || course == m_items.courses().end()) {
        return {};
    }
    if (!question->concept_.isEmpty()) {
        return Study::topicTitle(**course, question->concept_);
    }
    return question->task && !question->task->title.isEmpty() ? question->task->title
                                                              : Study::topicTitle(**course, question->topic);
}

QString MockRoom::key() const
{
    const Study::MockRun *run = waiting();
    const Study::MockPlace place = run ? run->place() : Study::MockPlace();
    return place.step == Study::MockPlace::Step::Over
               ? QString()
               : run->plan().questions.at(static_cast<size_t>(place.question)).key;
}

const MockReportView *MockRoom::report() const
{
    return isVisible() && currentWidget() == m_view ? m_view : nullptr;
}

void MockRoom::noteSolved(const QString &key)
{
    if (!key.isEmpty() && key == this->key() && currentWidget() == m_desk) {
        m_desk->noteSolved();
    }
}

void MockRoom::renew()
{
    if (currentWidget() == m_desk && waiting()) {
        keepDraft();
        showPlace();
    }
}

void MockRoom::focusCurrent()
{
    if (currentWidget() == m_setup) {
        m_setup->focusFirst();
    } else if (currentWidget() == m_desk) {
        m_desk->focusCurrent();
    } else {
        m_view->focusPage();
    }
}

void MockRoom::setLook(const Design::Look &look)
{
    m_setup->setLook(look);
    m_desk->setLook(look);
    m_view->setLook(look);
}

} // namespace Ochre::Practice
