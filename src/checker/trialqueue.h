// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checker/trial.h"
#include "checker/trialcommand.h"

#include <QLockFile>
#include <QObject>
#include <QTimer>

#include <deque>
#include <vector>

namespace Ochre::Checker {

class TrialJob;

/// Makes trials, several at a time. Those with crates share one folder of built crates, so only one of them at a time:
/// of this queue, and of every other one on this machine.
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
    [[nodiscard]] bool startNext();
    [[nodiscard]] bool mayStart(const Trial &trial);
    void accept(TrialJob *job, const QByteArray &key, const TrialResult &result);

    struct Entry {
        QByteArray key;
        Trial trial;
    };

    TrialSetting m_setting;
    int m_parallel;
    std::deque<Entry> m_waiting;
    std::vector<TrialJob *> m_running; ///< children
    TrialJob *m_crateJob = nullptr;
    QLockFile m_crateLock; ///< held while m_crateJob builds and runs
    QTimer m_retry;        ///< while another process holds it
    bool m_isDrained = false;
};

} // namespace Ochre::Checker
