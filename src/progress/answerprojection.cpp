// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/codec.h"
#include "progress/progressstate.h"
#include "progress/projection.h"
#include "progress/rowjson.h"

using namespace Qt::StringLiterals;

namespace Ochre::Progress {

namespace {

void apply(ProgressState &state, const Event &event, const Journal::Payload &payload)
{
    const auto *given = std::get_if<Journal::AnswerGiven>(&payload);
    if (!given) {
        return;
    }
    AnswerState &answer = state.answers[given->question];
    answer.lesson = given->lesson;
    answer.correct = given->correct;
    answer.partly = given->partly;
    answer.everCorrect = answer.everCorrect || given->correct;
    answer.unknown = given->unknown;
    ++answer.attempts;
    answer.timeMs = event.timeMs;
    answer.optionIds = given->options;
    answer.text = given->text;
    answer.sureness = given->sureness;
    answer.takenMs = given->takenMs;
    answer.points = given->points;
}

void noteKeys(const Journal::Payload &payload, QSet<QString> &keys)
{
    if (const auto *given = std::get_if<Journal::AnswerGiven>(&payload)) {
        keys.insert(given->question);
    }
}

QJsonObject toJson(const AnswerState &answer)
{
    QJsonObject row{{u"lesson"_s, answer.lesson},   {u"correct"_s, answer.correct},
                    {u"partly"_s, answer.partly},   {u"ever_correct"_s, answer.everCorrect},
                    {u"unknown"_s, answer.unknown}, {u"attempts"_s, answer.attempts},
                    {u"time_ms"_s, answer.timeMs},  {u"options"_s, QJsonArray::fromStringList(answer.optionIds)},
                    {u"text"_s, answer.text},       {u"sureness"_s, Journal::wordOf(answer.sureness)},
                    {u"taken_ms"_s, answer.takenMs}};
    if (answer.points) {
        row.insert(u"points"_s, answer.points->reached);
        row.insert(u"points_possible"_s, answer.points->possible);
    }
    return row;
}

void read(ProgressState &state, const QString &key, const QJsonObject &row)
{
    AnswerState &answer = state.answers[key];
    answer.lesson = row["lesson"_L1].toString();
    answer.correct = row["correct"_L1].toBool();
    answer.partly = row["partly"_L1].toBool();
    answer.everCorrect = row["ever_correct"_L1].toBool();
    answer.unknown = row["unknown"_L1].toBool();
    answer.attempts = row["attempts"_L1].toInt();
    answer.timeMs = row["time_ms"_L1].toInteger();
    answer.optionIds = stringsOf(row["options"_L1]);
    answer.text = row["text"_L1].toString();
    answer.sureness = Journal::surenessOf(row["sureness"_L1].toString());
    answer.takenMs = row["taken_ms"_L1].toInteger();
    if (row["points"_L1].isDouble()) {
        answer.points = Journal::Points{row["points"_L1].toInt(), row["points_possible"_L1].toInt()};
    }
}

std::optional<QJsonObject> row(const ProgressState &state, const QString &key)
{
    const auto found = state.answers.constFind(key);
    return found == state.answers.constEnd() ? std::nullopt : std::optional(toJson(*found));
}

std::optional<Journal::EventFilter> eventsOf(const QString &key)
{
    return Journal::EventFilter{{QString::fromLatin1(EventKind::answerGiven)}, {}, key, {}};
}

} // namespace

const Projection &answerProjection()
{
    static const Projection projection{
        "answer"_L1, 3,        false,
        apply,       noteKeys, [](const ProgressState &state) { return state.answers.keys(); },
        row,         read,     [](ProgressState &state, const QString &key) { state.answers.remove(key); },
        eventsOf};
    return projection;
}

} // namespace Ochre::Progress
