// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/trialqueue.h"

#include "checker/trialjob.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Checker {

namespace {

constexpr int retryMs = 200;
constexpr int runsPerCompilation = 3; // programs that wait for something that never comes last ten seconds

} // namespace

TrialQueue::TrialQueue(const TrialSetting &setting, int parallel, QObject *parent)
    : QObject(parent)
    , m_setting(setting)
    , m_parallel(std::max(1, parallel))
    , m_library(setting.scratch + u"/libraries"_s, sharedTarget(setting))
    , m_targetLock(setting.scratch + u"/target.lock"_s)
{
    m_library.setSetting(
        {setting.toolchain, setting.toolchain.sandbox, setting.helpers, Sandbox::Limits::forCompile()});
    connect(&m_library, &Runner::CrateLibrary::finished, this, &TrialQueue::acceptCrates);
    m_targetLock.setStaleLockTime(0); // building crates may take minutes; a lock of a dead process is found by its id
    m_retry.setSingleShot(true);
    m_retry.setInterval(retryMs);
    connect(&m_retry, &QTimer::timeout, this, &TrialQueue::startMore);
}

TrialQueue::~TrialQueue()
{
    stop();
}

void TrialQueue::stop()
{
    m_isDrained = true;
    m_waiting.clear();
    m_retry.stop();
    m_wantedCrates.clear();
    m_library.cancel();
    for (TrialJob *job : m_running) {
        job->stop();
    }
}

void TrialQueue::add(const QByteArray &key, const Trial &trial)
{
    // Made one after another, they would be what everything waits for in the end.
    if (trial.sharesTarget()) {
        m_waiting.push_front({key, trial});
    } else {
        m_waiting.push_back({key, trial});
    }
    if (trial.needsLinks() && !m_wantedCrates.contains(trial.crates)) {
        m_wantedCrates << trial.crates;
    }
}

void TrialQueue::start()
{
    prepareCrates();
    QMetaObject::invokeMethod(this, &TrialQueue::startMore, Qt::QueuedConnection);
}

void TrialQueue::prepareCrates()
{
    if (!m_wantedCrates.isEmpty()) {
        m_library.prepare(m_wantedCrates.front());
    }
}

void TrialQueue::acceptCrates(const Result<void> &result)
{
    if (m_wantedCrates.isEmpty()) {
        return;
    }
    m_crateFailures.insert(m_wantedCrates.takeFirst(), result ? QString() : result.error().text());
    prepareCrates();
    startMore();
}

void TrialQueue::startMore()
{
    while (hasRoom() && startNext()) {
    }
    if (m_running.empty() && m_waiting.empty() && !m_isDrained) {
        m_isDrained = true;
        emit drained();
    }
}

bool TrialQueue::hasRoom() const
{
    const auto compiling = std::ranges::count_if(m_running, [](const TrialJob *job) { return !job->isRunning(); });
    return compiling < m_parallel && std::ssize(m_running) < std::ptrdiff_t{m_parallel} * (1 + runsPerCompilation);
}

bool TrialQueue::mayStart(const Trial &trial)
{
    if (trial.needsLinks()) {
        return m_crateFailures.contains(trial.crates);
    }
    return !trial.sharesTarget() || (m_wantedCrates.isEmpty() && holdsTarget());
}

// cargo takes an answer of its own for fresh when another process wrote the same folder in between.
bool TrialQueue::holdsTarget()
{
    if (m_targetJob || m_retry.isActive()) {
        return false;
    }
    const bool isOurs = m_targetLock.tryLock() || m_targetLock.error() != QLockFile::LockFailedError;
    if (!isOurs) {
        m_retry.start();
    }
    return isOurs;
}

bool TrialQueue::startNext()
{
    const auto next = std::ranges::find_if(m_waiting, [this](const Entry &entry) { return mayStart(entry.trial); });
    if (next == m_waiting.end()) {
        return false;
    }
    Entry entry = std::move(*next);
    m_waiting.erase(next);
    if (entry.trial.needsLinks()) {
        entry.trial.links = m_library.links(entry.trial.crates);
    }
    auto *job = new TrialJob(entry.trial, m_setting, this);
    m_running.push_back(job);
    if (entry.trial.sharesTarget()) {
        m_targetJob = job;
    }
    connect(job, &TrialJob::programStarted, this, &TrialQueue::startMore, Qt::QueuedConnection);
    connect(job, &TrialJob::finished, this,
            [this, job, key = entry.key](const TrialResult &result) { accept(job, key, result); });
    job->start(entry.trial.needsLinks() ? m_crateFailures.value(entry.trial.crates) : QString());
    return true;
}

void TrialQueue::accept(TrialJob *job, const QByteArray &key, const TrialResult &result)
{
    std::erase(m_running, job);
    if (m_targetJob == job) {
        m_targetJob = nullptr;
        m_targetLock.unlock();
    }
    job->deleteLater();
    emit trialFinished(key, result);
    startMore();
}

} // namespace Ochre::Checker
