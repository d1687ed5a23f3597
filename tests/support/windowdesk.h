// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/paths.h"
#include "classroom/classsession.h"
#include "course/courselibrary.h"
#include "keyring/systemsafe.h"
#include "lesson/draftfile.h"
#include "progress/eventstore.h"
#include "progress/progressservice.h"
#include "runner/coderunner.h"
#include "runner/errorexplainer.h"
#include "search/searchservice.h"
#include "settings/settings.h"
#include "sync/syncservice.h"
#include "toolchain/toolchainprobe.h"
#include "widgets/messagebar.h"
#include "window/classcontrol.h"
#include "window/followcourse.h"
#include "window/learnview.h"
#include "window/mainwindow.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

namespace Ochre::Window {

using namespace Qt::StringLiterals;

inline constexpr int probeMs = 20'000;

/// The window on its services, as the program builds them, with everything that is written below one folder.
struct WindowDesk {
    explicit WindowDesk(const Paths &places, bool isPackFollowed = false)
        : paths(places)
        , library(Course::loadLibrary(Course::placesOf(paths)))
        , progress(Progress::EventStore::fileIn(paths.data), systemClock())
        , sync(progress, Progress::EventStore::fileIn(paths.data), systemClock())
        , classes({progress, safe, Progress::EventStore::fileIn(paths.data), paths.data, systemClock()})
        , settings(paths.config + u"/ochre.ini"_s)
        , drafts(Lesson::DraftFile::fileIn(paths.data))
        , editorRunner({.scratch = paths.cache + u"/editor"_s, .helpers = paths.helpers})
        , pageRunner({.scratch = paths.cache + u"/page"_s, .helpers = paths.helpers})
        , window({paths, library, settings, progress, sync, drafts, probe, editorRunner, pageRunner, explainer, search,
                  isPackFollowed})
        , classControl(window, classes)
    {
    }

    bool start()
    {
        for (const auto &installed : library.courses) { // as the program does before it opens the store
            const Course::Course &course = installed->course();
            Window::followCourse(progress, drafts, course);
        }
        progress.open();
        window.resize(1280, 800);
        window.show();
        return QTest::qWaitForWindowExposed(&window);
    }

    bool findToolchain(const QString &rustc)
    {
        QSignalSpy known(&window, &MainWindow::toolchainKnown);
        settings.setRustcPath(rustc);
        probe.start({settings.rustcPath(), paths.helpers});
        return known.wait(probeMs);
    }

    Widgets::MessageBar *bar() const
    {
        return window.centralWidget()->findChild<Widgets::MessageBar *>(u"messageBar"_s, Qt::FindDirectChildrenOnly);
    }

    bool press(const QString &action)
    {
        QAction *found = window.findChild<QAction *>(action);
        if (!found || !found->isEnabled()) {
            return false;
        }
        found->trigger();
        return true;
    }

    Workbench::Workbench *workbench() const { return window.learnView().workbench; }

    Paths paths;
    Course::CourseLibrary library;
    Progress::ProgressService progress;
    Sync::SyncService sync;
    Keyring::SystemSafe safe;
    Classroom::ClassSession classes;
    Settings::Settings settings;
    Lesson::DraftFile drafts;
    Toolchain::ToolchainProbe probe;
    Runner::CodeRunner editorRunner;
    Runner::CodeRunner pageRunner;
    Runner::ErrorExplainer explainer;
    Search::SearchService search;
    MainWindow window;
    ClassControl classControl;
};

} // namespace Ochre::Window
