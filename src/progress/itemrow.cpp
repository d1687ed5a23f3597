// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/itemrow.h"

#include "journal/codec.h"

using namespace Qt::StringLiterals;

namespace Ochre::Progress {

namespace {

QJsonObject toJson(const Study::ItemMemory &memory)
{
    return {{u"phase"_s, static_cast<int>(memory.phase)},
            {u"step"_s, memory.step},
            {u"s"_s, memory.memory.stability},
            {u"d"_s, memory.memory.difficulty},
            {u"reps"_s, memory.repetitions},
            {u"lapses"_s, memory.lapses},
            {u"days"_s, memory.intervalDays},
            {u"last_ms"_s, memory.last.ms},
            {u"zone"_s, memory.last.zoneMinutes},
            {u"due_ms"_s, memory.dueMs},
            {u"due_day"_s, memory.dueDay}};
}

Study::ItemMemory memoryOf(const QJsonValue &json)
{
    return {static_cast<Study::StudyPhase>(json["phase"_L1].toInt()),
            json["step"_L1].toInt(),
            {json["s"_L1].toDouble(), json["d"_L1].toDouble()},
            json["reps"_L1].toInt(),
            json["lapses"_L1].toInt(),
            json["days"_L1].toInt(),
            {json["last_ms"_L1].toInteger(), json["zone"_L1].toInt()},
            json["due_ms"_L1].toInteger(),
            json["due_day"_L1].toInteger()};
}

} // namespace

QJsonObject rowOfItem(const ItemState &item)
{
    QJsonObject row{{u"model"_s, QString::fromLatin1(Study::modelName)},
                    {u"kind"_s, Journal::wordOf(item.kind)},
                    {u"lesson"_s, item.lesson},
                    {u"memory"_s, toJson(item.memory)},
                    {u"reviewed"_s, item.isReviewed},
                    {u"suspended"_s, item.isSuspended},
                    {u"help"_s, static_cast<int>(item.help)},
                    {u"first_ms"_s, item.first.ms},
                    {u"first_zone"_s, item.first.zoneMinutes}};
    if (item.last.grade != 0) {
        row.insert(u"last"_s, QJsonObject{{u"event"_s, item.last.event},
                                          {u"session"_s, item.last.session},
                                          {u"grade"_s, item.last.grade},
                                          {u"time_ms"_s, item.last.timeMs},
                                          {u"taken_ms"_s, item.last.takenMs}});
    }
    if (item.beforeStudy) {
        row.insert(u"before"_s, toJson(*item.beforeStudy));
    }
    return row;
}

ItemState itemOfRow(const QJsonObject &row)
{
    ItemState item{Journal::itemKindOf(row["kind"_L1].toString()),
                   row["lesson"_L1].toString(),
                   memoryOf(row["memory"_L1]),
                   {},
                   row["reviewed"_L1].toBool(),
                   row["suspended"_L1].toBool(),
                   static_cast<Study::Help>(row["help"_L1].toInt()),
                   {row["first_ms"_L1].toInteger(), row["first_zone"_L1].toInt()},
                   {}};
    if (const QJsonValue last = row["last"_L1]; last.isObject()) {
        item.last = {last["event"_L1].toString(), last["session"_L1].toString(), last["grade"_L1].toInt(),
                     last["time_ms"_L1].toInteger(), last["taken_ms"_L1].toInteger()};
    }
    if (const QJsonValue before = row["before"_L1]; before.isObject()) {
        item.beforeStudy = memoryOf(before);
    }
    return item;
}

} // namespace Ochre::Progress
