// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

namespace Ochre::Course {

/// One way to solve a live coding task. Both ways are right; they differ in what they cost.
struct TaskSolution {
    QString title;
    QString source;
    int line = 0; ///< 1-based line in the file of the question

    bool operator==(const TaskSolution &) const = default;
};

/// Live coding against the clock.
struct TaskQuestion {
    QString starter; ///< does not pass the tests
    QString tests;   ///< appended as a module, as tests.rs of an exercise is
    int minutes = 0;
    std::vector<TaskSolution> solutions; ///< two or more
    QStringList watch;                   ///< what an interviewer watches
    QString title{};                     ///< a few words for its tab and for lists; may be empty

    bool operator==(const TaskQuestion &) const = default;
};

/// What a reviewer finds fault with; the words are those of the pack ("error-handling").
enum class FaultCategory { Correctness, Ownership, ErrorHandling, Concurrency, Performance, Security, Api, Style };

/// A fault that was planted into a program under review.
struct Fault {
    QList<int> lines; ///< 1-based lines of the program; each of them names the fault
    FaultCategory category = FaultCategory::Correctness;
    QString why; ///< Markdown

    bool operator==(const Fault &) const = default;
};

/// Lines that look wrong and are not.
struct Decoy {
    QList<int> lines;
    QString why; ///< Markdown: why they are right as they stand

    bool operator==(const Decoy &) const = default;
};

/// A program to review, answered by lines and categories.
struct ReviewQuestion {
    std::vector<Fault> faults;
    std::vector<Decoy> decoys;

    bool operator==(const ReviewQuestion &) const = default;
};

/// Something to read before answering: a text (a log, a diff) or a picture of the pack.
struct ArtefactQuestion {
    QString text;
    QString image; ///< relative to the pack, empty when there is a text
    QString alt;   ///< what the picture shows, in words

    bool operator==(const ArtefactQuestion &) const = default;
};

/// One line of the rubric of a design. Like the options of a choice it is remembered by its id.
struct Criterion {
    QString text;
    int weight = 1; ///< 1 to 5
    QString id{};   ///< made from the text: stable as long as the text is

    bool operator==(const Criterion &) const = default;
};

/// Judged by the learner, criterion by criterion, beside the worked answer.
struct DesignQuestion {
    std::vector<Criterion> criteria;

    bool operator==(const DesignQuestion &) const = default;
};

} // namespace Ochre::Course
