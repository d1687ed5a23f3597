// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/targets.h"
#include "trace/logparser.h"

using namespace Qt::StringLiterals;

namespace Ochre::Fuzz {

namespace {

void check(bool isTrue, const char *what)
{
    if (!isTrue) {
        qFatal("%s", what);
    }
}

std::size_t countNodes(const Trace::Value &value)
{
    std::size_t count = 1;
    for (const Trace::Value &part : value.parts) {
        count += countNodes(part);
    }
    return count;
}

/// Whatever the lines say: every index is one, and everything that is shown of a recording can be made.
void readLog(QByteArrayView bytes)
{
    Trace::LogParser parser;
    parser.feed(bytes.first(bytes.size() / 2));
    parser.feed(bytes.sliced(bytes.size() / 2));
    const Trace::Recording recording = parser.take();
    check(recording.steps.size() <= Trace::LogParser::mostSteps + 1, "too many steps");
    std::size_t nodes = 0;
    for (const Trace::Value &value : recording.values) {
        nodes += countNodes(value);
    }
    check(nodes <= 2 * static_cast<std::size_t>(Trace::LogParser::mostNodes), "too many values");
    for (const Trace::Step &step : recording.steps) {
        for (const int frame : step.frames) {
            check(frame >= 0 && static_cast<std::size_t>(frame) < recording.frames.size(), "a frame is none");
        }
    }
    for (const Trace::Frame &frame : recording.frames) {
        for (const Trace::Variable &variable : frame.variables) {
            check(variable.value >= 0 && static_cast<std::size_t>(variable.value) < recording.values.size(),
                  "a value is none");
            [[maybe_unused]] const QString text = Trace::debugText(recording.valueOf(variable));
            [[maybe_unused]] const QString type = Trace::shortType(recording.valueOf(variable).type);
        }
    }
    [[maybe_unused]] const QString end = Trace::endText(recording);
}

} // namespace

std::vector<Target> traceTargets()
{
    return {{"tracelog"_L1, readLog}};
}

} // namespace Ochre::Fuzz
