// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/paths.h"
#include "course/courselibrary.h"

namespace Ochre::Lesson {
class DraftFile;
}
namespace Ochre::Progress {
class ProgressService;
}
namespace Ochre::Runner {
class CodeRunner;
class ErrorExplainer;
} // namespace Ochre::Runner
namespace Ochre::Toolchain {
class ToolchainProbe;
}
namespace Ochre::Search {
class SearchService;
}
namespace Ochre::Settings {
class Settings;
}
namespace Ochre::Sync {
class SyncService;
}

namespace Ochre::Window {

/// What the composition root has built, handed to the main window and from there to those who need it.
struct Services {
    const Paths &paths;
    Course::CourseLibrary &library; ///< a course is another value when its pack was read again
    Settings::Settings &settings;
    Progress::ProgressService &progress;
    Sync::SyncService &sync;
    Lesson::DraftFile &drafts;
    Toolchain::ToolchainProbe &probe;
    Runner::CodeRunner &editorRunner; ///< the program in the workbench
    Runner::CodeRunner &pageRunner;   ///< examples that run inside the lesson page
    Runner::ErrorExplainer &explainer;
    Search::SearchService &search;
    bool isPackFollowed = false; ///< what changes in the pack is shown at once; else it is offered
};

} // namespace Ochre::Window
