// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/tracelines.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

namespace Ochre::Course {

/// Something wrong in the opening line of a fence.
struct FenceFault {
    QLatin1StringView rule;
    QString message;
    int line = 0; ///< 1-based in its content, 0 = the opening line
};

/// A fenced code block of a lesson body with its attributes (FORMAT.md, "Code fences").
struct Fence {
    QString info;     ///< the whole info string
    QString language; ///< "rust", "output", "toml", "sh", "text", "memory", …
    QString source;   ///< as it is compiled: hidden lines included, without their "# "
    QString shown;    ///< as it is displayed: without hidden lines
    int line = 0;     ///< 1-based line of the opening fence in the body
    bool compileFail = false;
    bool shouldPanic = false;
    bool noRun = false;
    bool warns = false;   ///< a whole program that is meant to have warnings
    bool proof = false;   ///< never shown: it proves the sentence before it
    bool traced = false;  ///< the text speaks of the steps that are recorded of it
    QString ignoreReason; ///< set = not compiled
    QStringList codes;    ///< expected error codes with compile_fail
    QString edition;      ///< empty = the course's
    QStringList crates;
    QString expectedOutput; ///< of the `output` fence that follows
    bool hasExpectedOutput = false;
    QList<int> shownLines;          ///< for each line that is displayed its line in the source, 1-based
    std::vector<TraceLine> trace;   ///< of the `trace` fence that follows
    int traceLine = 0;              ///< 1-based line of the opening of that fence in the body
    std::vector<FenceFault> faults; ///< unknown attributes, a missing end and the like

    [[nodiscard]] bool isRust() const { return language == QLatin1String("rust"); }
    /// Whether it is a whole program (has a main function) that Run can start.
    [[nodiscard]] bool hasMain() const;
    /// As the page gives it to the compiler. Items alone get a main, or its lack would be the first complaint.
    [[nodiscard]] QByteArray program() const;
    [[nodiscard]] bool isRunnable() const
    {
        return isRust() && hasMain() && !compileFail && !noRun && ignoreReason.isEmpty();
    }
};

/// Every fence of a lesson body in order; a Rust fence takes the `output` and `trace` fences after it with it (which
/// are also listed).
[[nodiscard]] std::vector<Fence> parseFences(const QString &body);

/// One fence from its info string and content.
[[nodiscard]] Fence makeFence(const QString &info, const QString &content, int line);

} // namespace Ochre::Course
