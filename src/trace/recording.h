// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trace/value.h"

#include <QByteArray>
#include <QFlags>

#include <vector>

namespace Ochre::Trace {

struct Variable {
    QString name;
    int line = 0; ///< of its declaration, 1-based
    bool isArgument = false;
    bool isShadowed = false; ///< a later variable of this name is in scope
    int value = -1;          ///< index into Recording::values

    bool operator==(const Variable &) const = default;
};

/// One call of a function of the learner's, as it stood at a step.
struct Frame {
    int activation = 0;              ///< the same number for the same call
    QString function;                ///< "lesson::main::{closure#0}"
    int line = 0;                    ///< 1-based: about to run
    bool isInside = false;           ///< a part of the line has run already, or what it calls is running
    std::vector<Variable> variables; ///< the oldest first

    bool operator==(const Frame &) const = default;
};

enum class RecordedEvent {
    Call = 1,    ///< a function of the learner's was entered
    Return = 2,  ///< one was left
    Output = 4,  ///< something was printed
    Panic = 8,   //
    Signal = 16, ///< such as of a broken pointer
};
Q_DECLARE_FLAGS(RecordedEvents, RecordedEvent)
Q_DECLARE_OPERATORS_FOR_FLAGS(RecordedEvents)

struct Step {
    std::vector<int> frames; ///< indices into Recording::frames, the oldest call first; empty at the end of the program
    int hiddenFrames = 0;    ///< calls between the oldest and the newest that are not recorded
    RecordedEvents events;   ///< since the step before
    QByteArray output;       ///< printed since the step before
    QByteArray errors;       ///< the same of standard error
    QString signal;          ///< "SIGSEGV"

    bool operator==(const Step &) const = default;
};

/// A run of a program, recorded.
struct Recording {
    enum class End {
        Exited,    ///< the program came to its end: `exitCode`
        Signalled, ///< it was ended by `signal`
        Steps,     ///< as many steps as are recorded of one run
        Values,    ///< as many values
        Time,      ///< the time for one recording
        Nothing,   ///< it never came to the place where the recording begins
        Broken,    ///< the recorder was ended
    };

    std::vector<Step> steps;
    std::vector<Frame> frames;
    std::vector<Value> values;
    End end = End::Broken;
    int exitCode = 0;
    int signal = 0;
    bool hasThreads = false; ///< others ran too; the steps are of the main thread alone
    QString trouble;         ///< of the debugger, in its own words

    /// The newest call; null at the end of the program.
    [[nodiscard]] const Frame *top(const Step &step) const
    {
        return step.frames.empty() ? nullptr : &frames[static_cast<std::size_t>(step.frames.back())];
    }
    [[nodiscard]] const Value &valueOf(const Variable &variable) const
    {
        return values[static_cast<std::size_t>(variable.value)];
    }
    /// All that was printed up to and with this step.
    [[nodiscard]] QByteArray outputUntil(std::size_t step) const;
    [[nodiscard]] QByteArray errorsUntil(std::size_t step) const;

    bool operator==(const Recording &) const = default;
};

/// How the recording ended, in a sentence; empty when the program simply came to its end with code 0.
[[nodiscard]] QString endText(const Recording &recording);

} // namespace Ochre::Trace
