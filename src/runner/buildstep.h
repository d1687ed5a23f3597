// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runner/compileorder.h"
#include "runner/compilereport.h"

#include <QElapsedTimer>
#include <QObject>

namespace Ochre::Runner {

class CompileSlot;
class CrateLibrary;
class LiveCheck;

/// What the jobs of one runner share; everything outlives them.
struct Workshop {
    CompileSlot &slot;
    Scratch &scratch;
    LiveCheck &live;
    CrateLibrary &crates;
};

/// Gets the program of an order: the ready one, or the one that is being built, or a new one. An order with crates
/// waits until these are built.
class BuildStep final : public QObject {
    Q_OBJECT
public:
    BuildStep(const Workshop &workshop, QObject *parent);
    ~BuildStep() override;

    /// Tells built() or failed() once, later than it returns.
    void start(const CompileOrder &order);

signals:
    /// `compileMs` is 0 for a ready program; `report` holds its warnings as far as they are known.
    void built(const QString &program, int compileMs, const Ochre::Runner::CompileReport &report);
    void failed(int compileMs, const Ochre::Runner::CompileReport &report);

private:
    void awaitCrates(CompileOrder order);
    void build(const CompileOrder &order);
    [[nodiscard]] bool tellKnown(const CompileOrder &order);
    void tellLater(const CompileReport &report);
    void accept(const CompileOrder &order, const CompileReport &report);

    Workshop m_workshop;
    QElapsedTimer m_clock;
    QString m_key;
    bool m_isWaiting = false; ///< the slot has our order
};

/// The sentence for a program that could not be built.
[[nodiscard]] QString describeBuildFailure(const CompileReport &report);

} // namespace Ochre::Runner
