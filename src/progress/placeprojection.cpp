// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/progressstate.h"
#include "progress/projection.h"

using namespace Qt::StringLiterals;

namespace Ochre::Progress {

namespace {

void apply(ProgressState &state, const Event & /*event*/, const Journal::Payload &payload)
{
    if (const auto *opened = std::get_if<Journal::LessonOpened>(&payload)) {
        state.lastLesson = opened->lesson;
    }
}

void noteKeys(const Journal::Payload &payload, QSet<QString> &keys)
{
    if (std::holds_alternative<Journal::LessonOpened>(payload)) {
        keys.insert(QString());
    }
}

std::optional<QJsonObject> row(const ProgressState &state, const QString & /*key*/)
{
    return state.lastLesson.isEmpty() ? std::nullopt : std::optional(QJsonObject{{u"last_lesson"_s, state.lastLesson}});
}

void read(ProgressState &state, const QString & /*key*/, const QJsonObject &row)
{
    state.lastLesson = row["last_lesson"_L1].toString();
}

std::optional<Journal::EventFilter> eventsOf(const QString & /*key*/)
{
    return Journal::EventFilter{{QString::fromLatin1(EventKind::lessonOpened)}, {}, {}, {}};
}

} // namespace

/// Where the learner was: one piece with an empty key.
const Projection &placeProjection()
{
    static const Projection projection{
        "place"_L1,
        3,
        false,
        apply,
        noteKeys,
        [](const ProgressState &state) { return state.lastLesson.isEmpty() ? QStringList() : QStringList(QString()); },
        row,
        read,
        [](ProgressState &state, const QString & /*key*/) { state.lastLesson.clear(); },
        eventsOf};
    return projection;
}

} // namespace Ochre::Progress
