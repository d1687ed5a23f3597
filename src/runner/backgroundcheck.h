// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runner/compileorder.h"
#include "runner/compileslot.h"
#include "runner/runresult.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace Ochre::Runner {

class CrateLibrary;

/// The editor's text, checked after every pause in typing and, when it has no error, built in the background. What
/// only the build finds is added to the result, so that a check is never green where Run fails.
class BackgroundCheck final : public QObject {
    Q_OBJECT
public:
    BackgroundCheck(CompileSlot &slot, CrateLibrary &library, QObject *parent);

    void setSource(const QByteArray &source, const QString &edition);
    /// The crates that the text may use. The first check waits until they are built.
    void setCrates(const QStringList &crates);
    void checkNow();
    void setDelays(int checkMs, int buildMs);
    /// The editor shows no single text: nothing is checked, and the text that was is forgotten to be current.
    void setSuspended(bool suspended);
    /// The toolchain changed: everything known is void.
    void restart();

    /// What is known of a build of this order, when it is the editor's text: an error-free build, or errors.
    [[nodiscard]] std::optional<CompileReport> knownReport(const CompileOrder &order) const;
    /// The report of a build that somebody else ordered; used when it is of the editor's text.
    void acceptBuild(const CompileOrder &order, const CompileReport &report);

signals:
    void checkStarted();
    void checkFinished(const Ochre::Runner::CheckResult &result);

private:
    [[nodiscard]] CompileOrder order(CompilePurpose purpose) const;
    void acceptCrates(const Result<void> &result);
    void acceptCheck(const CompileReport &report);
    void startBuild();
    void acceptOwnBuild(const CompileReport &report);
    void tell(const CompileReport &report, bool complete);
    void refuse(const QString &failure);

    CompileSlot &m_slot;
    CrateLibrary &m_library;
    QTimer m_checkPause;
    QTimer m_buildPause;
    QByteArray m_source;
    QString m_edition;
    QStringList m_crates;
    bool m_hasSource = false;
    bool m_awaitsCrates = false;
    bool m_isSuspended = false;
    std::optional<CompileReport> m_checked;
    std::optional<CompileReport> m_built;
};

} // namespace Ochre::Runner
