// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/trialqueue.h"

#include "checker/trialjob.h"

#include <algorithm>

namespace Ochre::Checker {

TrialQueue::TrialQueue(const TrialSetting &setting, int parallel, QObject *parent)
    : QObject(parent)
    , m_setting(setting)
    , m_parallel(std::max(1, parallel))
{
}

TrialQueue::~TrialQueue()
{
    stop();
}

void TrialQueue::stop()
{
    m_isDrained = true;
    m_waiting.clear();
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

bool TrialQueue::startNext()
{
    const auto next = std::ranges::find_if(
        m_waiting, [this](const Entry &entry) { return !m_crateJob || entry.trial.crates.isEmpty(); });
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
    }
    job->deleteLater();
    emit trialFinished(key, result);
    startMore();
}

} // namespace Ochre::Checker
