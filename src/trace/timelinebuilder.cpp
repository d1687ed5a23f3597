// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trace/timelinebuilder.h"

#include <algorithm>

namespace Ochre::Trace {

namespace {

// A value that is given back is seen again with its new owner some steps later.
constexpr std::size_t stepsUntilOwned = 12;

void collectBuffers(const Value &value, std::vector<quint64> &buffers)
{
    if (ownsBuffer(value) && value.target != 0) {
        buffers.push_back(value.target);
    }
    if (value.kind == Value::Kind::Reference) {
        return; // what it points to is somebody else's
    }
    for (const Value &part : value.parts) {
        collectBuffers(part, buffers);
    }
}

bool shareOne(const std::vector<quint64> &one, const std::vector<quint64> &other)
{
    return std::ranges::any_of(one, [&other](quint64 address) { return std::ranges::contains(other, address); });
}

QString keyOf(const Variable &variable)
{
    return variable.name + u':' + QString::number(variable.line);
}

const ShownFrame *frameOf(const std::vector<ShownFrame> *frames, int activation)
{
    if (!frames) {
        return nullptr;
    }
    const auto found =
        std::ranges::find(*frames, activation, [](const ShownFrame &shown) { return shown.frame->activation; });
    return found == frames->end() ? nullptr : &*found;
}

const ShownVariable *variableOf(const ShownFrame *frame, const Variable &variable)
{
    if (!frame) {
        return nullptr;
    }
    const auto found = std::ranges::find_if(frame->variables, [&variable](const ShownVariable &shown) {
        return shown.variable->name == variable.name && shown.variable->line == variable.line;
    });
    return found == frame->variables.end() ? nullptr : &*found;
}

/// A variable that another of its name hides is shown where it cannot have been given away.
bool canBeShown(const Variable &variable, const Value &value)
{
    if (value.kind == Value::Kind::Opaque && value.size == 0) {
        return false;
    }
    return !variable.isShadowed || value.kind == Value::Kind::Number || value.kind == Value::Kind::Boolean
           || value.kind == Value::Kind::Character || (value.kind == Value::Kind::Text && !value.isOwner);
}

StepEvent::Kind kindOf(RecordedEvent event)
{
    switch (event) {
    case RecordedEvent::Call:
        return StepEvent::Kind::Call;
    case RecordedEvent::Return:
        return StepEvent::Kind::Return;
    case RecordedEvent::Output:
        return StepEvent::Kind::Output;
    case RecordedEvent::Panic:
        return StepEvent::Kind::Panic;
    case RecordedEvent::Signal:
        break;
    }
    return StepEvent::Kind::Signal;
}

} // namespace

TimelineBuilder::TimelineBuilder(const Recording &recording, const OwnershipTable &ownership)
    : m_recording(recording)
    , m_ownership(ownership)
    , m_buffers(recording.values.size())
{
    for (std::size_t index = 0; index < recording.values.size(); ++index) {
        collectBuffers(recording.values[index], m_buffers[index]);
    }
}

std::vector<ShownFrame> TimelineBuilder::framesAt(std::size_t number, const std::vector<ShownFrame> *before)
{
    const Step &step = m_recording.steps[number];
    std::vector<ShownFrame> frames;
    for (std::size_t place = 0; place < step.frames.size(); ++place) {
        const Frame &frame = m_recording.frames[static_cast<std::size_t>(step.frames[place])];
        const ShownFrame *earlier = frameOf(before, frame.activation);
        ShownFrame shown{&frame, {}};
        for (const Variable &variable : frame.variables) {
            if (!canBeShown(variable, m_recording.valueOf(variable))) {
                continue;
            }
            const ShownVariable *same = variableOf(earlier, variable);
            ShownVariable now{&variable, stateOf(step, place, variable, same), {}};
            if (now.state == Ownership::Unassigned) {
                continue;
            }
            if (now.isMoved()) {
                now.movedTo = same && same->isMoved() ? same->movedTo : ownerOf(step, place, variable);
            }
            now.isNew = !same;
            now.isChanged = same && !now.isMoved() && same->variable->value != variable.value;
            shown.variables.push_back(std::move(now));
        }
        frames.push_back(std::move(shown));
    }
    return frames;
}

std::optional<Ownership> TimelineBuilder::stateOf(const Step &step, std::size_t place, const Variable &variable,
                                                  const ShownVariable *before)
{
    const Frame &frame = m_recording.frames[static_cast<std::size_t>(step.frames[place])];
    const std::optional<Ownership> known =
        variable.isShadowed ? std::nullopt : m_ownership.before(variable.name, frame.line);
    const std::pair key(frame.activation, keyOf(variable));
    if (!frame.isInside) {
        m_atLineStart.insert(key, variable.value);
    }
    const bool wasMoved = before && before->isMoved();
    if (!known) {
        // Nothing is claimed, but what was given away does not come back by itself.
        return wasMoved ? std::optional(Ownership::Moved) : std::nullopt;
    }
    if (*known == Ownership::Moved || !frame.isInside) {
        return known;
    }
    const std::optional<Ownership> later = m_ownership.after(variable.name, frame.line);
    if (later == Ownership::Moved) {
        return wasMoved || isGone(step, place, variable) ? std::optional(Ownership::Moved) : std::nullopt;
    }
    return later == known ? known : std::nullopt;
}

/// Whether it was given away in the line that is running: somebody else has its buffer, or its bytes are no longer its
/// own.
bool TimelineBuilder::isGone(const Step &step, std::size_t place, const Variable &variable) const
{
    const Frame &frame = m_recording.frames[static_cast<std::size_t>(step.frames[place])];
    if (!ownerOf(step, place, variable).isEmpty()) {
        return true;
    }
    const auto start = m_atLineStart.constFind({frame.activation, keyOf(variable)});
    return start != m_atLineStart.constEnd() && *start != variable.value;
}

QString TimelineBuilder::ownerOf(const Step &step, std::size_t place, const Variable &variable) const
{
    const int atStart = m_atLineStart.value(
        {m_recording.frames[static_cast<std::size_t>(step.frames[place])].activation, keyOf(variable)}, variable.value);
    const Addresses &buffers = buffersOf(atStart);
    for (std::size_t other = step.frames.size(); other-- > place;) {
        const Frame &frame = m_recording.frames[static_cast<std::size_t>(step.frames[other])];
        for (const Variable &candidate : frame.variables) {
            const bool isItself = other == place && candidate.line <= variable.line;
            if (!isItself && !candidate.isShadowed && shareOne(buffers, buffersOf(candidate.value))) {
                return candidate.name;
            }
        }
    }
    return {};
}

// What was given away keeps its old bytes, and owns nothing.
bool TimelineBuilder::isStillOwned(const Addresses &buffers, std::size_t step,
                                   const std::vector<ShownFrame> &frames) const
{
    for (std::size_t later = step; later < std::min(step + stepsUntilOwned, m_recording.steps.size()); ++later) {
        for (const int number : m_recording.steps[later].frames) {
            const Frame &frame = m_recording.frames[static_cast<std::size_t>(number)];
            const ShownFrame *now = frameOf(&frames, frame.activation);
            for (const Variable &variable : frame.variables) {
                const ShownVariable *shown = variableOf(now, variable);
                if (!(shown && shown->isMoved()) && shareOne(buffers, buffersOf(variable.value))) {
                    return true;
                }
            }
        }
    }
    return false;
}

void TimelineBuilder::addMoves(const std::vector<ShownFrame> &frames, const std::vector<ShownFrame> &before,
                               std::vector<StepEvent> &events) const
{
    for (const ShownFrame &frame : frames) {
        const ShownFrame *earlier = frameOf(&before, frame.frame->activation);
        for (const ShownVariable &shown : frame.variables) {
            const ShownVariable *same = variableOf(earlier, *shown.variable);
            if (shown.isMoved() && same && !same->isMoved()) {
                events.push_back({StepEvent::Kind::Move, shown.variable->name, shown.movedTo});
            }
        }
    }
}

// What has left its scope as an owner, or is let go of at the end of it, and whose buffer nobody has taken over.
void TimelineBuilder::addDrops(std::size_t step, const std::vector<ShownFrame> &frames,
                               const std::vector<ShownFrame> &before, std::vector<StepEvent> &events) const
{
    for (const ShownFrame &frame : before) {
        const ShownFrame *now = frameOf(&frames, frame.frame->activation);
        for (const ShownVariable &shown : frame.variables) {
            const bool isKnown = shown.state == Ownership::Usable || shown.state == Ownership::Borrowed;
            const Addresses &buffers = buffersOf(shown.variable->value);
            const ShownVariable *same = variableOf(now, *shown.variable);
            // What was given away can still be read; what was freed cannot, whoever gets the same memory next.
            const bool isFreed = same && m_recording.valueOf(*same->variable).kind == Value::Kind::Unreadable;
            const bool isGone = !same && !isStillOwned(buffers, step, frames);
            if (isKnown && !buffers.empty() && (isFreed || isGone)) {
                events.push_back({StepEvent::Kind::Drop, shown.variable->name, {}});
            }
        }
    }
}

std::vector<StepEvent> TimelineBuilder::eventsAt(std::size_t number, const std::vector<ShownFrame> &frames,
                                                 const std::vector<ShownFrame> *before) const
{
    const Step &step = m_recording.steps[number];
    std::vector<StepEvent> events;
    for (const RecordedEvent event : {RecordedEvent::Return, RecordedEvent::Call, RecordedEvent::Output,
                                      RecordedEvent::Panic, RecordedEvent::Signal}) {
        if (!step.events.testFlag(event)) {
            continue;
        }
        const bool isOfCaller = event == RecordedEvent::Return && before && !before->empty();
        const ShownFrame *named = isOfCaller ? &before->back() : frames.empty() ? nullptr : &frames.back();
        const bool isSignal = event == RecordedEvent::Signal;
        const bool isOutput = event == RecordedEvent::Output;
        events.push_back({kindOf(event),
                          isSignal             ? step.signal
                          : isOutput || !named ? QString()
                                               : shortFunction(named->frame->function),
                          {}});
    }
    if (before) {
        addMoves(frames, *before, events);
        addDrops(number, frames, *before, events);
    }
    if (frames.empty()) {
        events.push_back({StepEvent::Kind::End, {}, {}});
    }
    return events;
}

} // namespace Ochre::Trace
