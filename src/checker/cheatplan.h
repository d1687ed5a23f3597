// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "checker/exerciseattempts.h"
#include "checker/packchecker.h"
#include "runner/cheatlist.h"

#include <optional>
#include <vector>

namespace Ochre::Checker {

/// An answer that is tried on an exercise, and how a report names it.
struct CheatAttempt {
    QString name;     ///< "starter", "wrong", or the kind of a generated one
    QString function; ///< that it changes, may be empty
    int line = 0;     ///< 1-based in the solution, 0 = the whole file
    QString change;   ///< the first line that is not the solution's, empty for a file of the pack
    Attempt attempt;
};

/// An exercise or drill, with what could be handed in for it.
struct CheatSubject {
    Course::Exercise exercise;
    QString file; ///< that describes it, relative to the pack
    QString edition;
    std::optional<Attempt> solution;
    std::optional<Runner::CheatQuery> query; ///< of the solution, when there is one to make cheats of
    std::vector<CheatAttempt> attempts;

    /// Appends what was made of the solution.
    void add(const Runner::CheatList &list);
};

/// Everything in a pack (or in one lesson) that is judged by tests, by what it prints or by Clippy, with its starter
/// and its wrong answers. Fails when there is no readable pack or no such lesson; what else is wrong there, a check
/// says.
[[nodiscard]] Result<std::vector<CheatSubject>> cheatSubjects(const CheckRequest &request);

/// The first line of a text that is another one before, without its indentation and at most 120 characters.
[[nodiscard]] QString firstChange(const QByteArray &before, const QByteArray &after);

} // namespace Ochre::Checker
