// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/trialqueue.h"

#include "checker/trialjob.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Checker {

namespace {

constexpr int retryMs = 200;

} // namespace

TrialQueue::TrialQueue(const TrialSetting &setting, int parallel, QObject *parent)
    : QObject(parent)
    , m_setting(setting)
    , m_parallel(std::max(1, parallel))
    , m_crateLock(setting.scratch + u"/crates.lock"_s)
{
    m_crateLock.setStaleLockTime(0); // building crates may take minutes; a lock of a dead process is found by its id
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
    for (TrialJob *job : m_running) {
        job->stop();
    }
}

void TrialQueue::add(const QByteArray &key, const Trial &trial)
{
    m_waiting.push_back({key, trial});
}

void TrialQueue::start()
{
    QMetaObject::invokeMethod(this, &TrialQueue::startMore, Qt::QueuedConnection);
}

void TrialQueue::startMore()
{
    while (std::ssize(m_running) < m_parallel && startNext()) {
    }
    if (m_running.empty() && m_waiting.empty() && !m_isDrained) {
        m_isDrained = true;
        emit drained();
    }
}

// cargo takes an answer of its own for fresh when another process wrote the same folder in between.
bool TrialQueue::mayStart(const Trial &trial)
{
    if (trial.crates.isEmpty()) {
        return true;
    }
    if (m_crateJob || m_retry.isActive()) {
        return false;
    }
    const bool isOurs = m_crateLock.tryLock() || m_crateLock.error() != QLockFile::LockFailedError;
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
    const Entry entry = std::move(*next);
    m_waiting.erase(next);
    auto *job = new TrialJob(entry.trial, m_setting, this);
    m_running.push_back(job);
    if (!entry.trial.crates.isEmpty()) {
        m_crateJob = job;
    }
    connect(job, &TrialJob::finished, this,
            [this, job, key = entry.key](const TrialResult &result) { accept(job, key, result); });
    job->start();
    return true;
}

void TrialQueue::accept(TrialJob *job, const QByteArray &key, const TrialResult &result)
{
    std::erase(m_running, job);
    if (m_crateJob == job) {
        m_crateJob = nullptr;
        m_crateLock.unlock();
    }
    job->deleteLater();
    emit trialFinished(key, result);
    startMore();
}

} // namespace Ochre::Checker
