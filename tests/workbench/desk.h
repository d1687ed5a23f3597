// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fakerunner.h"
#include "settings/settings.h"
#include "support/pagefixture.h"
#include "workbench/livecheck.h"
#include "workbench/outputpanel.h"
#include "workbench/problemspanel.h"
#include "workbench/programrun.h"
#include "workbench/runconsent.h"
#include "workbench/testspanel.h"
#include "workbench/workbench.h"

namespace Ochre {

/// The parts of the window that run programs, on a runner that a test controls.
struct Desk {
    Desk(Progress::ProgressService &progress, const QString &folder, bool isForeign = false)
        : settings(folder + QStringLiteral("/ochre.ini"))
        , consent(
              settings, [isForeign](const QString &) { return isForeign; }, window)
        , workbench(progress, &window)
        , problems(&window)
        , output(&window)
        , tests(&window)
        , check(runner, workbench, problems)
        , run({runner, workbench, check, output, tests, progress, consent})
    {
        window.resize(1000, 800);
        workbench.resize(900, 500);
        window.show();
    }

    QWidget window;
    Settings::Settings settings;
    Workbench::RunConsent consent;
    FakeRunner runner;
    Workbench::Workbench workbench;
    Workbench::ProblemsPanel problems;
    Workbench::OutputPanel output;
    Workbench::TestsPanel tests;
    Workbench::LiveCheck check;
    Workbench::ProgramRun run;
};

} // namespace Ochre
