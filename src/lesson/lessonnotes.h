// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "journal/payload.h"
#include "lesson/notethreads.h"
#include "lesson/textdrafts.h"
#include "search/searchentry.h"

#include <QObject>
#include <QSet>

#include <optional>
#include <vector>

namespace Ochre::Course {
struct Course;
}
namespace Ochre::Progress {
class ProgressService;
}
namespace Ochre::Lesson {

class LessonPage;

/// The learner's notes on the lesson that is open: shows them, opens the editor, records each save and removal as one
/// event. Drafts are kept whenever the typing pauses.
class LessonNotes final : public QObject {
    Q_OBJECT
public:
    /// All are borrowed and must outlive it.
    LessonNotes(LessonPage &page, Progress::ProgressService &progress, DraftFile &drafts, QObject *parent = nullptr);

    /// The page shows another lesson, or the progress has changed.
    void refresh();

private:
    struct Removed {
        QString id;
        Progress::NoteState note;
    };

    void edit(const NoteTarget &target);
    void save(const QString &text);
    void leaveEditor();
    void remove(const QString &noteId);
    [[nodiscard]] Journal::NoteWritten eventFor(const QString &noteId, const Progress::NoteState &note) const;
    void write(const QString &noteId, const Progress::NoteState &note);
    void offerDraft();
    void followMessage();
    void hideMessage();
    [[nodiscard]] QString titleFor(const NoteTarget &target) const;

    LessonPage &m_page;
    Progress::ProgressService &m_progress;
    TextDrafts m_drafts;
    QString m_lesson;
    QString m_place;                     ///< of the drafts: the lesson with its course
    QString m_refused;                   ///< what the store did not take, until the editor is closed
    QString m_written;                   ///< the note that was just saved, until the editor is closed
    std::optional<NoteTarget> m_target;  ///< of the open editor
    std::optional<Removed> m_removed;    ///< what Undo brings back
    std::optional<NoteTarget> m_offered; ///< what Continue opens
    QSet<QString> m_unsaved;             ///< ids of notes whose last event may not be on disk
    QSet<QString> m_reminded;            ///< lessons whose draft was offered
};

/// What the search finds of the learner's notes on a course, newest first. `subject` is the note's id.
[[nodiscard]] std::vector<Search::SearchEntry> noteEntries(const Progress::ProgressState &state,
                                                           const Course::Course &course);

} // namespace Ochre::Lesson
