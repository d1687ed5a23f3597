// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checker/claim.h"
#include "checker/trialcache.h"
#include "checker/trialcommand.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace Ochre::Checker {

class TrialQueue;

/// Trials that belong together: each different one is made once, or answered from the cache. Main thread only.
class TrialSeries final : public QObject {
    Q_OBJECT
public:
    /// `cacheFile` may be empty: then nothing is kept.
    TrialSeries(TrialSetting setting, const QString &cacheFile, int parallel, QObject *parent = nullptr);
    ~TrialSeries() override; ///< as stop()

    /// `file` is told while they are made. Only when nothing is being made.
    void add(const QString &file, const std::vector<Trial> &trials);
    /// Makes what was added since the last time. Tells finished() once, later than it returns.
    void start();
    /// Ends what runs without finished(); what was made so far is kept.
    void stop();

    /// In the order of the trials; one that was not made has an empty result.
    [[nodiscard]] TrialResults results(const std::vector<Trial> &trials) const;
    [[nodiscard]] int trials() const { return m_trials; }       ///< different ones
    [[nodiscard]] int cacheHits() const { return m_cacheHits; } ///< of them, answered from the cache

    /// Forgets what was kept of earlier series and not asked for in this one.
    void dropUnused() { m_cache.dropUnused(); }
    /// Keeps the results. Fails when the disk does, which only costs time.
    [[nodiscard]] Result<void> save() const { return m_cache.save(); }

signals:
    /// `file` is what the trial belongs to that was just made.
    void progress(int done, int total, const QString &file);
    void finished();

private:
    void accept(const QByteArray &key, const TrialResult &result);
    void conclude();

    TrialSetting m_setting;
    int m_parallel;
    TrialCache m_cache;
    std::vector<std::pair<QByteArray, Trial>> m_waiting;
    QHash<QByteArray, TrialResult> m_results;
    QHash<QByteArray, QString> m_files; ///< where a trial comes from that was or will be made
    std::unique_ptr<TrialQueue> m_queue;
    int m_trials = 0;
    int m_cacheHits = 0;
    int m_done = 0;
};

} // namespace Ochre::Checker
