// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runner/compileorder.h"
#include "runner/programmaker.h"
#include "runner/projectbuilder.h"

#include <QElapsedTimer>

namespace Ochre::Runner {

/// Has cargo build the programs of a project.
class ProjectStep final : public ProgramMaker {
    Q_OBJECT
public:
    /// `purpose` is Build or Test.
    ProjectStep(const BuildServices &services, const ProjectOrder &order, QObject *parent);
    ~ProjectStep() override;

    void start() override;
    /// The folder with the project's other programs: integration tests start them by name.
    [[nodiscard]] std::vector<Sandbox::Mount> testMounts() const override;

private:
    void accept(const CargoReport &report);
    [[nodiscard]] std::vector<Program> chosen(const std::vector<Program> &programs) const;

    BuildServices m_services;
    ProjectOrder m_order;
    QElapsedTimer m_clock;
    bool m_isWaiting = false; ///< the builder has our order
};

} // namespace Ochre::Runner
