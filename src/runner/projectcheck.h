// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runner/project.h"
#include "runner/projectbuilder.h"
#include "runner/runresult.h"

#include <QObject>
#include <QTimer>

namespace Ochre::Runner {

/// `cargo check` after every pause in typing, for the project that the editor shows.
class ProjectCheck final : public QObject {
    Q_OBJECT
public:
    ProjectCheck(ProjectBuilder &builder, QObject *parent);

    /// The texts have changed, or another project is shown; an empty one ends the checks. Since cargo executes build
    /// scripts, nothing starts without the trust for that; checkNow() then answers with why.
    void setProject(const Project &project, Trust trust, bool checkSoon);
    /// The toolchain changed: everything known is void.
    void restart();
    [[nodiscard]] bool isActive() const { return !m_project.isEmpty(); }
    void checkNow();
    void setDelay(int ms) { m_pause.setInterval(ms); }

signals:
    void checkStarted();
    void checkFinished(const Ochre::Runner::ProjectCheckResult &result);

private:
    void accept(const CargoReport &report);
    void refuse();
    [[nodiscard]] bool isTrusted() const;

    ProjectBuilder &m_builder;
    Project m_project;
    Trust m_trust = Trust::Unstated;
    QTimer m_pause;
    bool m_checksSoon = true;
};

} // namespace Ochre::Runner
