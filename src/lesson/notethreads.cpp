// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/notethreads.h"

#include <QHash>

#include <algorithm>

namespace Ochre::Lesson {

namespace {

using ById = QHash<QString, const LessonNote *>;

auto age(const LessonNote *note)
{
    return std::pair(note->note.writtenMs, note->id);
}

// The note that began the thread: the first one whose parent is unknown here. In a circle of a damaged log, which has
// none, it is the oldest.
const LessonNote *beginning(const LessonNote &note, const ById &notes)
{
    std::vector<const LessonNote *> way{&note};
    while (const LessonNote *parent = notes.value(way.back()->note.parent)) {
        if (const auto met = std::ranges::find(way, parent); met != way.end()) {
            return *std::ranges::min_element(met, way.end(), {}, age);
        }
        way.push_back(parent);
    }
    return way.back();
}

NoteRow rowFor(const LessonNote &note, bool isAnswer, const QSet<QString> &drafts)
{
    return {note, isAnswer, drafts.contains(NoteTarget{{}, note.id, {}}.key()),
            drafts.contains(NoteTarget{{}, {}, note.id}.key())};
}

} // namespace

QString NoteTarget::key() const
{
    if (!id.isEmpty()) {
        return QStringLiteral("change:") + id;
    }
    return parent.isEmpty() ? QStringLiteral("topic:") + topic : QStringLiteral("answer:") + parent;
}

NoteTarget NoteTarget::fromKey(const QString &key)
{
    const QString value = key.section(u':', 1);
    if (key.startsWith(QLatin1StringView("change:"))) {
        return {{}, {}, value};
    }
    return key.startsWith(QLatin1StringView("answer:")) ? NoteTarget{{}, value, {}} : NoteTarget{value, {}, {}};
}

std::vector<NoteRow> noteRows(const LessonNotesShown &shown, const QStringList &topics, const QString &topic)
{
    std::vector<const LessonNote *> sorted;
    ById byId;
    for (const LessonNote &note : shown.notes) {
        sorted.push_back(&note);
        byId.insert(note.id, &note);
    }
    std::ranges::sort(sorted, {}, age);
    QHash<QString, std::vector<NoteRow>> answers;
    std::vector<const LessonNote *> begun;
    for (const LessonNote *note : sorted) {
        const LessonNote *first = beginning(*note, byId);
        if (first == note) {
            begun.push_back(note);
        } else if (!note->note.removed) {
            answers[first->id].push_back(rowFor(*note, true, shown.drafts));
        }
    }
    std::vector<NoteRow> rows;
    for (const LessonNote *note : begun) {
        const QString place = topics.contains(note->note.topic) ? note->note.topic : QString();
        if (place != topic || (note->note.removed && !answers.contains(note->id))) {
            continue;
        }
        rows.push_back(rowFor(*note, false, shown.drafts));
        std::ranges::copy(answers.value(note->id), std::back_inserter(rows));
    }
    return rows;
}

} // namespace Ochre::Lesson
