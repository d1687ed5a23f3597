// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runner/cargoreport.h"
#include "runner/compilereport.h"
#include "runner/trust.h"

#include <QObject>

#include <memory>
#include <vector>

namespace Ochre::Runner {

class CompileSlot;
class CrateLibrary;
class BackgroundCheck;
class ProjectBuilder;
class Scratch;
struct CompileOrder;
struct Project;

/// What the jobs of one runner share; everything outlives them.
struct BuildServices {
    CompileSlot &slot;
    Scratch &scratch;
    BackgroundCheck &live;
    CrateLibrary &crates;
    ProjectBuilder &projects;
};

/// Gets the programs for a run or for tests: of a single text by rustc, of a project by cargo.
class ProgramMaker : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Tells built() or failed() once, later than it returns. What is under way ends with this object.
    virtual void start() = 0;
    /// What a test may look at beside its own program.
    [[nodiscard]] virtual std::vector<Sandbox::Mount> testMounts() const { return {}; }

signals:
    /// At least one program. `compileMs` is 0 for a ready one; `report` holds the warnings as far as they are known.
    void built(const std::vector<Ochre::Runner::Program> &programs, int compileMs,
               const Ochre::Runner::CompileReport &report);
    void failed(int compileMs, const Ochre::Runner::CompileReport &report);
};

/// For the order's text, or for the project unless it is empty; the order's purpose is Build or Test.
[[nodiscard]] std::unique_ptr<ProgramMaker> makeProgramMaker(const BuildServices &services, const CompileOrder &order,
                                                             const Project &project, Trust trust);

} // namespace Ochre::Runner
