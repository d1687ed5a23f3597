// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/trialseries.h"

#include "base/filesystem.h"
#include "checker/trialqueue.h"

#include <QDateTime>
#include <QDir>

using namespace Qt::StringLiterals;

namespace Ochre::Checker {

namespace {

// What `rustc -V` and its friends say: results of another toolchain count for nothing.
QString toolchainName(const Toolchain::Toolchain &toolchain)
{
    return QStringList{toolchain.rustc.path,      toolchain.rustc.version, toolchain.clippy.version,
                       toolchain.rustfmt.version, toolchain.triple,        toolchain.crateSources}
        .join(u'|');
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

TrialSeries::TrialSeries(TrialSetting setting, const QString &cacheFile, int parallel, QObject *parent)
    : QObject(parent)
    , m_setting(std::move(setting))
    , m_parallel(parallel)
    , m_cache(cacheFile, toolchainName(m_setting.toolchain))
{
}

TrialSeries::~TrialSeries()
{
    stop();
}

void TrialSeries::add(const QString &file, const std::vector<Trial> &trials)
{
    Q_ASSERT(!m_queue);
    for (const Trial &trial : trials) {
        const QByteArray key = trial.key();
        if (m_results.contains(key) || m_files.contains(key)) {
            continue;
        }
        ++m_trials;
        if (const std::optional<TrialResult> known = m_cache.find(key)) {
            ++m_cacheHits;
            m_results.insert(key, *known);
            continue;
        }
        m_files.insert(key, file);
        m_waiting.emplace_back(key, trial);
    }
}

void TrialSeries::start()
{
    Q_ASSERT(!m_queue);
    prepare(m_setting.scratch);
    m_queue = std::make_unique<TrialQueue>(m_setting, m_parallel, nullptr);
    connect(m_queue.get(), &TrialQueue::trialFinished, this, &TrialSeries::accept);
    // Queued: the queue ends itself no earlier than it is done with its signal.
    connect(m_queue.get(), &TrialQueue::drained, this, &TrialSeries::conclude, Qt::QueuedConnection);
    for (const auto &[key, trial] : m_waiting) {
        m_queue->add(key, trial);
    }
    m_waiting.clear();
    m_queue->start();
}

// The caller may be inside a signal of the queue, so it goes later.
void TrialSeries::stop()
{
    if (!m_queue) {
        return;
    }
    m_queue->disconnect(this);
    m_queue->stop();
    m_queue.release()->deleteLater();
    static_cast<void>(m_cache.save()); // what was made need not be made again
}

void TrialSeries::accept(const QByteArray &key, const TrialResult &result)
{
    m_results.insert(key, result);
    if (result.failure.isEmpty() && result.isLasting) {
        m_cache.insert(key, result);
    }
    emit progress(++m_done, static_cast<int>(m_files.size()), m_files.value(key));
}

void TrialSeries::conclude()
{
    if (!m_queue) {
        return; // stopped in the meantime
    }
    m_queue.reset();
    emit finished();
}

TrialResults TrialSeries::results(const std::vector<Trial> &trials) const
{
    TrialResults results;
    for (const Trial &trial : trials) {
        results.push_back(m_results.value(trial.key()));
    }
    return results;
}

} // namespace Ochre::Checker
