// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/programplaces.h"

#include "diagnostics/panicparser.h"
#include "editor/codeeditor.h"
#include "workbench/projectview.h"
#include "workbench/workbench.h"

#include <algorithm>

namespace Ochre::Workbench {

ProgramPlaces::ProgramPlaces(Workbench &workbench, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
{
}

void ProgramPlaces::clearMarks()
{
    if (ProjectView *project = m_workbench.project()) {
        project->clearRuntimeMarks();
    } else {
        m_workbench.editor()->clearRuntimeMark();
    }
}

void ProgramPlaces::markPanic(const Order &order, const QByteArray &standardError)
{
    const auto panic = Diagnostics::parsePanic(standardError);
    if (!panic || panic->location.line <= 0 || !isTextShown(m_workbench, order)) {
        return;
    }
    if (ProjectView *project = m_workbench.project()) {
        project->setRuntimeMark(panic->location.file, panic->location.line, panic->message);
    } else if (panic->location.file == QLatin1StringView("main.rs")) {
        m_workbench.editor()->setRuntimeMark(panic->location.line, panic->message);
    }
}

void ProgramPlaces::goTo(const QString &file, int line, int column)
{
    if (m_workbench.openFile(file)) {
        m_workbench.editor()->goTo(line, std::max(1, column));
    } else {
        m_workbench.showMessage(tr("%1 is no file of this program.").arg(file));
    }
}

void ProgramPlaces::openFileOf(int diagnostic)
{
    const ProjectView *project = m_workbench.project();
    if (!project || diagnostic < 0 || diagnostic >= static_cast<int>(project->editor()->diagnostics().size())) {
        return;
    }
    const auto &shown = project->editor()->diagnostics()[static_cast<size_t>(diagnostic)];
    if (const Diagnostics::Span *span = shown.primarySpan()) {
        m_workbench.openFile(QString(span->file)); // the editor's list may change meanwhile
    }
}

} // namespace Ochre::Workbench
