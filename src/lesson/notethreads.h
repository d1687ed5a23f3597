// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "progress/progressstate.h"

#include <QSet>
#include <QString>
#include <QStringList>

#include <vector>

namespace Ochre::Lesson {

/// A note of the learner's own, as the lesson page shows it.
struct LessonNote {
    QString id;
    Progress::NoteState note;
    bool isSaved = true; ///< its last change is on disk

    bool operator==(const LessonNote &) const = default;
};

/// What a text in the note editor will become. Its key names its draft.
struct NoteTarget {
    QString topic;  ///< of a new note, empty = none
    QString parent; ///< of an answer: the note that it answers
    QString id;     ///< of a change: the note

    [[nodiscard]] QString key() const;
    [[nodiscard]] static NoteTarget fromKey(const QString &key);
    bool operator==(const NoteTarget &) const = default;
};

/// All that the cards of a lesson show.
struct LessonNotesShown {
    std::vector<LessonNote> notes;
    QSet<QString> drafts; ///< keys of targets that have one

    bool operator==(const LessonNotesShown &) const = default;
};

/// One line of a card.
struct NoteRow {
    LessonNote note;
    bool isAnswer = false;       ///< stands indented below the note that began the thread
    bool hasAnswerDraft = false; ///< an answer to it was begun
    bool hasChangeDraft = false; ///< a change of it was begun

    bool operator==(const NoteRow &) const = default;
};

/// The notes below a topic in reading order: threads by the time they began, answers by time under their thread however
/// deep they answer. A removed note is left out unless a thread hangs on it. The topic "" takes what belongs to none
/// of `topics`.
[[nodiscard]] std::vector<NoteRow> noteRows(const LessonNotesShown &shown, const QStringList &topics,
                                            const QString &topic);

} // namespace Ochre::Lesson
