// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trace/ownership.h"
#include "trace/recording.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace Ochre::Trace {

/// One variable at one step: what the machine holds, and what the compiler knows of it.
struct ShownVariable {
    const Variable *variable = nullptr; ///< of the recording
    std::optional<Ownership> state;     ///< none = it cannot be told
    QString movedTo;                    ///< who has its buffer now, where that is seen
    bool isNew = false;                 ///< it was not there at the step before
    bool isChanged = false;             ///< it held something else there

    [[nodiscard]] bool isMoved() const { return state == Ownership::Moved; }
};

struct ShownFrame {
    const Frame *frame = nullptr;
    std::vector<ShownVariable> variables; ///< those that have a value
};

struct StepEvent {
    enum class Kind { Call, Return, Output, Move, Drop, Panic, Signal, End };
    Kind kind = Kind::Call;
    QString name;  ///< function, variable, or signal
    QString other; ///< of a move: who has it now; may be empty

    bool operator==(const StepEvent &) const = default;
};

/// A recording with what the compiler knows of it, step by step. Pure, and takes some milliseconds to be made for a
/// long recording: make it in a thread of its own.
class Timeline final {
public:
    Timeline(std::shared_ptr<const Recording> recording, const OwnershipTable &ownership);

    [[nodiscard]] const Recording &recording() const { return *m_recording; }
    [[nodiscard]] std::size_t count() const { return m_steps.size(); }
    /// The oldest call first.
    [[nodiscard]] const std::vector<ShownFrame> &framesAt(std::size_t step) const { return m_steps[step].frames; }
    [[nodiscard]] const std::vector<StepEvent> &eventsAt(std::size_t step) const { return m_steps[step].events; }
    /// The next step with an event after `step`, or the last one; the one before, or the first one.
    [[nodiscard]] std::size_t nextEvent(std::size_t step) const;
    [[nodiscard]] std::size_t previousEvent(std::size_t step) const;
    /// The step with the first panic or signal; none when there is none.
    [[nodiscard]] std::optional<std::size_t> failure() const;

private:
    struct Shown {
        std::vector<ShownFrame> frames;
        std::vector<StepEvent> events;
    };

    std::shared_ptr<const Recording> m_recording;
    std::vector<Shown> m_steps;
};

/// "ship", "fmt", "closure in main" of the names that the debugger has.
[[nodiscard]] QString shortFunction(const QString &function);

} // namespace Ochre::Trace
