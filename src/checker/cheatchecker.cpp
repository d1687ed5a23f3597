// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/cheatchecker.h"

#include "checker/cheatplan.h"
#include "checker/trialseries.h"
#include "runner/cheatmaker.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Checker {

/// First cheats are made of one solution after another, then the rules of the exercises refuse what they refuse, since
/// that takes a moment, and then the compiler is asked about the rest.
class CheatChecker::Private final {
public:
    explicit Private(CheatChecker *owner)
        : q(owner)
    {
    }

    void start(const CheckRequest &request);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_series != nullptr; }

private:
    enum class Step { Idle, Making, Refusing, Judging };

    void makeNext();
    void accept(const Result<Runner::CheatList> &list);
    void refuse();
    void judge();
    void advance();
    [[nodiscard]] std::vector<Trial> ruleTrials(const CheatSubject &subject, const CheatAttempt &cheat) const;
    [[nodiscard]] bool isRefused(const CheatSubject &subject, const CheatAttempt &cheat) const;
    void tell(std::size_t index);
    void conclude();

    CheatChecker *q;
    CheckRequest m_request;
    CheatReport m_report;
    std::vector<CheatSubject> m_subjects;
    std::size_t m_next = 0; ///< of which cheats are to be made
    Step m_step = Step::Idle;
    QElapsedTimer m_clock;
    std::unique_ptr<Runner::CheatMaker> m_maker;
    std::unique_ptr<TrialSeries> m_series;
};

void CheatChecker::Private::start(const CheckRequest &request)
{
    m_clock.start();
    m_request = request;
    m_report = {};
    m_subjects.clear();
    m_next = 0;
    m_step = Step::Making;
    m_maker = std::make_unique<Runner::CheatMaker>(request.helpers);
    QObject::connect(m_maker.get(), &Runner::CheatMaker::finished, q,
                     [this](const Result<Runner::CheatList> &list) { accept(list); });
    m_series = std::make_unique<TrialSeries>(
        TrialSetting{request.toolchain, request.helpers, request.scratch, request.isUnprotectedAllowed},
        request.cacheFile, request.parallelJobs);
    QObject::connect(m_series.get(), &TrialSeries::progress, q, &CheatChecker::progress);
    // Queued: the series ends itself no earlier than it is done with its signal.
    QObject::connect(m_series.get(), &TrialSeries::finished, q, [this] { advance(); }, Qt::QueuedConnection);
    Result<std::vector<CheatSubject>> subjects = cheatSubjects(request);
    if (subjects) {
        m_subjects = *std::move(subjects);
    } else {
        m_report.error = subjects.error();
    }
    for (const CheatSubject &subject : m_subjects) {
        m_report.exercises.push_back({subject.exercise.id, subject.file, 0, {}, {}, 0});
    }
    QMetaObject::invokeMethod(q, [this] { makeNext(); }, Qt::QueuedConnection);
}

void CheatChecker::Private::stop()
{
    m_step = Step::Idle;
    if (m_maker) {
        m_maker->stop();
    }
    // The caller may be inside a signal of it, so it goes later.
    if (m_series) {
        m_series->disconnect(q);
        m_series->stop();
        m_series.release()->deleteLater();
    }
}

void CheatChecker::Private::makeNext()
{
    if (m_step != Step::Making) {
        return; // stopped in the meantime
    }
    while (m_next < m_subjects.size() && !m_subjects[m_next].query) {
        ++m_next;
    }
    if (m_next < m_subjects.size()) {
        m_maker->start(*m_subjects[m_next].query);
    } else {
        refuse();
    }
}

void CheatChecker::Private::accept(const Result<Runner::CheatList> &list)
{
    CheatedExercise &exercise = m_report.exercises[m_next];
    if (list) {
        m_subjects[m_next].add(*list);
        exercise.leftOut = list->leftOut;
        for (const Runner::UnreadText &text : list->unread) {
            exercise.unjudged << text.message;
        }
    } else {
        exercise.unjudged << list.error().text();
    }
    ++m_next;
    makeNext();
}

std::vector<Trial> CheatChecker::Private::ruleTrials(const CheatSubject &subject, const CheatAttempt &cheat) const
{
    if (!subject.exercise.hasRules()) {
        return {};
    }
    return {trialOf(subject.edition, subject.exercise, cheat.attempt, TrialKind::Rules)};
}

void CheatChecker::Private::refuse()
{
    m_step = Step::Refusing;
    for (const CheatSubject &subject : m_subjects) {
        for (const CheatAttempt &cheat : subject.attempts) {
            m_series->add(cheat.attempt.file, ruleTrials(subject, cheat));
        }
    }
    m_series->start();
}

// What breaks a rule does not pass, whatever the compiler would say of it.
bool CheatChecker::Private::isRefused(const CheatSubject &subject, const CheatAttempt &cheat) const
{
    const TrialResults rules = m_series->results(ruleTrials(subject, cheat));
    return usesForbidden(subject.exercise, cheat.attempt)
           || std::ranges::any_of(rules, [](const TrialResult &result) { return !result.breaches.empty(); });
}

void CheatChecker::Private::judge()
{
    m_step = Step::Judging;
    for (const CheatSubject &subject : m_subjects) {
        for (const CheatAttempt &cheat : subject.attempts) {
            if (!isRefused(subject, cheat)) {
                m_series->add(cheat.attempt.file, trialsOf(subject.edition, subject.exercise, cheat.attempt,
                                                           answerKinds(subject.exercise)));
            }
        }
    }
    m_series->start();
}

void CheatChecker::Private::advance()
{
    if (m_step == Step::Refusing) {
        judge();
    } else if (m_step == Step::Judging) {
        conclude();
    }
}

void CheatChecker::Private::tell(std::size_t index)
{
    const CheatSubject &subject = m_subjects[index];
    CheatedExercise &told = m_report.exercises[index];
    for (const CheatAttempt &cheat : subject.attempts) {
        ++told.tried;
        if (isRefused(subject, cheat)) {
            continue;
        }
        const TrialResults results = m_series->results(
            trialsOf(subject.edition, subject.exercise, cheat.attempt, answerKinds(subject.exercise)));
        const auto failed =
            std::ranges::find_if(results, [](const TrialResult &result) { return !result.failure.isEmpty(); });
        if (failed != results.end()) {
            told.unjudged << failed->failure;
        } else if (isSolved(subject.exercise, cheat.attempt, results)) {
            told.passed.push_back({cheat.name, cheat.function, cheat.attempt.file, cheat.line, cheat.change});
        }
    }
    told.unjudged.removeDuplicates();
}

void CheatChecker::Private::conclude()
{
    for (std::size_t index = 0; index < m_subjects.size(); ++index) {
        tell(index);
    }
    if (m_request.lesson.isEmpty() && !m_report.error) {
        m_series->dropUnused();
    }
    if (const Result<void> saved = m_series->save(); !saved) {
        qWarning("%s", qPrintable(saved.error().text())); // it only costs time
    }
    m_report.trials = m_series->trials();
    m_report.cacheHits = m_series->cacheHits();
    m_report.elapsedMs = m_clock.elapsed();
    m_step = Step::Idle;
    m_series.reset();
    emit q->finished(m_report);
}

int CheatReport::tried() const
{
    return std::ranges::fold_left(exercises, 0,
                                  [](int sum, const CheatedExercise &exercise) { return sum + exercise.tried; });
}

int CheatReport::passed() const
{
    return std::ranges::fold_left(exercises, 0, [](int sum, const CheatedExercise &exercise) {
        return sum + static_cast<int>(exercise.passed.size());
    });
}

bool CheatReport::isClean() const
{
    return std::ranges::all_of(exercises, &CheatedExercise::isClean);
}

CheatChecker::CheatChecker(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
}

CheatChecker::~CheatChecker()
{
    d->stop();
}

void CheatChecker::start(const CheckRequest &request)
{
    Q_ASSERT(!isRunning());
    d->start(request);
}

bool CheatChecker::isRunning() const
{
    return d->isRunning();
}

void CheatChecker::stop()
{
    d->stop();
}

} // namespace Ochre::Checker
