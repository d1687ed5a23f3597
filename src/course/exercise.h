// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/questionparts.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace Ochre::Course {

enum class ExerciseKind { Fix, Fill, Predict, Refactor, Project };
enum class ExerciseCheck { Run, Tests, Output, Clippy };
enum class FixPolicy { Allow, Hint };

struct Exercise {
    QString id;
    QString folder; ///< absolute
    QString title;
    QString goal; ///< Markdown
    ExerciseKind kind = ExerciseKind::Fix;
    ExerciseCheck check = ExerciseCheck::Run;
    QString stdinText;
    QString expectedStdout;
    QString hiddenStdin;      ///< a second run that no page shows, so that an answer cannot be written for one input
    QString hiddenStdout;     ///< empty = there is no such run
    QStringList starterFails; ///< codes, or "tests"
    QStringList hints;        ///< a ladder: concept, place, shape
    FixPolicy fixPolicy = FixPolicy::Allow;
    QStringList forbid;       ///< format 1: source tokens a solution must not have
    QStringList requireRules; ///< format 2: rules that read the syntax tree, as rulenames.h has them
    QStringList forbidRules;
    QStringList crates;
    int minutes = 0;
    bool isDrill = false;             ///< of one concept and one to three minutes, from drills/
    std::optional<TaskQuestion> task; ///< of a live coding task: its time, its solutions, what is watched
    QStringList concepts;
    QByteArray starter;         ///< main.rs
    QByteArray solution;        ///< solution.rs
    QString projectFolder;      ///< absolute path of its cargo project, empty = a single file
    QStringList wrongSolutions; ///< absolute paths of wrong/*.rs: they must not pass
    QByteArray tests;           ///< tests.rs, may be empty; appended to the learner's file as a module

    [[nodiscard]] bool hasHiddenRun() const { return !hiddenStdout.isEmpty(); }
    [[nodiscard]] bool hasRules() const { return !requireRules.isEmpty() || !forbidRules.isEmpty(); }
    /// The name of the file that describes it.
    [[nodiscard]] QString fileName() const;

    bool operator==(const Exercise &) const = default;
};

inline QString Exercise::fileName() const
{
    return isDrill ? QStringLiteral("drill.toml") : QStringLiteral("exercise.toml");
}

} // namespace Ochre::Course
