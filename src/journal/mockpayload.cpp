// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/mockpayload.h"

#include "journal/codec.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Journal {

namespace {

bool isOf(const Event &event, const char *kind)
{
    return event.kind == QLatin1StringView(kind);
}

Payload other(const char *kind, const char *subject, const QJsonObject &data)
{
    return Other{QString::fromLatin1(kind), {}, QString::fromLatin1(subject), data};
}

QJsonObject write(const MockAsked &asked)
{
    return {{u"question"_s, asked.question},
            {u"kind"_s, asked.kind},
            {u"seconds"_s, asked.seconds},
            {u"follow_ups"_s, asked.followUps}};
}

// An empty text has its place here: a follow-up that was answered aloud.
QStringList readTexts(const QJsonValue &value)
{
    QStringList texts;
    for (const auto &text : value.toArray()) {
        texts << text.toString();
    }
    return texts;
}

} // namespace

Payload payloadOf(const MockBegun &of)
{
    QJsonArray questions;
    for (const MockAsked &asked : of.questions) {
        questions << write(asked);
    }
    return other(EventKind::mockBegun, mockSubject,
                 {{u"role"_s, of.role},
                  {u"level"_s, of.level},
                  {u"minutes"_s, of.minutes},
                  {u"at_end"_s, of.isJudgedAtEnd},
                  {u"questions"_s, questions}});
}

Payload payloadOf(const MockAnswered &of)
{
    return other(EventKind::mockAnswered, mockSubject,
                 {{u"mock"_s, of.mock},
                  {u"question"_s, of.question},
                  {u"outcome"_s, of.outcome},
                  {u"spoken"_s, of.isSpoken},
                  {u"text"_s, of.text},
                  {u"follow_ups"_s, QJsonArray::fromStringList(of.followUps)},
                  {u"marks"_s, of.marks},
                  {u"solved"_s, of.isSolved},
                  {u"sureness"_s, wordOf(of.sureness)},
                  {u"ms"_s, of.takenMs},
                  {u"judged"_s, of.isJudged},
                  {u"ticked"_s, QJsonArray::fromStringList(of.ticked)},
                  {u"points"_s, of.points.reached},
                  {u"points_possible"_s, of.points.possible}});
}

Payload payloadOf(const MockStopped &of)
{
    return other(EventKind::mockStopped, mockSubject, {{u"mock"_s, of.mock}, {u"closed"_s, of.isClosed}});
}

Payload payloadOf(const PlacementBegun &of)
{
    return other(EventKind::placementBegun, placementSubject, {{u"course"_s, of.course}, {u"part"_s, of.part}});
}

std::optional<MockBegun> readMockBegun(const Event &event)
{
    if (!isOf(event, EventKind::mockBegun)) {
        return std::nullopt;
    }
    const QJsonObject &data = event.data;
    MockBegun begun{data["role"_L1].toString(),
                    data["level"_L1].toString(),
                    data["minutes"_L1].toInt(),
                    data["at_end"_L1].toBool(),
                    {}};
    for (const auto &asked : data["questions"_L1].toArray()) {
        if (const QString question = asked["question"_L1].toString(); !question.isEmpty()) {
            begun.questions.push_back({question, asked["kind"_L1].toString(), std::max(0, asked["seconds"_L1].toInt()),
                                       std::max(0, asked["follow_ups"_L1].toInt())});
        }
    }
    return begun.questions.empty() ? std::nullopt : std::optional(begun);
}

std::optional<MockAnswered> readMockAnswered(const Event &event)
{
    const QJsonObject &data = event.data;
    MockAnswered answered{
        .mock = data["mock"_L1].toString(),
        .question = data["question"_L1].toString(),
        .outcome = data["outcome"_L1].toString(),
        .isSpoken = data["spoken"_L1].toBool(),
        .text = data["text"_L1].toString(),
        .followUps = readTexts(data["follow_ups"_L1]),
        .marks = data["marks"_L1].toString(),
        .isSolved = data["solved"_L1].toBool(),
        .sureness = surenessOf(data["sureness"_L1].toString()),
        .takenMs = std::max<qint64>(0, data["ms"_L1].toInteger()),
        .isJudged = data["judged"_L1].toBool(),
        .ticked = readTexts(data["ticked"_L1]),
        .points = {std::max(0, data["points"_L1].toInt()), std::max(0, data["points_possible"_L1].toInt())}};
    answered.points.reached = std::min(answered.points.reached, answered.points.possible);
    const bool isWhole = !answered.mock.isEmpty() && !answered.question.isEmpty();
    return isOf(event, EventKind::mockAnswered) && isWhole ? std::optional(answered) : std::nullopt;
}

std::optional<MockStopped> readMockStopped(const Event &event)
{
    const QString mock = event.data["mock"_L1].toString();
    return isOf(event, EventKind::mockStopped) && !mock.isEmpty()
               ? std::optional(MockStopped{mock, event.data["closed"_L1].toBool()})
               : std::nullopt;
}

std::optional<PlacementBegun> readPlacementBegun(const Event &event)
{
    const QString course = event.data["course"_L1].toString();
    const int part = event.data["part"_L1].toInt(-1);
    return isOf(event, EventKind::placementBegun) && !course.isEmpty() && part >= 0
               ? std::optional(PlacementBegun{course, part})
               : std::nullopt;
}

} // namespace Ochre::Journal
