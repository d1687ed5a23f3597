// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trace/json.h"

#include "trace/words.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Ochre::Trace {

namespace {

bool isTruncated(const Recording &recording)
{
    return recording.end != Recording::End::Exited && recording.end != Recording::End::Signalled;
}

/// In the words of `ochrectl run`, and "truncated" where the program did not come to its end.
QString outcomeOf(const Timeline &timeline)
{
    const Recording &recording = timeline.recording();
    if (isTruncated(recording)) {
        return recording.end == Recording::End::Broken ? u"stopped"_s : u"truncated"_s;
    }
    constexpr int panicCode = 101;
    const bool hasPanicked = recording.exitCode == panicCode && timeline.failure();
    return recording.end == Recording::End::Signalled ? u"signalled"_s : hasPanicked ? u"panicked"_s : u"finished"_s;
}

QString nameOf(StepEvent::Kind kind)
{
    switch (kind) {
    case StepEvent::Kind::Call:
        return u"call"_s;
    case StepEvent::Kind::Return:
        return u"return"_s;
    case StepEvent::Kind::Output:
        return u"output"_s;
    case StepEvent::Kind::Move:
        return u"move"_s;
    case StepEvent::Kind::Drop:
        return u"drop"_s;
    case StepEvent::Kind::Panic:
        return u"panic"_s;
    case StepEvent::Kind::Signal:
        return u"signal"_s;
    case StepEvent::Kind::End:
        break;
    }
    return u"end"_s;
}

QJsonValue stateOf(const ShownVariable &shown)
{
    if (!shown.state) {
        return QJsonValue::Null;
    }
    return shown.isMoved() ? u"moved"_s : shown.state == Ownership::Borrowed ? u"borrowed"_s : u"live"_s;
}

QJsonObject variableJson(const Recording &recording, const ShownVariable &shown, int frame)
{
    const Value &value = recording.valueOf(*shown.variable);
    QJsonObject object{{u"frame"_s, frame},
                       {u"name"_s, shown.variable->name},
                       {u"type"_s, shortType(value.type)},
                       {u"state"_s, stateOf(shown)},
                       {u"address"_s, QString(u"0x"_s + QString::number(value.address, 16))},
                       {u"size"_s, static_cast<qint64>(value.size)},
                       {u"new"_s, shown.isNew},
                       {u"changed"_s, shown.isChanged}};
    // The bytes of what was given away are nobody's.
    object[u"value"_s] = shown.isMoved() ? QJsonValue(QJsonValue::Null) : QJsonValue(debugText(value));
    if (!shown.movedTo.isEmpty()) {
        object[u"moved_to"_s] = shown.movedTo;
    }
    return object;
}

QJsonArray happeningsJson(const std::vector<StepEvent> &events)
{
    QJsonArray list;
    for (const StepEvent &event : events) {
        QJsonObject object{{u"kind"_s, nameOf(event.kind)}};
        if (!event.name.isEmpty()) {
            object[u"name"_s] = event.name;
        }
        if (!event.other.isEmpty()) {
            object[u"to"_s] = event.other;
        }
        list << object;
    }
    return list;
}

QJsonObject stepJson(const Timeline &timeline, std::size_t number)
{
    const Recording &recording = timeline.recording();
    const Step &step = recording.steps[number];
    QJsonArray frames;
    QJsonArray variables;
    for (const ShownFrame &frame : timeline.framesAt(number)) {
        for (const ShownVariable &shown : frame.variables) {
            variables << variableJson(recording, shown, static_cast<int>(frames.size()));
        }
        frames << QJsonObject{{u"function"_s, shortFunction(frame.frame->function)}, {u"line"_s, frame.frame->line}};
    }
    QJsonArray events;
    for (const StepEvent &event : timeline.eventsAt(number)) {
        events << nameOf(event.kind);
    }
    QJsonObject object{{u"depth"_s, static_cast<qint64>(step.frames.size()) + step.hiddenFrames},
                       {u"frames"_s, frames},
                       {u"variables"_s, variables},
                       {u"events"_s, events},
                       {u"happenings"_s, happeningsJson(timeline.eventsAt(number))},
                       {u"output"_s, QString::fromUtf8(step.output)},
                       {u"errors"_s, QString::fromUtf8(step.errors)},
                       {u"words"_s, wordsOf(timeline, number).join(u' ')}};
    if (const Frame *top = recording.top(step)) {
        object[u"line"_s] = top->line;
        object[u"function"_s] = shortFunction(top->function);
        object[u"inside"_s] = top->isInside;
    }
    return object;
}

} // namespace

QJsonObject toJson(const Timeline &timeline)
{
    const Recording &recording = timeline.recording();
    QJsonArray steps;
    qint64 printed = 0;
    for (std::size_t step = 0; step < timeline.count(); ++step) {
        printed += recording.steps[step].output.size();
        QJsonObject object = stepJson(timeline, step);
        object[u"stdout_bytes"_s] = printed;
        steps << object;
    }
    return {{u"steps"_s, steps},
            {u"outcome"_s, outcomeOf(timeline)},
            {u"truncated"_s, isTruncated(recording)},
            {u"exit_code"_s, recording.exitCode},
            {u"signal"_s, recording.signal},
            {u"threads"_s, recording.hasThreads},
            {u"message"_s, endText(recording)}};
}

} // namespace Ochre::Trace
