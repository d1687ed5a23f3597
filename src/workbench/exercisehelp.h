// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "design/look.h"
#include "runner/project.h"

#include <QObject>
#include <QPointer>

#include <vector>

namespace Ochre::Course {
struct Exercise;
}
namespace Ochre::Progress {
class ProgressService;
struct ExerciseState;
} // namespace Ochre::Progress

namespace Ochre::Workbench {

class SolutionDialog;
class Workbench;
struct Document;

/// What an exercise gives away, a step at a time: the hints that were shown before are shown again, and the solution
/// opens when all of them are seen or the exercise is solved; asked once, and logged.
class ExerciseHelp final : public QObject {
    Q_OBJECT
public:
    /// Both borrowed; they must outlive it.
    ExerciseHelp(Progress::ProgressService &progress, Workbench &workbench, QObject *parent = nullptr);

    void setLook(const Design::Look &look);

private:
    void update();
    void askForSolution();
    void ask();
    void openSolution();
    [[nodiscard]] QByteArray textOf(const Document &document, const QString &path) const;
    [[nodiscard]] bool isSolved() const;
    [[nodiscard]] bool isSolutionSeen() const;
    [[nodiscard]] Progress::ExerciseState helpTaken() const;

    Progress::ProgressService &m_progress;
    Workbench &m_workbench;
    QPointer<SolutionDialog> m_dialog;
    Design::Look m_look;
};

/// The files of an exercise's solution: one for a single text; in a project those that it changes; of a task one for
/// each way to solve it, under its title.
[[nodiscard]] Result<std::vector<Runner::SourceFile>> solutionOf(const Course::Exercise &exercise);

} // namespace Ochre::Workbench
