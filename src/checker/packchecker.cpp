// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/packchecker.h"

#include "base/filesystem.h"
#include "checker/checkertext.h"
#include "checker/checkplan.h"
#include "checker/proofrecord.h"
#include "checker/trialcache.h"
#include "checker/trialqueue.h"
#include "course/outcomesfile.h"

#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Checker {

namespace {

using Runner::Outcome;

// What `rustc -V` and its friends say: results of another toolchain count for nothing.
QString toolchainName(const Toolchain::Toolchain &toolchain)
{
    return QStringList{toolchain.rustc.path,      toolchain.rustc.version, toolchain.clippy.version,
                       toolchain.rustfmt.version, toolchain.triple,        toolchain.crateSources}
        .join(u'|');
}

Study::PredictOutcome outcomeOf(const TrialResult &result)
{
    return {result.compiled, QString::fromUtf8(result.output),    result.errorLines,
            result.codes,    result.outcome == Outcome::Panicked, result.causeLines};
}

// Also sweeps the folders of trials whose program was killed; those of another one that runs now are younger.
void prepare(const QString &scratch)
{
    static_cast<void>(makeFolder(scratch)); // when it fails, every trial says so
    const QDateTime yesterday = QDateTime::currentDateTime().addDays(-1);
    for (const QFileInfo &folder : QDir(scratch).entryInfoList({u"trial-*"_s}, QDir::Dirs | QDir::NoSymLinks)) {
        if (folder.lastModified() < yesterday) {
            QDir(folder.filePath()).removeRecursively();
        }
    }
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
    [[nodiscard]] bool isRunning() const { return queue != nullptr; }

private:
    void plan();
    void leaveOutProven(CheckPlan &plan);
    void enqueue();
    void acceptTrial(const QByteArray &key, const TrialResult &result);
    void judge(const Claim &claim);
    void compareOutcomes();
    void record();
    void conclude();

    PackChecker *q;
    CheckRequest m_request;
    CheckReport m_report;
    Claims m_claims;
    ProofRecord::Hashes m_hashes; ///< of the planned lessons, when a record is asked for
    std::optional<TrialCache> m_cache;
    QHash<QByteArray, TrialResult> m_results;
    QHash<QByteArray, QString> m_files; ///< where a waiting trial comes from
    int m_done = 0;
    int m_total = 0;
    QElapsedTimer m_clock;
    std::unique_ptr<TrialQueue> queue;
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
    prepare(m_request.scratch);
    enqueue();
}

// What cannot be read is proven again, and says so by then.
void PackChecker::Private::leaveOutProven(CheckPlan &plan)
{
    if (m_request.provenFile.isEmpty() && m_request.recordFile.isEmpty()) {
        return;
    }
    m_hashes = ProofRecord::hashesOf(m_request.folder, plan.lessons).value_or(ProofRecord::Hashes());
    if (m_request.provenFile.isEmpty()) {
        return;
    }
    const ProofRecord record = ProofRecord::read(m_request.provenFile).value_or(ProofRecord());
    const QString toolchain = ProofRecord::nameOf(m_request.toolchain);
    for (const QString &folder : plan.lessons.keys()) {
        if (record.isProven(toolchain, folder, m_hashes.value(folder))) {
            ++m_report.leftOut;
            std::erase_if(plan.claims, [&folder](const Claim &claim) { return claim.file.startsWith(folder + u'/'); });
        }
    }
}

void PackChecker::Private::enqueue()
{
    m_cache.emplace(m_request.cacheFile, toolchainName(m_request.toolchain));
    for (const Claim &claim : std::as_const(m_claims)) {
        for (const Trial &trial : claim.trials) {
            const QByteArray key = trial.key();
            if (m_results.contains(key) || m_files.contains(key)) {
                continue;
            }
            ++m_report.trials;
            if (const std::optional<TrialResult> known = m_cache->find(key)) {
                ++m_report.cacheHits;
                m_results.insert(key, *known);
                continue;
            }
            m_files.insert(key, claim.file);
            queue->add(key, trial);
        }
    }
    m_total = static_cast<int>(m_files.size());
}

void PackChecker::Private::start(const CheckRequest &request)
{
    m_clock.start();
    m_request = request;
    m_report = {};
    m_claims.clear();
    m_results.clear();
    m_files.clear();
    m_done = 0;
    m_cache.reset();
    queue = std::make_unique<TrialQueue>(TrialSetting{request.toolchain, request.helpers, request.scratch},
                                         request.parallelJobs, nullptr);
    QObject::connect(queue.get(), &TrialQueue::trialFinished, q,
                     [this](const QByteArray &key, const TrialResult &result) { acceptTrial(key, result); });
    // Queued: the queue ends itself no earlier than it is done with its signal.
    QObject::connect(queue.get(), &TrialQueue::drained, q, [this] { conclude(); }, Qt::QueuedConnection);
    plan();
    queue->start();
}

// The caller may be inside a signal of the queue, so it goes later.
void PackChecker::Private::stop()
{
    if (queue) {
        queue->disconnect(q);
        queue->stop();
        queue.release()->deleteLater();
    }
    if (m_cache) {
        static_cast<void>(m_cache->save()); // what was proven need not be proven again
    }
}

void PackChecker::Private::acceptTrial(const QByteArray &key, const TrialResult &result)
{
    m_results.insert(key, result);
    if (m_cache && result.failure.isEmpty() && result.isLasting) {
        m_cache->insert(key, result);
    }
    emit q->progress(++m_done, m_total, m_files.value(key));
}

void PackChecker::Private::judge(const Claim &claim)
{
    TrialResults results;
    for (const Trial &trial : claim.trials) {
        results.push_back(m_results.value(trial.key()));
    }
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

// Only a whole pack without a problem is recorded: then every lesson of it is proven, now or before.
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
    for (const Claim &claim : std::as_const(m_claims)) {
        judge(claim);
    }
    compareOutcomes();
    // Of lessons that were left out nothing was asked, which does not make their results useless.
    if (m_cache && m_request.lesson.isEmpty() && m_request.compile && !m_report.error && m_report.leftOut == 0) {
        m_cache->dropUnused();
    }
    if (m_cache) {
        if (const Result<void> saved = m_cache->save(); !saved) {
            qWarning("%s", qPrintable(saved.error().text())); // it only costs time
        }
    }
    Course::sortProblems(m_report.problems);
    record();
    m_report.elapsedMs = m_clock.elapsed();
    queue.reset();
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
