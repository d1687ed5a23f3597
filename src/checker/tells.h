// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"

#include <QString>

#include <vector>

namespace Ochre::Checker {

/// How often something is so, beside how often chance would make it so.
struct TellShare {
    QString what;        ///< "place-1", …, "place-last", "longest", "shortest", "pinned"
    int count = 0;       ///< questions in which it is the right option
    int of = 0;          ///< questions that could show it
    double expected = 0; ///< 0 to 1

    [[nodiscard]] double share() const { return of == 0 ? 0.0 : static_cast<double>(count) / of; }
    /// Whether it lies within 7 percentage points of chance, above and below.
    [[nodiscard]] bool isNearChance() const;

    bool operator==(const TellShare &) const = default;
};

enum class TellKind { NearDuplicate, RepeatsPrompt, NoReason, NoFollowUpAnswer, GeneralSentence };

/// One place that gives an answer away, or that leaves one open. It is something to look at, never a mistake.
struct Tell {
    TellKind kind = TellKind::NearDuplicate;
    QString file; ///< relative to the pack
    int line = 0; ///< 1-based, 0 = the whole file
    QString id;   ///< of the question, exercise or lesson
    QString text; ///< what it is about: the words, the option, the follow-up, the sentence; of a duplicate the other id
    QString otherFile = {}; ///< of a duplicate
    int otherLine = 0;
    int percent = 0; ///< of a duplicate: how alike both are

    bool operator==(const Tell &) const = default;
};

struct Tells {
    std::vector<TellShare> shares;
    std::vector<Tell> list; ///< by kind, then in the order of the pack
};

/// Of a whole pack: its lessons, exercises and drills, and the questions of lessons and bank.
[[nodiscard]] Tells tellsOf(const Course::Course &course);

/// The name that reports use: "near-duplicate", …
[[nodiscard]] QString tellName(TellKind kind);

} // namespace Ochre::Checker
