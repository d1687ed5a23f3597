// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trace/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Ochre::Trace {

namespace {

constexpr qsizetype mostNews = 2;
constexpr qsizetype mostLetters = 60;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Trace::Words)
};

QString lineText(const Frame &frame, bool isFailure)
{
    if (isFailure) {
        return Text::tr("Line %1 could not go on.").arg(frame.line);
    }
    return frame.isInside ? Text::tr("Line %1 is running.").arg(frame.line)
                          : Text::tr("Line %1 runs next.").arg(frame.line);
}

QString valueText(const Value &value)
{
    const QString text = debugText(value);
    return text.size() > mostLetters ? text.left(mostLetters - 1) + u'…' : text;
}

QString newsText(const Recording &recording, const ShownVariable &shown)
{
    const QString name = shown.variable->name;
    const Value &value = recording.valueOf(*shown.variable);
    if (shown.isNew && shown.variable->isArgument) {
        return Text::tr("%1 came in with the call: %2.").arg(name, valueText(value));
    }
    return shown.isNew ? Text::tr("%1 has just become %2.").arg(name, valueText(value))
                       : Text::tr("%1 is now %2.").arg(name, valueText(value));
}

/// What is new or changed in the newest call, where it can be said.
QStringList newsOf(const Timeline &timeline, std::size_t step)
{
    QStringList news;
    const std::vector<ShownFrame> &frames = timeline.framesAt(step);
    if (frames.empty()) {
        return news;
    }
    for (const ShownVariable &shown : frames.back().variables) {
        const bool isSayable = timeline.recording().valueOf(*shown.variable).kind != Value::Kind::Unreadable
                               && timeline.recording().valueOf(*shown.variable).kind != Value::Kind::Opaque;
        if ((shown.isNew || shown.isChanged) && !shown.isMoved() && isSayable && news.size() < mostNews) {
            news << newsText(timeline.recording(), shown);
        }
    }
    return news;
}

} // namespace

QString eventText(const StepEvent &event)
{
    switch (event.kind) {
    case StepEvent::Kind::Call:
        return Text::tr("%1 was called.").arg(event.name);
    case StepEvent::Kind::Return:
        return Text::tr("%1 has returned.").arg(event.name);
    case StepEvent::Kind::Output:
        return Text::tr("The program has printed.");
    case StepEvent::Kind::Move:
        return event.other.isEmpty()
                   ? Text::tr("%1 was given away; %1 may not be used any more.").arg(event.name)
                   : Text::tr("%1 was given to %2; %1 may not be used any more.").arg(event.name, event.other);
    case StepEvent::Kind::Drop:
        return Text::tr("%1 was dropped: what it owned is freed.").arg(event.name);
    case StepEvent::Kind::Panic:
        return Text::tr("The program panics here.");
    case StepEvent::Kind::Signal:
        return Text::tr("The system stops the program here with %1.").arg(event.name);
    case StepEvent::Kind::End:
        return Text::tr("The program has ended.");
    }
    return {};
}

QStringList wordsOf(const Timeline &timeline, std::size_t step)
{
    QStringList words;
    const Recording &recording = timeline.recording();
    const RecordedEvents events = recording.steps[step].events;
    if (const Frame *frame = recording.top(recording.steps[step])) {
        words << lineText(*frame, events.testAnyFlags(RecordedEvent::Panic | RecordedEvent::Signal));
    }
    for (const StepEvent &event : timeline.eventsAt(step)) {
        if (step > 0 || event.kind != StepEvent::Kind::Call) {
            words << eventText(event);
        }
    }
    words << newsOf(timeline, step);
    if (step + 1 == timeline.count()) {
        words << endText(recording);
        if (recording.hasThreads) {
            words << Text::tr("Other threads ran too; the steps are those of the main thread alone.");
        }
    }
    words.removeAll(QString());
    return words;
}

QString labelOf(const Timeline &timeline, std::size_t step)
{
    for (const StepEvent &event : timeline.eventsAt(step)) {
        switch (event.kind) {
        case StepEvent::Kind::Call:
            return step == 0 ? event.name : Text::tr("call %1").arg(event.name);
        case StepEvent::Kind::Return:
            return Text::tr("return from %1").arg(event.name);
        case StepEvent::Kind::Output:
            return Text::tr("output");
        case StepEvent::Kind::Move:
            return Text::tr("move %1").arg(event.name);
        case StepEvent::Kind::Drop:
            return Text::tr("drop %1").arg(event.name);
        case StepEvent::Kind::Panic:
            return Text::tr("panic");
        case StepEvent::Kind::Signal:
            return event.name;
        case StepEvent::Kind::End:
            return Text::tr("end");
        }
    }
    return {};
}

} // namespace Ochre::Trace
