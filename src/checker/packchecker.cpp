// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/packchecker.h"

#include "base/filesystem.h"
#include "checker/checkertext.h"
#include "checker/checkplan.h"
#include "checker/problemplaces.h"
#include "checker/proofrecord.h"
#include "checker/trialseries.h"
#include "course/followups.h"
#include "course/outcomesfile.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Checker {

namespace {

using Runner::Outcome;

Study::PredictOutcome outcomeOf(const TrialResult &result)
{
    return {result.compiled, QString::fromUtf8(result.output),    result.errorLines,
            result.codes,    result.outcome == Outcome::Panicked, result.causeLines};
}

} // namespace

class PackChecker::Private final {
public:
    explicit Private(PackChecker *owner)
        : q(owner)
    {
    }

    void start(const CheckRequest &request);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_series != nullptr; }

private:
    void plan();
    void leaveOutProven(CheckPlan &plan);
    void judge(const Claim &claim);
    void compareOutcomes();
    void record();
    void conclude();

    PackChecker *q;
    CheckRequest m_request;
    CheckReport m_report;
    Claims m_claims;
    ProofRecord::Hashes m_hashes; ///< of the planned parts, when a record is asked for
    QElapsedTimer m_clock;
    std::unique_ptr<TrialSeries> m_series;
};

void PackChecker::Private::plan()
{
    Result<CheckPlan> plan = planCheck(m_request);
    if (!plan) {
        m_report.error = plan.error();
        return;
    }
    leaveOutProven(*plan);
    m_claims = std::move(plan->claims);
    m_report.problems = std::move(plan->problems);
    m_report.fences = plan->fences;
    m_report.exercises = plan->exercises;
    m_report.questions = plan->questions;
    for (const Claim &claim : std::as_const(m_claims)) {
        m_series->add(claim.file, claim.trials);
    }
}

// What cannot be read is proven again, and says so by then.
void PackChecker::Private::leaveOutProven(CheckPlan &plan)
{
    if (m_request.provenFile.isEmpty() && m_request.recordFile.isEmpty()) {
        return;
    }
    m_hashes = ProofRecord::hashesOf(m_request.folder, plan.parts).value_or(ProofRecord::Hashes());
    if (m_request.provenFile.isEmpty()) {
        return;
    }
    const ProofRecord record = ProofRecord::read(m_request.provenFile).value_or(ProofRecord());
    const QString toolchain = ProofRecord::nameOf(m_request.toolchain);
    for (const auto &[folder, files] : plan.parts.asKeyValueRange()) {
        if (record.isProven(toolchain, folder, m_hashes.value(folder))) {
            ++m_report.leftOut;
            const QString place = folder + u'/';
            std::erase_if(plan.claims, [&place](const Claim &claim) { return claim.file.startsWith(place); });
        }
    }
}

void PackChecker::Private::start(const CheckRequest &request)
{
    m_clock.start();
    m_request = request;
    m_report = {};
    m_claims.clear();
    m_series = std::make_unique<TrialSeries>(
        TrialSetting{request.toolchain, request.helpers, request.scratch, request.isUnprotectedAllowed},
        request.cacheFile, request.parallelJobs);
    QObject::connect(m_series.get(), &TrialSeries::progress, q, &PackChecker::progress);
    // Queued: the series ends itself no earlier than it is done with its signal.
    QObject::connect(m_series.get(), &TrialSeries::finished, q, [this] { conclude(); }, Qt::QueuedConnection);
    plan();
    m_series->start();
}

// The caller may be inside a signal of the series, so it goes later.
void PackChecker::Private::stop()
{
    if (m_series) {
        m_series->disconnect(q);
        m_series->stop();
        m_series.release()->deleteLater();
    }
}

void PackChecker::Private::judge(const Claim &claim)
{
    const TrialResults results = m_series->results(claim.trials);
    const auto failed =
        std::ranges::find_if(results, [](const TrialResult &result) { return !result.failure.isEmpty(); });
    if (failed != results.end()) {
        m_report.problems.push_back({claim.file, claim.line, 0, u"not-proven"_s, failed->failure});
        return;
    }
    if (!claim.questionId.isEmpty()) {
        m_report.outcomes.insert(claim.questionId, outcomeOf(results.front()));
    }
    claim.judge(results, m_report.problems);
}

// A pack that stores the outcomes of its predict questions must store what the compiler says today.
void PackChecker::Private::compareOutcomes()
{
    const QString name = QString::fromLatin1(Course::outcomesFileName);
    const Result<QByteArray> file = readFile(m_request.folder + u'/' + name, Course::maxOutcomesBytes);
    if (!file) {
        return;
    }
    const QHash<QString, Course::PredictOutcome> stored = Course::parseOutcomes(*file);
    for (auto outcome = m_report.outcomes.cbegin(); outcome != m_report.outcomes.cend(); ++outcome) {
        if (stored.value(outcome.key()) != *outcome) {
            m_report.problems.push_back(
                {name, 0, 0, u"outcomes-stale"_s,
                 Text::tr("The stored outcome of %1 is not what the compiler says now. Write the file again with "
                          "“ochrectl pack check DIR --write-outcomes”.")
                     .arg(outcome.key())});
        }
    }
}

// Only a whole pack without a problem is recorded: then every part of it is proven, now or before.
void PackChecker::Private::record()
{
    const bool isWhole = m_request.lesson.isEmpty() && m_request.compile && m_request.curriculum;
    if (m_request.recordFile.isEmpty() || !isWhole || m_report.error || !m_report.problems.empty()) {
        return;
    }
    const Result<void> written = ProofRecord::read(m_request.recordFile).and_then([this](ProofRecord record) {
        record.setProven(ProofRecord::nameOf(m_request.toolchain), m_hashes, QDate::currentDate());
        return record.write(m_request.recordFile);
    });
    if (!written) {
        m_report.error = written.error();
    }
}

void PackChecker::Private::conclude()
{
    if (!m_series) {
        return; // stopped in the meantime
    }
    for (const Claim &claim : std::as_const(m_claims)) {
        judge(claim);
    }
    compareOutcomes();
    // Of parts that were left out nothing was asked, which does not make their results useless.
    if (m_request.lesson.isEmpty() && m_request.compile && !m_report.error && m_report.leftOut == 0) {
        m_series->dropUnused();
    }
    if (const Result<void> saved = m_series->save(); !saved) {
        qWarning("%s", qPrintable(saved.error().text())); // it only costs time
    }
    m_report.trials = m_series->trials();
    m_report.cacheHits = m_series->cacheHits();
    Course::dropFollowUps(m_report.problems);
    settlePlaces(m_report.problems, m_request.folder);
    Course::sortProblems(m_report.problems);
    record();
    m_report.elapsedMs = m_clock.elapsed();
    m_series.reset();
    emit q->finished(m_report);
}

std::optional<Study::PredictOutcome> CheckReport::predictOutcome(const QString &questionId) const
{
    const auto found = outcomes.constFind(questionId);
    return found == outcomes.cend() ? std::nullopt : std::optional(*found);
}

PackChecker::PackChecker(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
}

PackChecker::~PackChecker()
{
    d->stop();
}

void PackChecker::start(const CheckRequest &request)
{
    Q_ASSERT(!isRunning());
    d->start(request);
}

bool PackChecker::isRunning() const
{
    return d->isRunning();
}

void PackChecker::stop()
{
    d->stop();
}

} // namespace Ochre::Checker
