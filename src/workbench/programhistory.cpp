// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/programhistory.h"

#include "editor/codeeditor.h"
#include "models/historymodel.h"
#include "workbench/historypanel.h"
#include "workbench/projectview.h"
#include "workbench/workbench.h"

#include <algorithm>

namespace Ochre::Workbench {

namespace {

constexpr int refreshDelayMs = 150;
constexpr int compareDelayMs = 300;
constexpr int maxVersions = 1000; // more than a month of evenings; all stay in the store

} // namespace

ProgramHistory::ProgramHistory(Progress::ProgressService &progress, Workbench &workbench, HistoryPanel &panel,
                               QObject *parent)
    : QObject(parent)
    , m_progress(progress)
    , m_workbench(workbench)
    , m_panel(panel)
{
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(refreshDelayMs);
    m_compareTimer.setSingleShot(true);
    m_compareTimer.setInterval(compareDelayMs);
    connect(&m_refreshTimer, &QTimer::timeout, this, &ProgramHistory::refresh);
    connect(&m_compareTimer, &QTimer::timeout, this, &ProgramHistory::compare);
    connect(&progress, &Progress::ProgressService::savedChanged, &m_refreshTimer, qOverload<>(&QTimer::start));
    connect(&workbench, &Workbench::documentChanged, this, &ProgramHistory::refresh);
    connect(&workbench, &Workbench::projectFileShown, this, &ProgramHistory::refresh);
    connect(&workbench, &Workbench::sourceChanged, &m_compareTimer, qOverload<>(&QTimer::start));
    connect(&workbench, &Workbench::projectChanged, &m_compareTimer, qOverload<>(&QTimer::start));
    connect(&panel, &HistoryPanel::shown, this, &ProgramHistory::refresh);
    connect(&panel, &HistoryPanel::restoreRequested, this, &ProgramHistory::restore);
}

void ProgramHistory::refresh()
{
    m_refreshTimer.stop();
    const int request = ++m_request;
    if (!m_panel.isVisible()) {
        return;
    }
    if (!m_workbench.hasDocument()) {
        m_panel.setProgram({});
        m_panel.showSentence(tr("Open a program: every version of it is kept and appears here."));
        return;
    }
    m_panel.setProgram(shownTitle());
    m_progress.snapshots(shownId(), maxVersions).then(this, [this, request](const Result<Versions> &versions) {
        askForRuns(request, versions);
    });
}

void ProgramHistory::askForRuns(int request, const Result<Versions> &versions)
{
    if (request != m_request) {
        return;
    }
    if (!versions) {
        m_panel.showSentence(versions.error().text());
        return;
    }
    m_progress.events(QString::fromLatin1(Progress::EventKind::programRun), m_workbench.document().id, maxVersions)
        .then(this, [this, request, versions = *versions](const Result<std::vector<Progress::Event>> &runs) {
            if (request == m_request) {
                show(versions, runs.value_or(std::vector<Progress::Event>()));
            }
        });
}

void ProgramHistory::show(const Versions &versions, const std::vector<Progress::Event> &runs)
{
    compare();
    m_listed = shownId();
    m_panel.showEntries(shownId(), Models::historyOf(versions, runs, given()));
}

// A file of a project has a history of its own; what is run is the whole project.
QString ProgramHistory::shownId() const
{
    const ProjectView *project = m_workbench.project();
    const QString &id = m_workbench.document().id;
    return project ? id + u'/' + project->currentPath() : id;
}

QString ProgramHistory::shownTitle() const
{
    const ProjectView *project = m_workbench.project();
    const QString &title = m_workbench.document().title;
    return project ? tr("%1: %2").arg(title, project->currentPath()) : title;
}

QByteArray ProgramHistory::given() const
{
    const Document &document = m_workbench.document();
    const ProjectView *project = m_workbench.project();
    if (!project) {
        return document.original;
    }
    const auto file = std::ranges::find(document.project, project->currentPath(), &Runner::SourceFile::path);
    return file == document.project.end() ? QByteArray() : file->text;
}

void ProgramHistory::compare()
{
    if (const Editor::CodeEditor *editor = m_workbench.editor(); editor && m_panel.isVisible()) {
        m_panel.setCurrentText(editor->text());
    }
}

void ProgramHistory::restore(const QByteArray &source, const QString &when)
{
    Editor::CodeEditor *editor = m_workbench.editor();
    // The list may still be that of the program before, until the store has answered.
    if (!editor || m_listed != shownId() || editor->text() == source) {
        return;
    }
    m_workbench.saveSnapshot(Progress::SnapshotReason::Typed);
    editor->replaceText(source);
    m_workbench.saveSnapshot(Progress::SnapshotReason::Restored);
    m_workbench.showUndo(tr("Restored the version of %1. The text you had is in the history.").arg(when));
}

} // namespace Ochre::Workbench
