// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trace/logparser.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Ochre::Trace {

namespace {

constexpr int deepest = 24;
constexpr qsizetype mostParts = 64;
constexpr qsizetype mostVariables = 200;
constexpr std::size_t mostFrames = 200'000;
constexpr qsizetype mostFramesOfStep = 64;
constexpr qsizetype mostNameLetters = 2'000;
constexpr qsizetype mostTextLetters = 1'000;
constexpr int mostLine = 10'000'000;

using Kind = Value::Kind;

Kind kindOf(QStringView word)
{
    static constexpr std::array<std::pair<QLatin1StringView, Kind>, 24> kinds{{
        {"more"_L1, Kind::Folded},      {"number"_L1, Kind::Number}, {"bool"_L1, Kind::Boolean},
        {"char"_L1, Kind::Character},   {"str"_L1, Kind::Text},      {"string"_L1, Kind::String},
        {"vec"_L1, Kind::Vector},       {"slice"_L1, Kind::Slice},   {"array"_L1, Kind::Array},
        {"list"_L1, Kind::List},        {"map"_L1, Kind::Map},       {"set"_L1, Kind::Set},
        {"ref"_L1, Kind::Reference},    {"box"_L1, Kind::Box},       {"rc"_L1, Kind::Counted},
        {"weak"_L1, Kind::WeakCounted}, {"cell"_L1, Kind::Cell},     {"enum"_L1, Kind::Enumeration},
        {"struct"_L1, Kind::Structure}, {"tuple"_L1, Kind::Tuple},   {"pointer"_L1, Kind::Pointer},
        {"fn"_L1, Kind::Function},      {"opaque"_L1, Kind::Opaque}, {"?"_L1, Kind::Unreadable},
    }};
    for (const auto &[name, kind] : kinds) {
        if (word == name) {
            return kind;
        }
    }
    return Kind::Unreadable;
}

/// JSON numbers of addresses: Qt keeps whole numbers up to 2^63, which is where user space ends.
quint64 unsignedOf(const QJsonValue &value)
{
    return static_cast<quint64>(std::max<qint64>(0, value.toInteger()));
}

qint64 countOf(const QJsonValue &value)
{
    return std::max<qint64>(-1, value.toInteger(-1));
}

int lineOf(const QJsonValue &value)
{
    return static_cast<int>(std::clamp<qint64>(value.toInteger(), 0, mostLine));
}

QByteArray bytesOf(const QJsonValue &value)
{
    return value.toString().toLatin1();
}

RecordedEvents eventsOf(const QJsonArray &words)
{
    static constexpr std::array<std::pair<QLatin1StringView, RecordedEvent>, 5> events{{
        {"call"_L1, RecordedEvent::Call},
        {"return"_L1, RecordedEvent::Return},
        {"output"_L1, RecordedEvent::Output},
        {"panic"_L1, RecordedEvent::Panic},
        {"signal"_L1, RecordedEvent::Signal},
    }};
    RecordedEvents result;
    for (const auto &[name, event] : events) {
        result.setFlag(event, words.contains(QJsonValue(name)));
    }
    return result;
}

Recording::End endOf(const QString &word)
{
    static const QHash<QString, Recording::End> ends{{u"exited"_s, Recording::End::Exited},
                                                     {u"steps"_s, Recording::End::Steps},
                                                     {u"values"_s, Recording::End::Values},
                                                     {u"time"_s, Recording::End::Time},
                                                     {u"nothing"_s, Recording::End::Nothing}};
    return ends.value(word, Recording::End::Broken);
}

} // namespace

void LogParser::feed(QByteArrayView bytes)
{
    while (!bytes.isEmpty() && m_bytes <= mostBytes) {
        const qsizetype end = bytes.indexOf('\n');
        const QByteArrayView piece = end < 0 ? bytes : bytes.first(end);
        m_bytes += piece.size() + 1;
        m_isSkipping = m_isSkipping || m_rest.size() + piece.size() > mostLineBytes;
        if (!m_isSkipping) {
            m_rest += piece;
        }
        if (end < 0) {
            return;
        }
        if (!std::exchange(m_isSkipping, false)) {
            readLine(m_rest);
        }
        m_rest.clear();
        bytes = bytes.sliced(end + 1);
    }
}

void LogParser::readLine(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const QString kind = object["k"_L1].toString();
    if (m_hasEnded) {
        return;
    }
    if (kind == "step"_L1) {
        readStep(object);
    } else if (kind == "end"_L1) {
        readEnd(object);
    } else if (kind == "trouble"_L1) {
        m_recording.trouble = object["text"_L1].toString().left(mostTextLetters);
    }
}

void LogParser::readStep(const QJsonObject &line)
{
    if (m_recording.steps.size() >= mostSteps) {
        return;
    }
    addValues(line["v"_L1].toArray());
    for (const QJsonValue &frame : line["r"_L1].toArray()) {
        addFrame(frame.toObject());
    }
    Step step;
    for (const QJsonValue &number : line["f"_L1].toArray()) {
        const auto known = m_frames.constFind(number.toInt());
        if (known != m_frames.constEnd() && static_cast<qsizetype>(step.frames.size()) < mostFramesOfStep) {
            step.frames.push_back(*known);
        }
    }
    step.hiddenFrames = std::max(0, line["h"_L1].toInt());
    step.events = eventsOf(line["e"_L1].toArray());
    step.output = bytesOf(line["out"_L1]);
    step.errors = bytesOf(line["err"_L1]);
    step.signal = line["x"_L1].toString().left(20);
    m_recording.steps.push_back(std::move(step));
}

void LogParser::addFrame(const QJsonObject &object)
{
    if (m_recording.frames.size() >= mostFrames) {
        return;
    }
    Frame frame;
    frame.activation = object["a"_L1].toInt();
    frame.function = object["n"_L1].toString().left(mostNameLetters);
    frame.line = lineOf(object["l"_L1]);
    frame.isInside = object["i"_L1].toBool();
    for (const QJsonValue &entry : object["v"_L1].toArray()) {
        const QJsonArray row = entry.toArray();
        const auto value = m_values.constFind(row[4].toInt(-1));
        if (value != m_values.constEnd() && static_cast<qsizetype>(frame.variables.size()) < mostVariables) {
            frame.variables.push_back({row[0].toString().left(mostNameLetters), lineOf(row[1]), row[2].toInt() != 0,
                                       row[3].toInt() != 0, *value});
        }
    }
    m_frames.insert(object["id"_L1].toInt(), static_cast<int>(m_recording.frames.size()));
    m_recording.frames.push_back(std::move(frame));
}

void LogParser::addValues(const QJsonArray &values)
{
    for (const QJsonValue &entry : values) {
        if (m_nodes > mostNodes) {
            return;
        }
        const QJsonArray pair = entry.toArray();
        m_values.insert(pair[0].toInt(), static_cast<int>(m_recording.values.size()));
        m_recording.values.push_back(readValue(pair[1].toObject(), 0));
    }
}

Value LogParser::readValue(const QJsonObject &node, int depth)
{
    Value value;
    if (++m_nodes > mostNodes || depth > deepest) {
        value.kind = Kind::Folded;
        return value;
    }
    value.kind = kindOf(node["k"_L1].toString());
    value.type = node["t"_L1].toString().left(mostNameLetters);
    value.address = unsignedOf(node["a"_L1]);
    value.size = unsignedOf(node["s"_L1]);
    value.text = node["v"_L1].toString().left(mostTextLetters);
    value.target = unsignedOf(node["p"_L1]);
    value.targetSize = unsignedOf(node["z"_L1]);
    value.length = countOf(node["n"_L1]);
    value.capacity = countOf(node["c"_L1]);
    value.strong = countOf(node["strong"_L1]);
    value.weak = countOf(node["weak"_L1]);
    value.borrows = node["b"_L1].toInteger();
    value.isMutable = node["m"_L1].toBool();
    value.isOwner = node["o"_L1].toBool();
    readParts(node, value, depth);
    return value;
}

void LogParser::readParts(const QJsonObject &node, Value &value, int depth)
{
    if (node.contains("d"_L1)) {
        value.parts.push_back(readValue(node["d"_L1].toObject(), depth + 1));
    }
    for (const QJsonValue &part : node["e"_L1].toArray()) {
        if (static_cast<qsizetype>(value.parts.size()) < mostParts) {
            value.parts.push_back(readValue(part.toObject(), depth + 1));
        }
    }
    for (const QJsonValue &field : node["f"_L1].toArray()) {
        if (static_cast<qsizetype>(value.parts.size()) < mostParts) {
            value.parts.push_back(readValue(field[1].toObject(), depth + 1));
            value.parts.back().name = field[0].toString().left(mostNameLetters);
        }
    }
}

void LogParser::readEnd(const QJsonObject &line)
{
    m_hasEnded = true;
    m_recording.end = endOf(line["why"_L1].toString());
    m_recording.exitCode = line["code"_L1].toInt();
    m_recording.hasThreads = line["threads"_L1].toInt() > 1;
    if (line["signal"_L1].isDouble()) {
        m_recording.signal = line["signal"_L1].toInt();
        m_recording.end = Recording::End::Signalled;
    }
    Step last;
    last.output = bytesOf(line["out"_L1]);
    last.errors = bytesOf(line["err"_L1]);
    const bool hasPrinted = !last.output.isEmpty() || !last.errors.isEmpty();
    last.events.setFlag(RecordedEvent::Output, hasPrinted);
    const bool isOver = m_recording.end == Recording::End::Exited || m_recording.end == Recording::End::Signalled;
    if ((isOver || hasPrinted) && !m_recording.steps.empty()) {
        if (!isOver) { // what it printed while it was interrupted belongs to where it stood
            last.frames = m_recording.steps.back().frames;
            last.hiddenFrames = m_recording.steps.back().hiddenFrames;
        }
        m_recording.steps.push_back(std::move(last));
    }
}

Recording LogParser::take()
{
    return std::exchange(m_recording, {});
}

} // namespace Ochre::Trace
