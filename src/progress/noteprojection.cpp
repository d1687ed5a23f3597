// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/progressstate.h"
#include "progress/projection.h"

using namespace Qt::StringLiterals;

namespace Ochre::Progress {

namespace {

void applyWritten(NoteState &note, const Event &event, const Journal::NoteWritten &written)
{
    if (note.writtenMs == 0) {
        note.writtenMs = event.timeMs;
    }
    note.lesson = written.lesson;
    note.topic = written.topic;
    note.parent = written.parent;
    note.text = written.text;
    note.changedMs = event.timeMs;
    note.removed = false;
}

void apply(ProgressState &state, const Event &event, const Journal::Payload &payload)
{
    if (const auto *written = std::get_if<Journal::NoteWritten>(&payload)) {
        applyWritten(state.notes[written->note], event, *written);
    } else if (const auto *removed = std::get_if<Journal::NoteRemoved>(&payload)) {
        state.notes[removed->note].removed = true;
    }
}

void noteKeys(const Journal::Payload &payload, QSet<QString> &keys)
{
    if (const auto *written = std::get_if<Journal::NoteWritten>(&payload)) {
        keys.insert(written->note);
    } else if (const auto *removed = std::get_if<Journal::NoteRemoved>(&payload)) {
        keys.insert(removed->note);
    }
}

QJsonObject toJson(const NoteState &note)
{
    return {{u"lesson"_s, note.lesson},  {u"topic"_s, note.topic},          {u"parent"_s, note.parent},
            {u"text"_s, note.text},      {u"written_ms"_s, note.writtenMs}, {u"changed_ms"_s, note.changedMs},
            {u"removed"_s, note.removed}};
}

void read(ProgressState &state, const QString &key, const QJsonObject &row)
{
    state.notes.insert(key, {row["lesson"_L1].toString(), row["topic"_L1].toString(), row["parent"_L1].toString(),
                             row["text"_L1].toString(), row["written_ms"_L1].toInteger(),
                             row["changed_ms"_L1].toInteger(), row["removed"_L1].toBool()});
}

std::optional<QJsonObject> row(const ProgressState &state, const QString &key)
{
    const auto found = state.notes.constFind(key);
    return found == state.notes.constEnd() ? std::nullopt : std::optional(toJson(*found));
}

std::optional<Journal::EventFilter> eventsOf(const QString &key)
{
    return Journal::EventFilter{
        {QString::fromLatin1(EventKind::noteWritten), QString::fromLatin1(EventKind::noteRemoved)}, {}, key, {}};
}

} // namespace

const Projection &noteProjection()
{
    static const Projection projection{
        "note"_L1, 2,        false,
        apply,     noteKeys, [](const ProgressState &state) { return state.notes.keys(); },
        row,       read,     [](ProgressState &state, const QString &key) { state.notes.remove(key); },
        eventsOf};
    return projection;
}

} // namespace Ochre::Progress
