// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checker/trial.h"
#include "checker/trialcommand.h"
#include "runner/cratelibrary.h"

#include <QHash>
#include <QLockFile>
#include <QObject>
#include <QTimer>

#include <deque>
#include <vector>

namespace Ochre::Checker {

class TrialJob;

/// Makes trials; `parallel` of them compile at a time, while programs of others run. The crates that programs link with
/// are built meanwhile, and those trials wait for them. Projects with crates share one target folder, so only one of
/// them at a time: of this queue, and of every other one on this machine.
class TrialQueue final : public QObject {
    Q_OBJECT
public:
    TrialQueue(const TrialSetting &setting, int parallel, QObject *parent);
    ~TrialQueue() override;

    void add(const QByteArray &key, const Trial &trial);
    /// Begins; drained() follows when every trial is made, later than it returns.
    void start();
    /// Ends what runs and forgets the rest; no signal follows.
    void stop();

signals:
    void trialFinished(const QByteArray &key, const Ochre::Checker::TrialResult &result);
    void drained();

private:
    void startMore();
    [[nodiscard]] bool hasRoom() const;
    [[nodiscard]] bool startNext();
    [[nodiscard]] bool mayStart(const Trial &trial);
    [[nodiscard]] bool holdsTarget();
    void prepareCrates();
    void acceptCrates(const Result<void> &result);
    void accept(TrialJob *job, const QByteArray &key, const TrialResult &result);

    struct Entry {
        QByteArray key;
        Trial trial;
    };

    TrialSetting m_setting;
    int m_parallel;
    std::deque<Entry> m_waiting;
    std::vector<TrialJob *> m_running; ///< children
    Runner::CrateLibrary m_library;
    QList<QStringList> m_wantedCrates;           ///< of waiting trials, each set once; the first one is being built
    QHash<QStringList, QString> m_crateFailures; ///< of the sets that were tried: why not, or empty
    TrialJob *m_targetJob = nullptr;
    QLockFile m_targetLock; ///< held while m_targetJob builds and runs
    QTimer m_retry;         ///< while another process holds it
    bool m_isDrained = false;
};

} // namespace Ochre::Checker
