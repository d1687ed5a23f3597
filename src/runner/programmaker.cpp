// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/programmaker.h"

#include "runner/buildstep.h"
#include "runner/projectstep.h"

namespace Ochre::Runner {

std::unique_ptr<ProgramMaker> makeProgramMaker(const BuildServices &services, const CompileOrder &order,
                                               const Project &project, Trust trust)
{
    if (project.isEmpty()) {
        return std::make_unique<BuildStep>(services, order, nullptr);
    }
    return std::make_unique<ProjectStep>(services, ProjectOrder{order.purpose, project, trust}, nullptr);
}

} // namespace Ochre::Runner
