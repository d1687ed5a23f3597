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

    /// The texts have changed, or another project is shown; an empty one ends the checks.
    void setProject(const Project &project, bool checkSoon);
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

    ProjectBuilder &m_builder;
    Project m_project;
    QTimer m_pause;
    bool m_checksSoon = true;
};

} // namespace Ochre::Runner
