// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/exchangecontrol.h"

#include "exchange/ownpack.h"
#include "progress/eventstore.h"
#include "progress/notebook.h"
#include "progress/progressservice.h"
#include "settings/settings.h"
#include "window/actions.h"
#include "window/courseshelf.h"
#include "window/exportdialog.h"
#include "window/importdialog.h"
#include "window/navigator.h"

#include <QDir>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

namespace {

const QString folderState = u"exchange-folder"_s; ///< in the settings

/// Courses that have notes, installed or not.
std::vector<ExportDialog::Choice> notedCourses(const CourseShelf &shelf, const Progress::LearnerState &learner)
{
    std::vector<ExportDialog::Choice> choices;
    for (const auto &[id, state] : learner.courses.asKeyValueRange()) {
        if (std::ranges::contains(state.notes, false, &Progress::NoteState::removed)) {
            const bool isNotebook = id == Progress::notebookCourse;
            choices.push_back(
                {id, isNotebook ? ExchangeControl::tr("Interview notebook and bookmarks") : shelf.nameOf(id), true});
        }
    }
    std::ranges::sort(choices, {}, &ExportDialog::Choice::title);
    return choices;
}

std::vector<ExportDialog::Choice> askingCourses(const CourseShelf &shelf)
{
    const auto studied = shelf.isEmpty() ? std::vector<const Course::Course *>() : shelf.studied();
    std::vector<ExportDialog::Choice> choices;
    for (const auto &installed : shelf.library().courses) {
        choices.push_back(
            {installed->id(), installed->course().title, std::ranges::contains(studied, &installed->course())});
    }
    return choices;
}

ImportDialog::OwnCourses ownCourses(const CourseShelf &shelf)
{
    ImportDialog::OwnCourses courses;
    for (const auto &installed : shelf.library().courses) {
        if (installed->place.origin == Course::Origin::Foreign && Exchange::isOwnPack(installed->course())) {
            courses.emplace_back(installed->id(), installed->course().title);
        }
    }
    return courses;
}

} // namespace

ExchangeControl::ExchangeControl(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    m_parts.actions.bind(u"exportAction"_s, this, [this] { showExport(); });
    m_parts.actions.bind(u"importAction"_s, this, [this] { showImport(); });
    connect(&m_parts.shelf, &CourseShelf::coursesChanged, this, [this] {
        if (m_import) {
            m_import->renewCourses();
        }
    });
}

void ExchangeControl::showExport(Exchange::ExportWhat what)
{
    if (!m_export) {
        m_export =
            new ExportDialog({[this](Exchange::ExportWhat of) {
                                  return of == Exchange::ExportWhat::Notes
                                             ? notedCourses(m_parts.shelf, m_parts.progress.learner())
                                             : askingCourses(m_parts.shelf);
                              },
                              [this](const Exchange::ExportOrder &order) { return sources(order); },
                              [this] { return folder(); }, [this](const QString &folder) { rememberFolder(folder); }},
                             &m_parts.window);
        m_export->setAttribute(Qt::WA_DeleteOnClose);
    }
    if (!m_export->isBusy()) {
        m_export->setWhat(what);
    }
    m_export->open();
}

void ExchangeControl::showImport(const QString &path)
{
    if (!m_import) {
        m_import =
            new ImportDialog({m_parts.data, m_parts.lessons, [this] { return ownCourses(m_parts.shelf); },
                              [this] { return folder(); }, [this](const QString &folder) { rememberFolder(folder); }},
                             &m_parts.window);
        m_import->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_import, &ImportDialog::courseChanged, this, &ExchangeControl::courseChanged);
        connect(m_import, &ImportDialog::courseGone, this, &ExchangeControl::courseGone);
        connect(m_import, &ImportDialog::courseRequested, &m_parts.navigator, &Navigator::openCourse);
    }
    m_import->open();
    if (!path.isEmpty() && !m_import->isWriting()) {
        m_import->choose(path);
    }
}

QString ExchangeControl::folder() const
{
    const QString last = QString::fromUtf8(m_parts.settings.windowState(folderState));
    return QDir(last).exists() && !last.isEmpty() ? last
                                                  : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

void ExchangeControl::rememberFolder(const QString &folder)
{
    m_parts.settings.setWindowState(folderState, folder.toUtf8());
}

/// The packs are read anew, since a course may be read again in the window meanwhile.
Exchange::ExportSources ExchangeControl::sources(const Exchange::ExportOrder &order) const
{
    Exchange::ExportSources sources{.packs = {},
                                    .language = m_parts.shelf.library().language,
                                    .learner = m_parts.progress.learner(),
                                    .store = Progress::EventStore::fileIn(m_parts.data),
                                    .cardsTitle = tr("My cards")};
    for (const QString &id : order.courses) {
        if (const Course::InstalledCourse *installed = m_parts.shelf.find(id)) {
            sources.packs.push_back(installed->place);
        }
    }
    return sources;
}

} // namespace Ochre::Window
