// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"
#include "course/sourcetokens.h"
#include "study/rulebreach.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace Ochre::Study {

/// One Rust text of an answer. The path is that inside the project; empty for a single program.
struct AnswerText {
    QString path;
    QByteArray text;
};

/// The run with the input that no page shows.
struct HiddenRun {
    bool succeeded = false; ///< ended by itself with code 0
    QByteArray output;
};

/// What came of an answer, as facts from the compiler and the processes; nothing here is told from printed words.
struct ExerciseOutcome {
    std::vector<AnswerText> texts;
    bool compiled = false;
    /// Run and Output: ended by itself with code 0. Tests: every test that is not ignored passed. Clippy: no finding.
    bool succeeded = false;
    int tests = 0;              ///< that ran: ignored ones do not count
    QByteArray output;          ///< standard output of the run
    RuleBreaches breaches = {}; ///< of the exercise's rules, as ochre-rules found them in the texts that are judged
    /// Of an exercise that has one; without it such an exercise is not solved.
    std::optional<HiddenRun> hidden = {};
};

/// The first line in which a program does not print what it should.
struct OutputDifference {
    int line = 1; ///< 1-based
    QString wanted;
    QString printed;

    bool operator==(const OutputDifference &) const = default;
};

/// HiddenInput: right for the input that is shown, and for no other one.
enum class Shortcoming { None, DoesNotCompile, NothingRan, Failed, OtherOutput, HiddenInput, Forbidden, BreaksRule };

struct Verdict {
    Shortcoming shortcoming = Shortcoming::None;
    std::optional<OutputDifference> difference = {};      ///< with OtherOutput
    std::optional<Course::ForbiddenToken> forbidden = {}; ///< with Forbidden
    QString file = {};                                    ///< with Forbidden and BreaksRule: of the (first) text
    RuleBreaches breaches = {};                           ///< with BreaksRule: all of them

    [[nodiscard]] bool isSolved() const { return shortcoming == Shortcoming::None; }
};

/// The one judge of exercises, for window, command line and checker.
[[nodiscard]] Verdict judgeExercise(const Course::Exercise &exercise, const ExerciseOutcome &outcome);

/// A live coding task as the exercise that its tests make of it, so that whoever can check one can check the other.
[[nodiscard]] Course::Exercise taskExercise(const Course::TaskQuestion &task);
/// The same with the id, the title and the goal that a page shows.
[[nodiscard]] Course::Exercise taskExercise(const Course::Question &question);

/// Everything of a lesson that is programmed and judged: its exercises, drills and tasks, in this order.
[[nodiscard]] std::vector<Course::Exercise> workOf(const Course::Lesson &lesson);

/// Where two outputs differ; spaces at the end of lines and empty lines at the end do not count.
[[nodiscard]] std::optional<OutputDifference> outputDifference(const QString &wanted, const QByteArray &printed);

/// A text of an answer that counts for what an exercise requires and forbids: of a project every Rust file, wherever its
/// Cargo.toml says that it begins, but not tests, examples and benches.
[[nodiscard]] bool isJudged(const AnswerText &text);

} // namespace Ochre::Study
