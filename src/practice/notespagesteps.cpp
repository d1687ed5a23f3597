// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of NotesPage that acts on what is chosen.

#include "practice/notespage.h"
#include "progress/notebook.h"
#include "progress/progressservice.h"

#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>

#include <utility>

namespace Ochre::Practice {

void NotesPage::newNote()
{
    const bool isOnLesson = !m_place.isNone() && !isHeading(m_place);
    const QString course = isOnLesson ? m_place.course : m_openCourse;
    const QString lesson = isOnLesson ? m_place.lesson : m_openLesson;
    if (!lesson.isEmpty()) {
        beginNote(course, lesson);
    }
}

void NotesPage::remove()
{
    if (!m_bookmark.isEmpty()) {
        m_removed = Removed{{}, m_progress.learner().of(Progress::notebookCourse).notes.value({}), m_bookmark};
        for (const Progress::Bookmark &one : Progress::bookmarks(m_progress.learner())) {
            if (one.href == m_bookmark) {
                m_removed->note.text = one.title;
            }
        }
        m_progress.record(Progress::bookmarkRemoved(m_bookmark), Progress::notebookCourse);
    } else if (!m_place.isNone() && !isHeading(m_place)) {
        Progress::NoteState note = saved(m_place);
        note.text = m_text->toPlainText(); // what was typed comes back, too
        m_removed = Removed{m_place, note, {}};
        keepDraft(m_place, {});
        const NotePlace place = std::exchange(m_place, NotePlace());
        m_begun = {};
        if (saved(place).writtenMs > 0) {
            m_progress.record(Journal::NoteRemoved{place.lesson, place.note}, place.course);
        } else {
            refresh();
        }
    } else {
        return;
    }
    m_message->setText(tr("It is removed from your notes."));
    showState();
    m_undo->setFocus(Qt::OtherFocusReason);
}

void NotesPage::putBack()
{
    const std::optional<Removed> removed = std::exchange(m_removed, std::nullopt);
    if (!removed) {
        return;
    }
    if (!removed->href.isEmpty()) {
        m_progress.record(Progress::bookmarkSet(removed->href, removed->note.text), Progress::notebookCourse);
        choose(bookmarkKey + removed->href);
    } else if (removed->note.text.trimmed().isEmpty()) {
        beginNote(removed->place.course, removed->place.lesson);
    } else {
        const Progress::NoteState &note = removed->note;
        m_progress.record(
            Journal::NoteWritten{removed->place.lesson, removed->place.note, note.text, note.topic, note.parent},
            removed->place.course);
        choose(removed->place.key());
    }
    m_list->setFocus(Qt::OtherFocusReason);
    showState();
}

void NotesPage::go()
{
    if (!m_bookmark.isEmpty()) {
        emit linkActivated(m_bookmark);
    } else if (!m_place.isNone() && !isHeading(m_place)) {
        flush();
        emit lessonRequested(m_place.course + u'/' + m_place.lesson, m_place.note);
    }
}

} // namespace Ochre::Practice
