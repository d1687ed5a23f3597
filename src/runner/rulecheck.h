// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runner/ruleprogram.h"
#include "runner/rulereport.h"

#include <QObject>

namespace Ochre::Runner {

/// Asks ochre-rules, which reads the syntax trees of an answer and executes nothing of it. Never blocks.
class RuleCheck final : public QObject {
    Q_OBJECT
public:
    /// `helpers` is the folder of ochre-rules.
    explicit RuleCheck(QString helpers, QObject *parent = nullptr);

    /// A new query replaces one that is under way: of that nothing is told.
    void start(const RuleQuery &query);
    /// No finished() any more.
    void stop();

signals:
    /// Once for every start(), later than it returns.
    void finished(const Ochre::Result<Ochre::Runner::RuleReport> &report);

private:
    RuleQuery m_query;
    RuleProgram m_program;
};

} // namespace Ochre::Runner
