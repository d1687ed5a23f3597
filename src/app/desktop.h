// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/handover.h"
#include "base/paths.h"
#include "classroom/classsession.h"
#include "course/courselibrary.h"
#include "keyring/systemsafe.h"
#include "lesson/draftfile.h"
#include "progress/progressservice.h"
#include "runner/coderunner.h"
#include "runner/errorexplainer.h"
#include "search/searchservice.h"
#include "settings/settings.h"
#include "sync/syncservice.h"
#include "toolchain/toolchainprobe.h"
#include "window/classcontrol.h"
#include "window/mainwindow.h"

namespace Ochre::App {

/// The composition root: builds every service once and the window on top of them. Members are destroyed from the bottom
/// up, the window first, the store last, which waits until everything is on disk.
class Desktop final {
public:
    /// Makes the folders, opens the store, loads the course in front; the others follow when the window is there. It is
    /// not shown yet.
    /// `isPackFollowed`: the pack was named by hand, and what changes in it is shown at once.
    /// `presets`: what whoever looks after the machine has decided of the settings.
    explicit Desktop(const Paths &paths, bool isPackFollowed = false, const Settings::Presets &presets = {});
    ~Desktop();
    Q_DISABLE_COPY_MOVE(Desktop)

    /// Shows the window and looks for the toolchain.
    void start();
    /// Brings the window to the front, and opens what was given to a second start.
    void raise(const Handover &handover);
    /// Opens a Rust file, a course in one file or an invitation to a class.
    void open(const QString &file);

    /// Every course is read, not only the one in front.
    [[nodiscard]] bool isWhole() const { return m_library.waiting.empty(); }
    [[nodiscard]] Window::MainWindow &window() { return m_window; }
    [[nodiscard]] Progress::ProgressService &progress() { return m_progress; }
    [[nodiscard]] Settings::Settings &settings() { return m_settings; }
    [[nodiscard]] Classroom::ClassSession &classSession() { return m_class; }
    [[nodiscard]] Window::ClassControl &classControl() { return m_classControl; }
    [[nodiscard]] Runner::CodeRunner &editorRunner() { return m_editorRunner; }

private:
    Paths m_paths;
    Progress::ProgressService m_progress;
    Sync::SyncService m_sync;
    Keyring::SystemSafe m_safe;
    Classroom::ClassSession m_class;
    Settings::Settings m_settings;
    Lesson::DraftFile m_drafts;
    Toolchain::ToolchainProbe m_probe;
    Runner::CodeRunner m_editorRunner;
    Runner::CodeRunner m_pageRunner;
    Runner::ErrorExplainer m_explainer;
    Search::SearchService m_search;
    Course::CourseLibrary m_library;
    Window::MainWindow m_window;
    Window::ClassControl m_classControl;
};

} // namespace Ochre::App
