// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "journal/studypayload.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace Ochre::Journal {

// What an event says, one struct a kind. The codec alone knows how they are written down.

struct LessonOpened {
    QString lesson;
    bool operator==(const LessonOpened &) const = default;
};

struct SectionReached {
    QString lesson;
    QString section; ///< its anchor
    bool operator==(const SectionReached &) const = default;
};

/// How sure the learner was of an answer, said before it was judged.
enum class Sureness { Unsaid, Guess, Fairly, Sure };

/// What a design reached by its rubric, as the learner judged it.
struct Points {
    int reached = 0;
    int possible = 0;
    bool operator==(const Points &) const = default;
};

struct AnswerGiven {
    QString lesson;
    QString question;
    bool correct = false;
    bool partly = false;
    bool unknown = false;  ///< "I don't know"
    QStringList options{}; ///< ids of the options chosen; of a design, of the criteria ticked
    QString text{};
    Sureness sureness = Sureness::Unsaid;
    int attempt = 0;                ///< from 1
    QString contentVersion{};       ///< of the lesson
    qint64 takenMs = 0;             ///< time taken; of a task by its clock, 0 = without one
    std::optional<Points> points{}; ///< of a design
    bool operator==(const AnswerGiven &) const = default;
};

struct TestCount {
    int ran = 0; ///< without ignored ones
    int passed = 0;
    bool operator==(const TestCount &) const = default;
};

struct ProgramRun {
    QString lesson;
    QString document;
    QString outcome{};   ///< as `ochrectl run` names it
    QStringList codes{}; ///< of the errors and lints, as met
    int exitCode = 0;
    int compileMs = 0;
    int runMs = 0;
    std::optional<TestCount> tests{}; ///< of a test run
    bool operator==(const ProgramRun &) const = default;
};

struct ExerciseSolved {
    QString lesson;
    QString exercise;
    bool operator==(const ExerciseSolved &) const = default;
};

struct HintShown {
    QString lesson;
    QString exercise;
    int step = 0; ///< from 1
    bool operator==(const HintShown &) const = default;
};

struct CodeSnapshot {
    QString lesson;
    QString document;
    QString reason; ///< "typed", "run" and so on, as src/journal/README.md lists them
    QString hash;   ///< SHA-256 of the text, lower-case hex; filled in when it is stored
    bool operator==(const CodeSnapshot &) const = default;
};

struct ConfidenceRated {
    QString lesson;
    int rating = 0; ///< 1 (no) to 4 (easily)
    QString text{};
    bool operator==(const ConfidenceRated &) const = default;
};

struct FixApplied {
    QString lesson;
    QString document;
    QString code;
    QString title;
    bool operator==(const FixApplied &) const = default;
};

struct SolutionShown {
    QString lesson;
    QString exercise;
    bool operator==(const SolutionShown &) const = default;
};

struct MustKnowSet {
    QString line; ///< of the checklist
    bool known = false;
    bool operator==(const MustKnowSet &) const = default;
};

/// Written again with the same id, a note is changed.
struct NoteWritten {
    QString lesson;
    QString note;     ///< a UUID
    QString text{};   ///< Markdown
    QString topic{};  ///< the starter topic, or empty
    QString parent{}; ///< the note it answers, or empty
    bool operator==(const NoteWritten &) const = default;
};

struct NoteRemoved {
    QString lesson;
    QString note;
    bool operator==(const NoteRemoved &) const = default;
};

/// Takes an earlier event back; an undo that is itself taken back has no effect.
struct Undo {
    QString target; ///< id of that event
    bool operator==(const Undo &) const = default;
};

/// Of a newer program, or without the lesson or subject that its kind needs: kept, and only counted.
struct Other {
    QString kind;
    QString lesson;
    QString subject;
    QJsonObject data;
    bool operator==(const Other &) const = default;
};

using Payload =
    std::variant<Other, LessonOpened, SectionReached, AnswerGiven, ProgramRun, ExerciseSolved, HintShown, CodeSnapshot,
                 ConfidenceRated, FixApplied, SolutionShown, MustKnowSet, NoteWritten, NoteRemoved, Undo, CardWritten,
                 CardRemoved, ItemReviewed, ItemSuspended, SessionBegun, InterviewSet, InterviewRemoved>;

} // namespace Ochre::Journal
