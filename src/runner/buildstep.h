// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runner/compileorder.h"
#include "runner/programmaker.h"

#include <QElapsedTimer>

namespace Ochre::Runner {

/// Gets the program of an order: the ready one, or the one that is being built, or a new one. An order with crates
/// waits until these are built.
class BuildStep final : public ProgramMaker {
    Q_OBJECT
public:
    BuildStep(const BuildServices &services, const CompileOrder &order, QObject *parent);
    ~BuildStep() override;

    void start() override;

private:
    void awaitCrates();
    void build();
    [[nodiscard]] bool finishIfKnown();
    void reportLater(const CompileReport &report);
    void accept(const CompileReport &report);
    void tell(int compileMs, const CompileReport &report);

    BuildServices m_services;
    CompileOrder m_order;
    QElapsedTimer m_clock;
    QString m_key;
    bool m_isWaiting = false; ///< the slot has our order
};

/// The sentence for a program that could not be built.
[[nodiscard]] QString describeBuildFailure(const CompileReport &report);

} // namespace Ochre::Runner
