// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runner/rulereport.h"

#include <QObject>
#include <QTimer>

class QProcess;

namespace Ochre::Runner {

/// Asks ochre-rules, which reads the syntax trees of an answer and executes nothing of it. Never blocks.
class RuleCheck final : public QObject {
    Q_OBJECT
public:
    /// `helpers` is the folder of ochre-rules.
    explicit RuleCheck(QString helpers, QObject *parent = nullptr);
    ~RuleCheck() override;

    /// A new query replaces one that is under way: of that nothing is told.
    void start(const RuleQuery &query);
    /// No finished() any more.
    void stop();

signals:
    /// Once for every start(), later than it returns.
    void finished(const Ochre::Result<Ochre::Runner::RuleReport> &report);

private:
    void conclude(const Result<RuleReport> &report);
    void accept(QProcess *process);
    void refuse();

    QString m_helpers;
    RuleQuery m_query;
    QProcess *m_process = nullptr; ///< of the last query, until it has ended; a child of this object
    QTimer m_patience;
};

} // namespace Ochre::Runner
