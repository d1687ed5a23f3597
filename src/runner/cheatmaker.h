// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runner/cheatlist.h"
#include "runner/ruleprogram.h"

#include <QObject>

namespace Ochre::Runner {

/// Has ochre-rules make cheats of a good answer. Never blocks.
class CheatMaker final : public QObject {
    Q_OBJECT
public:
    /// `helpers` is the folder of ochre-rules.
    explicit CheatMaker(QString helpers, QObject *parent = nullptr);

    /// A new query replaces one that is under way: of that nothing is told.
    void start(const CheatQuery &query);
    /// No finished() any more.
    void stop();

signals:
    /// Once for every start(), later than it returns.
    void finished(const Ochre::Result<Ochre::Runner::CheatList> &list);

private:
    RuleProgram m_program;
};

} // namespace Ochre::Runner
