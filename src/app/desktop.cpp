// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop.h"

#include "base/clock.h"
#include "base/filesystem.h"
#include "base/logging.h"
#include "design/look.h"
#include "packs/packinstall.h"
#include "progress/eventstore.h"
#include "settings/sitefile.h"
#include "window/followcourse.h"

#include <QApplication>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace Ochre::App {

namespace {

// What must be there before the first member: the font, which widgets take when they are made, and the folders. A
// folder that cannot be made is reported by whoever needs it: the store, the settings or the runner.
Paths prepared(Paths paths)
{
    QApplication::setFont(Design::TypeScale().ui());
    for (const QString &folder : {paths.data, paths.config, paths.cache, paths.courses}) {
        if (folder.isEmpty()) {
            continue; // packs were named by hand
        }
        [[maybe_unused]] const Result<void> made = makeFolder(folder);
    }
    Packs::recoverCourses(Packs::coursesFolder(paths.data));
    return paths;
}

} // namespace

Desktop::Desktop(const Paths &paths, bool isPackFollowed, const Settings::Presets &presets)
    : m_paths(prepared(paths))
    , m_progress(Progress::EventStore::fileIn(paths.data), systemClock())
    , m_sync(m_progress, Progress::EventStore::fileIn(paths.data), systemClock())
    , m_class({m_progress, m_safe, Progress::EventStore::fileIn(paths.data), paths.data, systemClock()})
    , m_settings(paths.config + u"/ochre.ini"_s, presets)
    , m_drafts(Lesson::DraftFile::fileIn(paths.data))
    , m_editorRunner({.scratch = paths.cache + u"/editor"_s, .helpers = paths.helpers, .startsAhead = true})
    , m_pageRunner({.scratch = paths.cache + u"/page"_s, .helpers = paths.helpers, .startsAhead = true})
    , m_library(Course::openLibrary(Course::placesOf(paths), m_settings.openCourse(), m_settings.courseLanguage()))
    , m_window({m_paths, m_library, m_settings, m_progress, m_sync, m_drafts, m_probe, m_editorRunner, m_pageRunner,
                m_explainer, m_search, isPackFollowed})
    , m_classControl(m_window, m_class)
{
    for (const auto &installed : m_library.courses) {
        const Course::Course &course = installed->course();
        qCInfo(logCourse) << course.id << course.version << "lessons" << course.lessons.size() << "problems"
                          << installed->loaded.problems.size();
    }
    for (const QString &kind : {u"note-drafts-"_s, u"explanation-drafts-"_s}) {
        m_drafts.adopt(m_settings.takeWindowStates(kind)); // where the first edition kept them
    }
    for (const auto &installed : m_library.courses) {
        Window::followCourse(m_progress, m_drafts, installed->course());
    }
    m_progress.open();
    m_class.resume();
    m_classControl.offerInvitation(Settings::siteValue(QString::fromLatin1(Settings::siteInvitation)));
}

Desktop::~Desktop() = default;

void Desktop::start()
{
    m_window.show();
    // The file is read before there is a window that could hear of it.
    if (m_drafts.problem()) {
        m_window.showMessage(*m_drafts.problem());
    }
    // The window is painted before the first process is started.
    QTimer::singleShot(0, &m_probe, [this] { m_probe.start({m_settings.rustcPath(), m_paths.helpers}); });
}

void Desktop::raise(const Handover &handover)
{
    if (!handover.token.isEmpty()) {
        qputenv("XDG_ACTIVATION_TOKEN", handover.token.toUtf8()); // Qt takes it from there, once
    }
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
    for (const QString &file : handover.files) {
        open(file);
    }
}

void Desktop::open(const QString &file)
{
    if (Window::ClassControl::isInvitation(file)) {
        m_classControl.openInvitation(file);
    } else {
        m_window.openFile(file);
    }
}

} // namespace Ochre::App
