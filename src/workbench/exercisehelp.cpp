// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/exercisehelp.h"

#include "course/projectfiles.h"
#include "editor/codeeditor.h"
#include "progress/progressservice.h"
#include "workbench/exercisebar.h"
#include "workbench/projectview.h"
#include "workbench/solutiondialog.h"
#include "workbench/workbench.h"

#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace Ochre::Workbench {

ExerciseHelp::ExerciseHelp(Progress::ProgressService &progress, Workbench &workbench, QObject *parent)
    : QObject(parent)
    , m_progress(progress)
    , m_workbench(workbench)
{
    connect(&workbench, &Workbench::documentChanged, this, &ExerciseHelp::update);
    connect(&progress, &Progress::ProgressService::opened, this, &ExerciseHelp::update);
    connect(&progress, &Progress::ProgressService::stateChanged, this, &ExerciseHelp::update);
}

void ExerciseHelp::setLook(const Design::Look &look)
{
    m_look = look;
    if (m_dialog) {
        m_dialog->setLook(look);
    }
}

void ExerciseHelp::update()
{
    ExerciseBar *bar = m_workbench.exerciseBar();
    if (!bar) {
        return;
    }
    connect(bar, &ExerciseBar::solutionRequested, this, &ExerciseHelp::askForSolution, Qt::UniqueConnection);
    const Progress::ExerciseState state = helpTaken();
    bar->setSolved(isSolved());
    bar->showAgain(state.hints, state.solutionShown);
}

bool ExerciseHelp::isSolved() const
{
    const Document &document = m_workbench.document();
    const auto lesson = m_progress.learner().of(document.course()).lessons.value(document.lesson());
    return lesson.solvedExercises.contains(document.exercise->id);
}

Progress::ExerciseState ExerciseHelp::helpTaken() const
{
    const Document &document = m_workbench.document();
    return m_progress.learner().of(document.course()).exercises.value(document.exercise->id);
}

bool ExerciseHelp::isSolutionSeen() const
{
    return helpTaken().solutionShown;
}

void ExerciseHelp::askForSolution()
{
    if (!m_workbench.exerciseBar()) {
        return;
    }
    // Of a task it can be asked for only when the time is over.
    const bool isOver = m_workbench.document().exercise->task.has_value();
    isSolved() || isSolutionSeen() || isOver ? openSolution() : ask();
}

void ExerciseHelp::ask()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Show the solution?"),
                                tr("You can still solve it yourself: read the last hint again and try its first step. "
                                   "What you find yourself stays longer."),
                                QMessageBox::NoButton, m_workbench.window());
    box->setObjectName(QStringLiteral("solutionQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *show = box->addButton(tr("Show the solution"), QMessageBox::AcceptRole);
    show->setObjectName(QStringLiteral("showSolutionButton"));
    QPushButton *stay = box->addButton(tr("Keep trying"), QMessageBox::RejectRole);
    stay->setObjectName(QStringLiteral("keepTryingButton"));
    box->setDefaultButton(stay);
    connect(box, &QMessageBox::accepted, this, &ExerciseHelp::openSolution);
    box->open();
}

void ExerciseHelp::openSolution()
{
    if (!m_workbench.exerciseBar()) {
        return;
    }
    const Document document = m_workbench.document();
    const auto files = solutionOf(*document.exercise);
    if (!files) {
        m_workbench.showMessage(files.error().text());
        return;
    }
    if (!isSolutionSeen()) {
        m_progress.record(Journal::SolutionShown{document.lesson(), document.exercise->id}, document.course());
    }
    if (!m_dialog) {
        m_dialog = new SolutionDialog(m_workbench.window());
    }
    m_dialog->setLook(m_look);
    m_dialog->showSolution(document.exercise->title, *files,
                           [this, document](const QString &path) { return textOf(document, path); });
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

// The learner's text as it is now; when another program is shown, what the exercise began with.
QByteArray ExerciseHelp::textOf(const Document &document, const QString &path) const
{
    const bool isShown = m_workbench.hasDocument() && m_workbench.document().id == document.id;
    if (!document.isProject()) {
        return isShown ? m_workbench.editor()->text() : document.original;
    }
    const auto files = isShown ? m_workbench.project()->files() : document.project;
    const auto file = std::ranges::find(files, path, &Runner::SourceFile::path);
    return file == files.end() ? QByteArray() : file->text;
}

Result<std::vector<Runner::SourceFile>> solutionOf(const Course::Exercise &exercise)
{
    const Error missing{ExerciseHelp::tr("This exercise comes without a solution."), exercise.folder,
                        ExerciseHelp::tr("The course is incomplete; its other exercises work.")};
    if (exercise.task && !exercise.task->solutions.empty()) {
        std::vector<Runner::SourceFile> ways;
        for (const Course::TaskSolution &way : exercise.task->solutions) {
            ways.push_back({way.title, way.source.toUtf8()});
        }
        return ways;
    }
    if (exercise.projectFolder.isEmpty()) {
        if (exercise.solution.isEmpty()) {
            return std::unexpected(missing);
        }
        return std::vector<Runner::SourceFile>{{QStringLiteral("main.rs"), exercise.solution}};
    }
    const QString folder = QFileInfo(exercise.projectFolder).path() + QStringLiteral("/solution");
    return Course::readProject(folder).and_then(
        [&](const std::vector<Course::ProjectFile> &files) -> Result<std::vector<Runner::SourceFile>> {
            std::vector<Runner::SourceFile> sources;
            std::ranges::transform(files, std::back_inserter(sources), [](const Course::ProjectFile &file) {
                return Runner::SourceFile{file.path, file.content};
            });
            return sources.empty() ? Result<std::vector<Runner::SourceFile>>(std::unexpected(missing)) : sources;
        });
}

} // namespace Ochre::Workbench
